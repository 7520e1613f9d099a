import { addDays, addWorkingDays, findPlainDate, laterOf, type PlainDate } from '../../../domain/calendar/index.js'
import type { ClockContext, Deadline } from '../../../domain/request/index.js'
import type { DueRange } from '../../../storage/requests/request-queue.js'

/** What is of a deadline class today, as ranges of days that an index can find: the same as `deadlineOf` tells. */
export function rangesOf(
  state: Deadline['state'],
  { today, calendar }: Pick<ClockContext, 'today' | 'calendar'>,
  atRiskDays: number,
): readonly DueRange[] {
  const near = firstDayInTime(today, calendar, atRiskDays)
  const afterNaturalDays = addDays(today, atRiskDays + 1)
  switch (state) {
    case 'late':
      return [{ kind: 'derived', from: null, before: today }]
    case 'at-risk':
      return [
        { kind: 'derived', from: today, before: near },
        { kind: 'calendar-not-published', from: null, before: afterNaturalDays },
      ]
    case 'in-time':
      return [
        { kind: 'derived', from: near, before: null },
        { kind: 'calendar-not-published', from: afterNaturalDays, before: null },
      ]
    case 'standing':
      return [
        { kind: 'paused', from: null, before: null },
        { kind: 'stopped', from: null, before: null },
      ]
    case 'none':
      return [
        { kind: 'not-started', from: null, before: null },
        { kind: 'over', from: null, before: null },
      ]
  } // no default: a new class must fail to compile here
}

/** The first due day that is not at risk. Past the known years only natural days can be told. */
function firstDayInTime(today: PlainDate, calendar: ClockContext['calendar'], atRiskDays: number): PlainDate {
  const next = addWorkingDays(calendar, today, atRiskDays + 1)
  if (next.ok) return next.value
  const unknown = findPlainDate(next.error.year, 1, 1)
  const natural = addDays(today, atRiskDays + 1)
  return unknown === undefined ? natural : laterOf(unknown, natural)
}
