import type { RequestStatus } from '../../../../domain/request/index.js'
import type { Access } from '../../../access/access.js'
import type { CaseState } from '../../../api/requests.js'
import type { Messages } from '../../../language/zh/index.js'
import type { StaffEventType } from './step-field.js'
import { STAFF_EVENT_TYPES, stepOf } from './step-table.js'

/** A step that the status permits, with what else stands in its way. */
export interface OfferedStep {
  readonly type: StaffEventType
  readonly hindrance: keyof Messages['requestSteps']['hindrances'] | null
  /** Somebody else's to do: only the head of the office may. */
  readonly isHeads: boolean
}

/** What one usually does next, by where a case stands; the rest is listed below it. */
const USUAL: Readonly<Record<RequestStatus, readonly StaffEventType[]>> = {
  confirming: ['receipt.confirmed'],
  processing: ['search.recorded', 'records.commissioned', 'consultation.sent', 'correction.requested', 'decision.made'],
  correcting: ['correction.received', 'decision.made'],
  explaining: ['reasons.given', 'decision.made'],
  consulting: ['consultation.delivered', 'consultation.answered', 'decision.made'],
  'fee-pending': ['fee.notice-delivered', 'fee.paid', 'decision.made'],
  decided: ['decision.served', 'third-party.informed'],
  served: ['third-party.informed', 'request.closed'],
  closed: ['review.recorded'],
  withdrawn: [],
  joined: [],
  split: [],
}

/** Steps that come of what is already under way, whatever the status. */
const PENDING: readonly StaffEventType[] = ['extension.notified', 'records.delivered']

export const STEP_GROUPS: Readonly<Record<keyof Messages['requestSteps']['groups'], readonly StaffEventType[]>> = {
  receipt: ['receipt.confirmed', 'receipt.corrected', 'applicant.reclassified'],
  asking: ['correction.requested', 'correction.received', 'reasons.requested', 'reasons.given'],
  others: [
    'consultation.sent',
    'consultation.delivered',
    'consultation.answered',
    'records.commissioned',
    'records.delivered',
  ],
  time: [
    'extension.approved',
    'extension.notified',
    'reply.delayed',
    'fee.notified',
    'fee.notice-delivered',
    'fee.paid',
  ],
  result: ['search.recorded', 'decision.made', 'decision.served', 'third-party.informed', 'request.closed'],
  ending: [
    'request.withdrawn',
    'request.joined',
    'request.split',
    'request.reopened',
    'letter.recalled',
    'decision.revoked',
  ],
  review: ['review.recorded'],
}

/** That there is nothing to do it with needs no saying. */
const QUIET: ReadonlySet<string> = new Set([
  'nothingToDeliver',
  'nothingToAnswer',
  'nothingCommissioned',
  'nothingToRecall',
  'nobodyToInform',
  'reasonsNotAsked',
  'extensionTold',
  'feeDelivered',
])

/** What the status of a case permits to who is looking at it. */
export function listOffered(state: CaseState, access: Pick<Access, 'may'>): readonly OfferedStep[] {
  const permitted = new Set(state.moves.map(({ move }) => move))
  return STAFF_EVENT_TYPES.filter((type) => permitted.has(type)).flatMap((type) => {
    const { action, hindrance } = stepOf(type)
    const isHeads = !access.may(action, state.body)
    // Who works on the case is told what waits for the head; who only reads it has no steps.
    if (isHeads && !access.may('request.handle', state.body)) return []
    const standing = hindrance?.(state) ?? null
    return standing !== null && QUIET.has(standing) ? [] : [{ type, hindrance: standing, isHeads }]
  })
}

/** What is likely to be done next, in this order. */
export function pickUsual(offered: readonly OfferedStep[], status: RequestStatus): readonly OfferedStep[] {
  const wanted = [...PENDING, ...USUAL[status]]
  return wanted.flatMap((type) => offered.filter((one) => one.type === type && one.hindrance === null && !one.isHeads))
}
