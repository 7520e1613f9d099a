import type { Spot } from '../statement.js'

/**
 * 受理15件，答复9件，不予受理4件，仍不明确2件: where those that follow come with it to what was received, it is one of
 * its parts, and not all that were settled.
 */
export function isOneOfParts({
  sentence: { codes, tokens },
  index,
  token,
}: Pick<Spot, 'sentence' | 'index' | 'token'>): boolean {
  const whole = lastReceivedBefore(codes, index)
  const after = codes.slice(index + 1)
  if (whole === -1 || after.includes('>')) return false
  const others = tokens.slice(index + 1).filter(({ code }) => code === 'N')
  const all = others.reduce((sum, { number }) => sum + (number?.value ?? 0), token.number?.value ?? 0)
  return others.length > 0 && all === tokens[whole]?.number?.value
}

/** Where the figure stands behind the last verb of receipt before `index`; -1 where there is none. */
function lastReceivedBefore(codes: string, index: number): number {
  const verb = Math.max(codes.lastIndexOf('R', index), codes.lastIndexOf('S', index))
  const figure = verb === -1 ? -1 : codes.indexOf('N', verb)
  return figure < index ? figure : -1
}
