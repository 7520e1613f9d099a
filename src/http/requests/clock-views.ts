import { z } from '@hono/zod-openapi'
import { type ClockStep, type DueReading, STEP_KINDS, toSourceText } from '../../domain/clock/index.js'
import type { Deadline, OpenClock, ReplyClock } from '../../domain/request/index.js'

export const day = z.string().openapi({ format: 'date' })
export const moment = z.string().openapi({ format: 'date-time' })

const stepView = z
  .strictObject({
    kind: z.enum(STEP_KINDS),
    what: z.string(),
    from: day,
    to: day,
    counted: z.int().openapi({ description: '其中计入期限的天数' }),
    span: z.int().openapi({ description: '历日天数' }),
    source: z.string().openapi({ description: '依据的条文或者放假通知' }),
  })
  .openapi('ClockStep')

const CLOCK_STATUSES = ['derived', 'calendar-not-published', 'paused', 'stopped', 'not-started', 'over'] as const

export const clockView = z
  .strictObject({
    status: z.enum(CLOCK_STATUSES),
    dueOn: day.nullable().openapi({ description: '到期日；还不能确定时为 null' }),
    earliestOn: day.nullable().openapi({ description: '待公布日历：最早可能的到期日' }),
    year: z.int().nullable().openapi({ description: '待公布日历：哪一年的' }),
    since: day.nullable().openapi({ description: '从哪天起停止计算' }),
    left: z.int().nullable().openapi({ description: '停止计算时还剩的工作日' }),
    atLatestOn: day.nullable().openapi({ description: '停止计算时最迟的到期日；法律没有规定停止多久时为 null' }),
    stoppedBy: z.enum(['correction', 'fee']).nullable().openapi({ description: '收到补正、缴费后重新起算' }),
    steps: z.array(stepView).openapi({ description: '怎样算出来的，一段接一段，从起算之日到到期日' }),
  })
  .openapi('RequestClock')

type ClockView = z.infer<typeof clockView>

export const openClockView = z
  .strictObject({
    id: z.string(),
    of: z.string().nullable().openapi({ description: '属于哪一次征求意见或者哪一件复议诉讼' }),
    clock: clockView,
  })
  .openapi('OpenClock')

export const deadlineView = z
  .strictObject({
    state: z.enum(['in-time', 'at-risk', 'late', 'standing', 'none']),
    workingDaysLeft: z
      .int()
      .nullable()
      .openapi({ description: '到到期日还有几个工作日，逾期的为负；日历未公布时为 null' }),
  })
  .openapi('RequestDeadline')

const NOTHING: Omit<ClockView, 'status'> = {
  dueOn: null,
  earliestOn: null,
  year: null,
  since: null,
  left: null,
  atLatestOn: null,
  stoppedBy: null,
  steps: [],
}

export function toClock(clock: ReplyClock): ClockView {
  const { status } = clock
  switch (status) {
    case 'derived':
      return { ...NOTHING, status, dueOn: clock.dueOn, steps: clock.steps.map(toStep) }
    case 'calendar-not-published':
      return {
        ...NOTHING,
        status,
        year: clock.year,
        earliestOn: clock.earliestOn,
        steps: clock.steps.map(toStep),
      }
    case 'paused':
      return {
        ...NOTHING,
        status,
        since: clock.since,
        left: clock.left,
        atLatestOn: latestDay(clock.atLatest),
        steps: clock.steps.map(toStep),
      }
    case 'stopped':
      return { ...NOTHING, status, since: clock.since, stoppedBy: clock.by }
    case 'not-started':
    case 'over':
      return { ...NOTHING, status }
  } // no default: a new way a clock can stand must fail to compile here
}

/** Only a day that is certain is told as the latest one. */
const latestDay = (reading: DueReading | null): string | null => (reading?.status === 'derived' ? reading.dueOn : null)

const toStep = (step: ClockStep): z.infer<typeof stepView> => ({
  kind: step.kind,
  what: step.what,
  from: step.from,
  to: step.to,
  counted: step.counted,
  span: step.span,
  source: toSourceText(step.source),
})

export const toDeadline = ({ state, workingDaysLeft }: Deadline): z.infer<typeof deadlineView> => ({
  state,
  workingDaysLeft,
})

export const toOpenClock = ({ id, of, reading }: OpenClock): z.infer<typeof openClockView> => ({
  id,
  of,
  clock: toClock(reading),
})
