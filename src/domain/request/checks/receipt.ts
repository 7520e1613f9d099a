import { check } from './check.js'

/** 条例第三十一条: each side confirms once. */
export const confirmOnce = check<'receipt.confirmed'>(({ officeConfirmedOn, applicantConfirmedOn }, { side }) => {
  const again =
    (side !== 'applicant' && officeConfirmedOn !== null) || (side !== 'office' && applicantConfirmedOn !== null)
  return again ? { code: 'receipt.already-confirmed' } : null
})

/** The day of receipt is not in the future, and nothing was done before it. */
export const correctReceipt = check<'receipt.corrected'>(({ firstActOn }, { receivedOn }, { today }) => {
  if (receivedOn > today) return { code: 'date.in-future', on: receivedOn, today }
  return firstActOn !== null && receivedOn > firstActOn ? { code: 'receipt.after-first-act', firstActOn } : null
})
