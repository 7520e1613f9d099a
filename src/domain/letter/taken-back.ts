import type { LetterCode, RecallableLetter, RequestEvent } from '../request/index.js'
import { isDecisionLetter } from './letter-form.js'

interface StandingLetter {
  readonly number: number
  readonly code: LetterCode
  /** The consultation it belongs to. */
  readonly about: string | null
}

const RECALLED: Readonly<Record<Exclude<RecallableLetter, 'consultation' | 'commission'>, LetterCode>> = {
  correction: 'P03',
  reasons: 'P04',
  delay: 'P13',
  extension: 'P05',
  fee: 'P12',
}

/** Which of the letters that still stand an event takes back: those it recalls, or the decision it revokes. */
export function takenBackBy(event: RequestEvent, standing: readonly StandingLetter[]): readonly number[] {
  const matching = (matches: (letter: StandingLetter) => boolean) =>
    standing.filter(matches).map(({ number }) => number)
  if (event.type === 'decision.revoked') return matching(({ code }) => isDecisionLetter(code) || code === 'P09')
  if (event.type !== 'letter.recalled' || event.letter === 'commission') return []
  const { letter, id } = event
  if (letter === 'consultation') return matching(({ about }) => about !== null && about === id)
  const code = RECALLED[letter]
  return matching((each) => each.code === code)
}
