import type { ClockStep } from '../../../api/requests.js'

/** One day of the picture. */
export interface LaidDay {
  readonly on: string
  readonly kind: ClockStep['kind'] | null
  /** Which working day of the period it is, where it counts. */
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

const DAY_MS = 24 * 3_600_000
const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** A proof may reach far: more months than this are told in words only. */
const MOST_MONTHS = 12

/** The days of a proof as months on a wall, each day as what the proof takes it for. */
export function layDays(steps: readonly ClockStep[], dueOn: string | null): readonly LaidMonth[] {
  const first = steps[0]
  const last = steps.at(-1)
  if (first === undefined || last === undefined) return []
  const marks = markDays(steps)
  const end = dueOn !== null && dueOn > last.to ? dueOn : last.to
  const months: LaidMonth[] = []
  for (let month = first.from.slice(0, 7); month <= end.slice(0, 7) && months.length < MOST_MONTHS; ) {
    const [year = 0, number = 0] = month.split('-').map(Number)
    months.push(layMonth(year, number, marks, dueOn))
    month = toDay(Date.UTC(year, number, 1)).slice(0, 7)
  }
  return months
}

type Mark = Pick<LaidDay, 'kind' | 'count'>

function markDays(steps: readonly ClockStep[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>()
  let counted = 0
  for (const { kind, from, to, counted: counts } of steps) {
    let left = counts
    for (let time = toTime(from); time <= toTime(to); time += DAY_MS) {
      const isCounted = left > 0
      if (isCounted) {
        left -= 1
        counted += 1
      }
      marks.set(toDay(time), { kind, count: isCounted ? counted : null })
    }
  }
  return marks
}

function layMonth(year: number, month: number, marks: ReadonlyMap<string, Mark>, dueOn: string | null): LaidMonth {
  const start = Date.UTC(year, month - 1, 1)
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const days = Array.from({ length }, (_, index): LaidDay => {
    const on = toDay(start + index * DAY_MS)
    return { on, ...(marks.get(on) ?? { kind: null, count: null }), isDue: on === dueOn }
  })
  return { year, month, before: (new Date(start).getUTCDay() + 6) % 7, days }
}

/** A stretch of the proof: what is counted alike in a row told once, rest days between told with it. */
export interface ToldStep extends ClockStep {
  readonly isSkipped: boolean
}

const SKIPPED: ReadonlySet<ClockStep['kind']> = new Set(['weekend', 'holiday', 'paused', 'moved'])

/** The steps for reading: weekends between counted days belong to their stretch, all else stands alone. */
export function tellSteps(steps: readonly ClockStep[]): readonly ToldStep[] {
  const told: ToldStep[] = []
  for (const [index, step] of steps.entries()) {
    const last = told.at(-1)
    const joins = last !== undefined && last.kind === 'counted' && step.kind === 'counted' && last.what === step.what
    if (joins && last.source === step.source) {
      told[told.length - 1] = {
        ...last,
        to: step.to,
        counted: last.counted + step.counted,
        span: last.span + step.span,
      }
      continue
    }
    // A weekend inside a stretch of counted days needs no line of its own.
    if (step.kind === 'weekend' && last?.kind === 'counted' && steps[index + 1]?.kind === 'counted') {
      told[told.length - 1] = { ...last, span: last.span + step.span }
      continue
    }
    told.push({ ...step, isSkipped: SKIPPED.has(step.kind) })
  }
  return told
}
