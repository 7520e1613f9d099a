import { CLOCK_RULES } from '../../clock/index.js'
import { check } from './check.js'

/** 条例第三十一条: each side confirms once. */
export const confirmOnce = check<'receipt.confirmed'>(({ officeConfirmedOn, applicantConfirmedOn }, { side }) => {
  const again =
    (side !== 'applicant' && officeConfirmedOn !== null) || (side !== 'office' && applicantConfirmedOn !== null)
  return again ? { code: 'receipt.already-confirmed' } : null
})

/** The day of receipt is not in the future, and nothing was done before it. */
export const correctReceipt = check<'receipt.corrected'>(({ firstActOn }, { receivedOn }, { today }) => {
  const { since } = CLOCK_RULES['reply.period']
  if (receivedOn > today) return { code: 'date.in-future', on: receivedOn, today }
  if (receivedOn < since) return { code: 'date.before-regulation', since }
  return firstActOn !== null && receivedOn > firstActOn ? { code: 'receipt.after-first-act', firstActOn } : null
})
