import { addDays, addMonths, findPlainDate, monthOf, type PlainDate, weekdayOf, yearOf } from '../calendar/index.js'
import type { ClockStep, StepKind } from './proof.js'

/** One day of the picture. */
export interface LaidDay {
  readonly on: PlainDate
  /** What the proof takes it for; null: it is outside the count. */
  readonly kind: StepKind | null
  /** Which day of the period it is, where it counts. */
  readonly count: number | null
  readonly isDue: boolean
}

export interface LaidMonth {
  readonly year: number
  readonly month: number
  /** Empty places before its first day; weeks begin on Monday. */
  readonly before: number
  readonly days: readonly LaidDay[]
}

type LaidStep = Pick<ClockStep, 'kind' | 'from' | 'to' | 'counted'>

/** A count over more is told by its steps alone. */
const MOST_MONTHS = 6

/** The days of a proof as months on a wall, each day as what the proof takes it for; none where there are too many. */
export function layDays(steps: readonly LaidStep[]): readonly LaidMonth[] {
  const first = steps[0]
  const last = steps.at(-1)
  if (first === undefined || last === undefined) return []
  const marks = markDays(steps)
  const dueOn = ENDS_NOTHING.has(last.kind) ? null : last.to
  const months: LaidMonth[] = []
  for (let month = firstOfMonth(first.from); month <= last.to; month = addMonths(month, 1)) {
    if (months.length === MOST_MONTHS) return []
    months.push(layMonth(month, marks, dueOn))
  }
  return months
}

/** Where a proof stops without having come to its end. */
const ENDS_NOTHING: ReadonlySet<StepKind> = new Set(['start', 'paused'])

type Mark = Pick<LaidDay, 'kind' | 'count'>

function markDays(steps: readonly LaidStep[]): ReadonlyMap<PlainDate, Mark> {
  const marks = new Map<PlainDate, Mark>()
  let count = 0
  for (const { kind, from, to, counted } of steps) {
    let left = counted
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const isCounted = left > 0
      if (isCounted) {
        left -= 1
        count += 1
      }
      marks.set(day, { kind, count: isCounted ? count : null })
    }
  }
  return marks
}

const firstOfMonth = (day: PlainDate): PlainDate => findPlainDate(yearOf(day), monthOf(day), 1) ?? day

function layMonth(first: PlainDate, marks: ReadonlyMap<PlainDate, Mark>, dueOn: PlainDate | null): LaidMonth {
  const days: LaidDay[] = []
  for (let on = first; monthOf(on) === monthOf(first); on = addDays(on, 1))
    days.push({ on, ...(marks.get(on) ?? { kind: null, count: null }), isDue: on === dueOn })
  return { year: yearOf(first), month: monthOf(first), before: (weekdayOf(first) + 6) % 7, days }
}
