import type { DueReading } from '../../../domain/clock/index.js'
import {
  type ClockContext,
  type Consultation,
  type ConsultationStanding,
  consultationDue,
  consultationStanding,
  isAfter,
} from '../../../domain/request/index.js'
import type { CaseEvent, RequestCase } from '../get-request.js'
import { detailsOf } from './details-of.js'

/** The events that make up a consultation, by their number: its letters and files belong to these. */
export interface ConsultationEvents {
  readonly sent: number
  readonly delivered: number | null
  readonly answered: number | null
  readonly informed: number | null
}

/** Whoever is asked before deciding, with everything about it. */
export interface ConsultationView extends Consultation {
  readonly name: string | null
  readonly address: string | null
  readonly telephone: string | null
  readonly question: string | null
  /** When its opinion is due; null while nobody knows when it got the letter, or where no period is set. */
  readonly due: DueReading | null
  readonly standing: ConsultationStanding
  /** The opinion came, or has not come, after its day. */
  readonly isLate: boolean
  readonly opinionText: string | null
  /** Its objection yields to the public interest, for the reasons of the decision. */
  readonly isOverridden: boolean
  readonly overrideReasons: string | null
  /** It still has to be told in writing what is given out, and why. 条例第三十二条 */
  readonly mustBeInformed: boolean
  readonly informedText: string | null
  readonly events: ConsultationEvents
}

export function consultationsOf(
  { request, events }: Pick<RequestCase, 'request' | 'events'>,
  context: ClockContext,
): readonly ConsultationView[] {
  const decision = events.findLast(({ event }) => event.type === 'decision.made')?.event
  const reasons = decision?.type === 'decision.made' ? decision.reasons : null
  return request.consultations.map((consultation) => {
    const { id, deliveredOn, answeredOn, informedOn } = consultation
    // Of what has not happened to this letter, an event with its id belongs to one that was taken back.
    const find = (type: AboutConsultation, on: string | null) => (on === null ? undefined : findAbout(events, type, id))
    const sent = findAbout(events, 'consultation.sent', id)
    const delivered = find('consultation.delivered', deliveredOn)
    const answered = find('consultation.answered', answeredOn)
    const informed = find('third-party.informed', informedOn)
    const {
      name = null,
      address = null,
      telephone = null,
      question = null,
    } = detailsOf('consultation.sent', sent?.details ?? null)
    const due = consultationDue(consultation, context)
    const isOverridden = request.decision?.overrides.includes(id) === true
    return {
      ...consultation,
      ...{ name, address, telephone, question, due },
      standing: consultationStanding(consultation, context),
      isLate: isAfter(answeredOn ?? context.today, due),
      opinionText: detailsOf('consultation.answered', answered?.details ?? null).text ?? null,
      isOverridden,
      overrideReasons: isOverridden ? reasons : null,
      mustBeInformed: isOverridden && informedOn === null,
      informedText: detailsOf('third-party.informed', informed?.details ?? null).why ?? null,
      events: {
        sent: sent?.number ?? 0,
        delivered: delivered?.number ?? null,
        answered: answered?.number ?? null,
        informed: informed?.number ?? null,
      },
    }
  })
}

type AboutConsultation =
  | 'consultation.sent'
  | 'consultation.delivered'
  | 'consultation.answered'
  | 'third-party.informed'

/** The last one: a letter that was taken back may have had the same id. */
const findAbout = (events: readonly CaseEvent[], type: AboutConsultation, id: string): CaseEvent | undefined =>
  events.findLast(({ event }) => event.type === type && event.id === id)
