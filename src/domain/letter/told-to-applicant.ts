import type { LetterCode, RequestEventType } from '../request/index.js'
import { isDecisionLetter, LETTER_FORMS } from './letter-form.js'

interface NumberedEvent {
  readonly number: number
  readonly type: RequestEventType
}

/**
 * Whether the applicant may read a letter: one for them, and a decision only once it is served. One that was revoked
 * before it reached anybody never is.
 */
export function isToldToApplicant(
  { code, eventNumber }: { readonly code: LetterCode; readonly eventNumber: number },
  events: readonly NumberedEvent[],
): boolean {
  if (LETTER_FORMS[code].to !== 'applicant') return false
  if (!isDecisionLetter(code)) return true
  const next = events.find(
    ({ number, type }) => number > eventNumber && (type === 'decision.served' || type === 'decision.revoked'),
  )
  return next?.type === 'decision.served'
}
