import { type PlainDate, weekdayOf } from '../../../domain/calendar/index.js'
import type { ClockStep } from '../../../domain/clock/index.js'
import type { FollowedRequest } from '../../../service/requests/following/followed-request.js'
import { type Html, html } from '../../html.js'
import { dayText } from '../../parts/day-text.js'
import type { View } from '../../view.js'

interface Told {
  readonly head: string
  readonly notes: readonly string[]
  readonly isLate?: boolean
}

/** When the reply is due, or why there is no day: the largest thing on the page. */
export function dueAnswer(view: View, request: FollowedRequest): Html {
  const { head, notes, isLate = false } = tell(view, request)
  const { due } = view.messages.follow
  return html`<p class="${isLate ? 'answer late' : 'answer'}"><span>${request.clock.status === 'derived' ? due.heading : due.period}</span><b>${head}</b><span>${notes.join(' · ')}</span></p>`
}

function tell(view: View, request: FollowedRequest): Told {
  const { clock, confirmedOn, ifReceivedToday, deadline, extensionDays, status } = request
  const { due } = view.messages.follow
  switch (clock.status) {
    case 'derived': {
      const left = deadline.workingDaysLeft
      const nearness = left === null ? [] : [left < 0 ? due.late(-left) : left === 0 ? due.today : due.left(left)]
      const extended = extensionDays === null ? due.notExtended : due.extended(extensionDays)
      return { head: withWeekday(view, clock.dueOn), notes: [...nearness, extended], isLate: deadline.state === 'late' }
    }
    case 'calendar-not-published':
      return { head: due.unknown, notes: [due.unknownNote(clock.year, dayText(view, clock.earliestOn))] }
    case 'paused': {
      const latest = clock.atLatest?.status === 'derived' ? [due.atLatest(dayText(view, clock.atLatest.dueOn))] : []
      return { head: due.paused(clock.left), notes: [...latest, due.pausedNote] }
    }
    case 'stopped':
      return { head: due.stopped[clock.by], notes: [due.stoppedNote[clock.by]] }
    case 'not-started': {
      const reading = ifReceivedToday
      const expected =
        reading?.status === 'derived'
          ? [due.ifToday(dayText(view, reading.dueOn))]
          : reading?.status === 'calendar-not-published'
            ? [`${due.unknown}：${due.unknownNote(reading.year, dayText(view, reading.earliestOn))}`]
            : []
      return { head: due.notStarted[lacking(confirmedOn)], notes: [...expected, due.notStartedNote] }
    }
    case 'over':
      return NOT_HANDLED.has(status)
        ? { head: due.ended, notes: [view.messages.follow.statuses[status]] }
        : { head: due.over, notes: [due.overNote] }
  } // no default: a new way a clock can stand must fail to compile here
}

/** Whose word is still to come. */
const lacking = ({ office, applicant }: FollowedRequest['confirmedOn']): 'both' | 'office' | 'applicant' =>
  applicant !== null ? 'office' : office !== null ? 'applicant' : 'both'

const NOT_HANDLED: ReadonlySet<FollowedRequest['status']> = new Set(['withdrawn', 'joined', 'split'])

function withWeekday(view: View, day: PlainDate): string {
  const weekday = view.messages.follow.due.weekdays[weekdayOf(day)] ?? ''
  return `${dayText(view, day)}${view.language === 'zh' ? '　' : ', '}${weekday}`
}

/** The stretches that the answer rests on. */
export function stepsOf({ clock, ifReceivedToday }: FollowedRequest): readonly ClockStep[] {
  switch (clock.status) {
    case 'derived':
    case 'calendar-not-published':
    case 'paused':
      return clock.steps
    case 'not-started':
      return ifReceivedToday === null || ifReceivedToday.status === 'paused' ? [] : ifReceivedToday.steps
    case 'stopped':
    case 'over':
      return []
  } // no default: a new way a clock can stand must fail to compile here
}
