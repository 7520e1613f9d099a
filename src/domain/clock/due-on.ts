import {
  addDays,
  addMonths,
  couldBeWorkingDay,
  daysBetween,
  type PlainDate,
  readDay,
  type WorkCalendar,
  yearOf,
} from '../calendar/index.js'
import { fail, type Result, succeed } from '../result/index.js'
import { type Citation, placeIn } from '../statute/index.js'
import type { ClockRule } from './clock-rule.js'
import { CLOCK_RULES } from './clock-rules.js'
import { countDays, type Stretch } from './count-days.js'
import type { Pause } from './pause.js'
import type { ClockRefusal, ClockStep, DueReading } from './proof.js'

/** What a period is counted from, and what bears on it. */
export interface ClockInput {
  /** The day of the event that starts the period; not counted itself. */
  readonly startOn: PlainDate
  /** Where something other than the rule's own event starts it: 收到补正的申请. */
  readonly start?: { readonly what: string; readonly citation: Citation }
  readonly pauses?: readonly Pause[]
  /** Working days the reply was extended by, 1 to 20. */
  readonly extensionDays?: number
}

const START_NOT_COUNTED: Citation = placeIn('civilProcedure', '第八十五条第二款')
const LAST_DAY_MOVES: Citation = placeIn('civilProcedure', '第八十五条第三款')

/**
 * When a period ends, with its proof.
 *
 * @example dueOn(CLOCK_RULES['reply.period'], { startOn: '2024-02-05' }, calendar) // 2024-03-08
 */
export function dueOn(rule: ClockRule, input: ClockInput, calendar: WorkCalendar): Result<DueReading, ClockRefusal> {
  const { startOn } = input
  if (startOn < rule.since) return fail({ code: 'clock.rule-not-in-force', since: rule.since })
  if (yearOf(startOn) > 9000) return fail({ code: 'clock.date-out-of-range' })
  const reading =
    rule.length.unit === 'working-days' ? inWorkingDays(rule, input, calendar) : inNaturalDays(rule, input, calendar)
  return succeed(reading)
}

function startStep(rule: ClockRule, { startOn, start }: ClockInput): ClockStep {
  const isSameDay = rule.length.count === 0
  return {
    kind: 'start',
    what: isSameDay ? `${start?.what ?? rule.starts}，当日` : `${start?.what ?? rule.starts}，当日不计入`,
    from: startOn,
    to: startOn,
    counted: 0,
    span: 1,
    source: start?.citation ?? (isSameDay ? rule.citation : START_NOT_COUNTED),
  }
}

function inWorkingDays(rule: ClockRule, input: ClockInput, calendar: WorkCalendar): DueReading {
  const pauses = input.pauses ?? []
  const count = countDays(calendar, input.startOn, stretchesOf(rule, input.extensionDays ?? 0), pauses)
  const steps = [startStep(rule, input), ...count.steps]
  if (count.pausedSince !== null)
    return {
      status: 'paused',
      since: count.pausedSince,
      left: count.left,
      atLatest: atLatest(rule, input, calendar),
      steps,
    }
  if (count.unloadedYear !== null)
    return { status: 'calendar-not-published', year: count.unloadedYear, earliestOn: count.on, steps }
  return { status: 'derived', dueOn: count.on, steps }
}

function stretchesOf(rule: ClockRule, extensionDays: number): Stretch[] {
  const own: Stretch = { name: rule.name, workingDays: rule.length.count, citation: rule.citation }
  const before = rule.follows === undefined ? [] : stretchesOf(CLOCK_RULES[rule.follows], 0)
  if (extensionDays === 0) return [...before, own]
  const { name, citation } = CLOCK_RULES['reply.extension']
  return [...before, own, { name, workingDays: extensionDays, citation }]
}

/** As if every pause that is still open lasted as long as it may; null if one of them may last for ever. */
function atLatest(rule: ClockRule, input: ClockInput, calendar: WorkCalendar): DueReading | null {
  const pauses: Pause[] = []
  for (const pause of input.pauses ?? []) {
    const until = pause.until ?? pause.untilAtLatest ?? null
    if (until === null) return null
    pauses.push({ ...pause, until })
  }
  return inWorkingDays(rule, { ...input, pauses }, calendar)
}

/** Natural days or months; the last day moves over rest days to the first working day. */
function inNaturalDays(rule: ClockRule, input: ClockInput, calendar: WorkCalendar): DueReading {
  const { count, unit } = rule.length
  const lastOn = unit === 'days' ? addDays(input.startOn, count) : addMonths(input.startOn, count)
  const span = daysBetween(input.startOn, lastOn)
  const length = unit === 'days' ? `${count}日` : `${count}个月`
  const steps: ClockStep[] = [
    startStep(rule, input),
    {
      kind: 'counted',
      what: `${rule.name}${length}，按自然日计算`,
      from: addDays(input.startOn, 1),
      to: lastOn,
      counted: span,
      span,
      source: rule.citation,
    },
  ]
  const moved = (dueOn: PlainDate): ClockStep[] =>
    dueOn === lastOn
      ? []
      : [
          {
            kind: 'moved',
            what: '期限末日是休息日，顺延到其后第一个工作日',
            from: addDays(lastOn, 1),
            to: dueOn,
            counted: 0,
            span: daysBetween(lastOn, dueOn),
            source: LAST_DAY_MOVES,
          },
        ]
  for (let day = lastOn; ; day = addDays(day, 1)) {
    const reading = readDay(calendar, day)
    if (!reading.ok) {
      let earliestOn = day
      while (!couldBeWorkingDay(earliestOn)) earliestOn = addDays(earliestOn, 1)
      steps.push(...moved(earliestOn))
      return { status: 'calendar-not-published', year: reading.error.year, earliestOn, steps }
    }
    if (!reading.value.works) continue
    steps.push(...moved(day))
    return { status: 'derived', dueOn: day, steps }
  }
}
