import type { PlainDate } from '../../../domain/calendar/index.js'
import type { Commission } from '../../../domain/request/index.js'
import type { RequestCase } from '../get-request.js'
import { detailsOf } from './details-of.js'

/** Records that a division was told to hand over, with what was written. */
export interface CommissionView extends Commission {
  readonly division: string | null
  readonly contact: string | null
  readonly what: string | null
  readonly answer: string | null
  /** It came, or has not come, after its day. */
  readonly isLate: boolean
  /** The events it consists of, by their number. */
  readonly events: { readonly commissioned: number; readonly delivered: number | null }
}

export function commissionsOf(
  { request, events }: Pick<RequestCase, 'request' | 'events'>,
  { today }: { readonly today: PlainDate },
): readonly CommissionView[] {
  return request.commissions.map((commission) => {
    const { id, dueOn, deliveredOn } = commission
    // The last ones: a commission that was taken back may have had the same id.
    const asked = events.findLast(({ event }) => event.type === 'records.commissioned' && event.id === id)
    const brought = events.findLast(({ event }) => event.type === 'records.delivered' && event.id === id)
    const { division = null, contact = null, what = null } = detailsOf('records.commissioned', asked?.details ?? null)
    return {
      ...commission,
      ...{ division, contact, what },
      answer: deliveredOn === null ? null : (detailsOf('records.delivered', brought?.details ?? null).text ?? null),
      isLate: (deliveredOn ?? today) > dueOn,
      events: { commissioned: asked?.number ?? 0, delivered: deliveredOn === null ? null : (brought?.number ?? null) },
    }
  })
}
