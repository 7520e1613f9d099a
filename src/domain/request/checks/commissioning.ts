import { check } from './check.js'

/** By a day of its own, which comes after it is asked. */
export const commission = check<'records.commissioned'>(({ commissions }, { id, on, dueOn }) => {
  if (commissions.some((each) => each.id === id)) return { code: 'commission.known-id', id }
  return dueOn <= on ? { code: 'date.not-after', on: dueOn, after: on } : null
})

export const deliverRecords = check<'records.delivered'>(({ commissions }, { id, on }) => {
  const asked = commissions.find((each) => each.id === id)
  if (asked === undefined) return { code: 'commission.unknown-id', id }
  if (asked.deliveredOn !== null) return { code: 'commission.already-delivered', id }
  return on < asked.askedOn ? { code: 'date.too-early', on, earliest: asked.askedOn } : null
})
