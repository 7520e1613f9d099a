import { monthOf } from '../calendar/index.js'
import { requestStretch } from './count-requests.js'
import type { Request } from './request.js'
import type { CountingSettings } from './settings.js'

/** What a month adds to table three. */
export interface MonthCount {
  /** From 1. */
  readonly month: number
  readonly received: number
  readonly ended: number
  /** At the end of it. */
  readonly pending: number
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The twelve months of a year, by the same days as its table: they add up to it. */
export function countMonths(
  requests: Iterable<Request>,
  year: number,
  settings: CountingSettings,
): readonly MonthCount[] {
  let pending = 0
  const received = new Map<number, number>()
  const ended = new Map<number, number>()
  const add = (to: Map<number, number>, month: number) => to.set(month, (to.get(month) ?? 0) + 1)
  for (const request of requests) {
    const stretch = requestStretch(request, year, settings)
    if (stretch === null) continue
    if (stretch.enteredOn === null) pending += 1
    else add(received, monthOf(stretch.enteredOn))
    if (stretch.leftOn !== null) add(ended, monthOf(stretch.leftOn))
  }
  return MONTHS.map((month) => {
    const [came, went] = [received.get(month) ?? 0, ended.get(month) ?? 0]
    pending += came - went
    return { month, received: came, ended: went, pending }
  })
}
