import type { PlainDate } from '../../../domain/calendar/index.js'
import { LETTER_FORMS, letterTitle, type Recipient } from '../../../domain/letter/index.js'
import { LETTERS, type LetterCode, type RequestEventType } from '../../../domain/request/index.js'
import type { LetterRecord } from '../../../storage/requests/request-letters.js'

/** A letter in a list; what it says is read one at a time. */
export interface LetterView {
  /** From 1 within its case. */
  readonly number: number
  readonly code: LetterCode
  /** In full, as staff tell it from its sisters. */
  readonly name: string
  /** As it is printed. */
  readonly title: string
  readonly letterNo: string | null
  readonly to: Recipient
  readonly on: PlainDate
  readonly madeAt: Date
  /** The event that made it. */
  readonly event: number
  /** `recalled`: sent by mistake and taken back; `revoked`: of a decision that was; `erased`: retention removed it. */
  readonly state: 'standing' | 'recalled' | 'revoked' | 'erased'
}

interface NumberedEvent {
  readonly number: number
  readonly facts: { readonly type: RequestEventType }
}

export const toLetterView = (record: LetterRecord, events: readonly NumberedEvent[]): LetterView => ({
  number: record.number,
  code: record.code,
  name: LETTERS[record.code].name,
  title: letterTitle(record.code),
  letterNo: record.letterNo,
  to: LETTER_FORMS[record.code].to,
  on: record.on,
  madeAt: record.madeAt,
  event: record.eventNumber,
  state: stateOf(record, events),
})

function stateOf({ takenBackBy, sealed }: LetterRecord, events: readonly NumberedEvent[]): LetterView['state'] {
  if (sealed === null) return 'erased'
  if (takenBackBy === null) return 'standing'
  const by = events.find(({ number }) => number === takenBackBy)
  return by?.facts.type === 'decision.revoked' ? 'revoked' : 'recalled'
}
