import type { ConsultedParty, LetterCode, Request, RequestEvent } from '../request/index.js'

/** Who is asked, and the applicant, who is told that the clock stands still. */
const CONSULTING: Readonly<Record<ConsultedParty, readonly LetterCode[]>> = {
  'third-party': ['P06', 'P07', 'P08'],
  'co-maker': ['P10', 'P08'],
  'other-agency': ['P11', 'P08'],
}

/**
 * The letters that an event makes, in the order they are written. Forms that nobody sends (P01, P14) are drawn up when
 * they are asked for.
 *
 * @param before the case before the event; null for its first
 */
export function lettersOf(before: Request | null, event: RequestEvent, after: Request): readonly LetterCode[] {
  switch (event.type) {
    case 'request.submitted':
      return ['P02']
    // The day of receipt was open, and is now settled: the receipt that names it.
    case 'receipt.confirmed':
      return before?.receivedOn === null && after.receivedOn !== null ? ['P02'] : []
    case 'correction.requested':
      return ['P03']
    case 'reasons.requested':
      return ['P04']
    case 'extension.notified':
      return ['P05']
    case 'consultation.sent':
      return CONSULTING[event.party]
    case 'third-party.informed':
      return ['P09']
    case 'fee.notified':
      return ['P12']
    case 'reply.delayed':
      return ['P13']
    case 'decision.made':
      return [event.kind]
    default:
      return []
  }
}
