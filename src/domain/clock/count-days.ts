import {
  addDays,
  couldBeWorkingDay,
  type DayReading,
  daysBetween,
  type PlainDate,
  readDay,
  type WorkCalendar,
} from '../calendar/index.js'
import { type Citation, placeIn } from '../statute/index.js'
import { PAUSE_NAMES, type Pause, pauseCitation } from './pause.js'
import type { ClockStep, StepKind, StepSource } from './proof.js'

/** Part of a period: so many working days, under one provision. */
export interface Stretch {
  readonly name: string
  readonly workingDays: number
  readonly citation: Citation
}

/** Where counting came to: the day after which nothing is left, or the pause that never ended. */
export interface Count {
  readonly on: PlainDate
  /** Working days not yet counted, more than none only if `pausedSince` is a day. */
  readonly left: number
  readonly pausedSince: PlainDate | null
  /** The first year met that is not loaded. */
  readonly unloadedYear: number | null
  readonly steps: readonly ClockStep[]
}

const REST_DAYS: Citation = placeIn('restDays', '第七条')
const FIXED_DAYS: Citation = placeIn('holidays', '第二条')

/** Counts working days after `start`, day by day, and writes down each stretch it passes. */
export function countDays(
  calendar: WorkCalendar,
  start: PlainDate,
  stretches: readonly Stretch[],
  pauses: readonly Pause[],
): Count {
  const steps: ClockStep[] = []
  let day = start
  let unloadedYear: number | null = null
  for (const [index, stretch] of stretches.entries()) {
    for (let left = stretch.workingDays; left > 0; ) {
      const next = addDays(day, 1)
      const pause = pauseOn(pauses, next)
      if (pause !== undefined) {
        if (pause.until === null) {
          const later = stretches.slice(index + 1).reduce((sum, { workingDays }) => sum + workingDays, 0)
          return { on: day, left: left + later, pausedSince: next, unloadedYear, steps }
        }
        addStep(steps, pausedStep(pause, next, pause.until))
        day = pause.until
        continue
      }
      const reading = readDay(calendar, next)
      if (!reading.ok) unloadedYear ??= reading.error.year
      const step = reading.ok ? dayStep(next, reading.value, stretch) : possibleStep(next)
      addStep(steps, step)
      left -= step.counted
      day = next
    }
  }
  return { on: day, left: 0, pausedSince: null, unloadedYear, steps }
}

/** The pause a day lies in: of several the one that has no end, else the one that ends last. */
function pauseOn(pauses: readonly Pause[], day: PlainDate): Pause | undefined {
  let found: Pause | undefined
  for (const pause of pauses) {
    if (day <= pause.after || (pause.until !== null && day > pause.until)) continue
    if (pause.until === null) return pause
    if (found === undefined || found.until === null || pause.until > found.until) found = pause
  }
  return found
}

function dayStep(on: PlainDate, { works, set }: DayReading, stretch: Stretch): ClockStep {
  if (set === null)
    return works
      ? oneDay('counted', `工作日，计入${stretch.name}`, on, stretch.citation)
      : oneDay('weekend', '周休息日，不计入', on, REST_DAYS)
  return works
    ? oneDay('make-up', `${set.occasion}调休上班，计入${stretch.name}`, on, set.notice)
    : oneDay('holiday', `${set.occasion}放假，不计入`, on, set.notice)
}

function possibleStep(on: PlainDate): ClockStep {
  if (!couldBeWorkingDay(on)) return oneDay('holiday', '法定节日，不计入', on, FIXED_DAYS)
  return oneDay('possible', `${on.slice(0, 4)}年节假日安排尚未公布，暂按最早可能计入`, on, FIXED_DAYS)
}

const pausedStep = (pause: Pause, from: PlainDate, to: PlainDate): ClockStep => ({
  kind: 'paused',
  what: `${PAUSE_NAMES[pause.reason]}，所需时间不计入`,
  from,
  to,
  counted: 0,
  span: daysBetween(from, to) + 1,
  source: pauseCitation(pause.reason),
})

const COUNTING: ReadonlySet<StepKind> = new Set(['counted', 'make-up', 'possible'])

function oneDay(kind: StepKind, what: string, on: PlainDate, source: StepSource): ClockStep {
  return { kind, what, from: on, to: on, counted: COUNTING.has(kind) ? 1 : 0, span: 1, source }
}

/** Days alike that follow one another are one step. */
function addStep(steps: ClockStep[], step: ClockStep): void {
  const last = steps.at(-1)
  if (last === undefined || last.kind !== step.kind || last.what !== step.what || last.source !== step.source) {
    steps.push(step)
    return
  }
  steps[steps.length - 1] = { ...last, to: step.to, counted: last.counted + step.counted, span: last.span + step.span }
}
