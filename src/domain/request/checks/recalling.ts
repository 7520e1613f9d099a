import type { EventOf } from '../event.js'
import { OPEN_STATUSES, type Request } from '../request.js'
import { check } from './check.js'

/** Only what is out and has had no effect yet can be taken back. */
export const recall = check<'letter.recalled'>((request, event) =>
  isOut(request, event) ? null : { code: 'recall.nothing-sent' },
)

function isOut(request: Request, { letter, id }: EventOf<'letter.recalled'>): boolean {
  const isOpen = OPEN_STATUSES.some((status) => status === request.status)
  switch (letter) {
    case 'correction':
      return request.status === 'correcting'
    case 'fee':
      return request.status === 'fee-pending' && request.fee?.paidYuan === 0
    case 'reasons':
      return isOpen && request.reasons !== null && request.reasons.givenOn === null
    case 'delay':
      return isOpen && request.delayedUntil !== null
    case 'extension':
      return isOpen && request.extension !== null
    case 'consultation':
      return isOpen && request.consultations.some((each) => each.id === id && each.answeredOn === null)
    case 'commission':
      return request.commissions.some((each) => each.id === id && each.deliveredOn === null)
  } // no default: a new letter must fail to compile here
}
