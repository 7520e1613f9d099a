import type { ClockStep } from '../../../api/requests.js'

const DAY_MS = 24 * 3_600_000
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** Working days of a period that were still to come on a day: in each stretch of its proof the first days count. */
export const workingDaysToSpare = (steps: readonly Pick<ClockStep, 'from' | 'counted'>[], on: string): number =>
  steps.reduce((total, { from, counted }) => {
    const gone = Math.max(0, daysBetween(from, on) + 1)
    return total + Math.max(0, counted - gone)
  }, 0)

/** By the calendar: what comes after the last day is not counted in working days by anyone. */
export const daysLate = (dueOn: string, on: string): number => Math.max(0, daysBetween(dueOn, on))
