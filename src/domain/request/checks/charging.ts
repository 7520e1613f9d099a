import { CLOCK_RULES } from '../../clock/index.js'
import { isAfter, replyClock } from '../request-clock.js'
import { check } from './check.js'

/** 国办函〔2020〕109号第三条、第六条: one way to charge, and within the handling period. */
export const notifyFee = check<'fee.notified'>((request, { on, amountYuan }, context) => {
  const { since } = CLOCK_RULES['fee.payment']
  if (on < since) return { code: 'fee.not-in-force', since }
  if (request.fee !== null) return { code: 'fee.only-once' }
  if (!Number.isSafeInteger(amountYuan) || amountYuan <= 0) return { code: 'fee.amount', amountYuan }
  const clock = replyClock(request, context)
  return clock.status === 'derived' && isAfter(on, clock) ? { code: 'fee.too-late', dueOn: clock.dueOn } : null
})

export const deliverFeeNotice = check<'fee.notice-delivered'>(({ fee }, { on }) => {
  if (fee === null || fee.deliveredOn !== null) return { code: 'fee.already-delivered' }
  return on < fee.sentOn ? { code: 'date.too-early', on, earliest: fee.sentOn } : null
})

export const payFee = check<'fee.paid'>(({ fee }, { on, amountYuan }) => {
  if (!Number.isSafeInteger(amountYuan) || amountYuan <= 0) return { code: 'fee.amount', amountYuan }
  return fee !== null && on < fee.sentOn ? { code: 'date.too-early', on, earliest: fee.sentOn } : null
})
