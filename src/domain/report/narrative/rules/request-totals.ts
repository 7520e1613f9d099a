import type { Reading } from '../../reading.js'
import { evaluate, sum } from './sums.js'

/** The cells of table three that say how many requests there were in all. */
export const RECEIVED = 'requests.received.total'
export const BROUGHT = 'requests.broughtForward.total'
export const HANDLED = 'requests.outcomes.total.total'
export const CARRIED = 'requests.carriedForward.total'

/** What a figure that is said of all requests may count: those settled, those received, or last year's with them. */
export const WAYS_OF_COUNTING = [sum([HANDLED]), sum([RECEIVED]), sum([RECEIVED, BROUGHT])]

/** What the tables say of them, where they have any. */
export const totalsOf = (report: Reading): number[] =>
  WAYS_OF_COUNTING.map((way) => evaluate(report, way)).filter((total): total is number => total !== null && total > 0)
