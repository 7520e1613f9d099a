import { symbolCharacter } from '../docx/symbol.js'
import type { FormattedRun } from './formatted-runs.js'
import { forEachSprm, SPRM } from './sprm.js'

/** The few stretches of characters that are not simply printed. */
export interface TextEffect {
  readonly from: number
  readonly to: number
  readonly effect: 'deleted' | 'hidden' | 'struck' | 'raised' | { readonly symbol: string }
}

export function textEffects(runs: readonly FormattedRun[]): TextEffect[] {
  const effects: TextEffect[] = []
  for (const { from, to, modifiers } of runs) {
    let effect: TextEffect['effect'] | null = null
    forEachSprm(modifiers, (code, operand) => {
      if (code === SPRM.deleted && operand[0] === 1) effect = 'deleted'
      else if (code === SPRM.hidden && operand[0] === 1 && effect !== 'deleted') effect = 'hidden'
      else if ((code === SPRM.struck || code === SPRM.struckTwice) && operand[0] === 1) effect ??= 'struck'
      else if (code === SPRM.raised && operand[0] === 1) effect ??= 'raised'
      else if (code === SPRM.symbol && effect === null) {
        effect = { symbol: symbolCharacter(undefined, operand.readUInt16LE(2).toString(16)) }
      }
    })
    if (effect !== null) effects.push({ from, to, effect })
  }
  return effects
}
