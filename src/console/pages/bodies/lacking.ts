import type { BodyLine } from '../../api/bodies.js'

/** What a list of bodies can be narrowed down to: those of which something is not known. */
export type Lacking = 'office' | 'credit-code'

export const readLacking = (text: string | null): Lacking | null =>
  text === 'office' || text === 'credit-code' ? text : null

/** The same that the list of what waits counts. */
export function lacks({ creditCode, office }: Pick<BodyLine, 'creditCode' | 'office'>, lacking: Lacking): boolean {
  if (lacking === 'credit-code') return creditCode === null
  return [office.officeName, office.address, office.hours, office.telephone].includes(null)
}
