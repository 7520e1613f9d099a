import {
  addDays,
  dayOf,
  findPlainDate,
  monthOf,
  type PlainDate,
  weekdayOf,
  yearOf,
} from '../../../domain/calendar/index.js'
import type { ClockStep } from '../../../domain/clock/index.js'
import { type Html, html } from '../../html.js'
import type { View } from '../../view.js'

/** How a day of the count looks: `n` counted, `w` made up for, `h` off, `p` paused, `q` of an unknown year. */
type Mark = 's' | 'n' | 'w' | 'h' | 'p' | 'q' | 'e'
interface MarkedDay {
  readonly mark: Mark
  /** Its number among those that count. */
  readonly number: number | null
}

const MARKS: Readonly<Record<ClockStep['kind'], Mark>> = {
  start: 's',
  counted: 'n',
  'make-up': 'w',
  weekend: 'h',
  holiday: 'h',
  paused: 'p',
  possible: 'q',
  moved: 'h',
  fixed: 'n',
}
/** A count over more is told by its steps alone. */
const MOST_MONTHS = 6

/** The count as a calendar, day by day. Whoever cannot see it has the steps, which say the same. */
export function dueMonths(view: View, steps: readonly ClockStep[]): Html | '' {
  const [first] = steps
  const last = steps.at(-1)
  if (first === undefined || last === undefined) return ''
  const months = listMonths(first.from, last.to)
  if (months.length > MOST_MONTHS) return ''
  const days = markDays(steps)
  return html`<div class="months" aria-hidden="true">${months.map((month) => oneMonth(view, month, days))}</div>${key(view, days)}`
}

function markDays(steps: readonly ClockStep[]): ReadonlyMap<PlainDate, MarkedDay> {
  const days = new Map<PlainDate, MarkedDay>()
  let number = 0
  for (const { kind, from, to, counted } of steps)
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (counted > 0) number += 1
      days.set(day, { mark: MARKS[kind], number: counted > 0 ? number : null })
    }
  const due = steps.at(-1)?.to
  const end = due === undefined ? undefined : days.get(due)
  if (due !== undefined && end !== undefined && end.mark !== 's' && end.mark !== 'p')
    days.set(due, { ...end, mark: 'e' })
  return days
}

function listMonths(from: PlainDate, to: PlainDate): PlainDate[] {
  const months: PlainDate[] = []
  for (let [year, month] = [yearOf(from), monthOf(from)]; months.length <= MOST_MONTHS; ) {
    const first = findPlainDate(year, month, 1)
    if (first === undefined || first > to) break
    months.push(first)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return months
}

const WEEK = { zh: [...'一二三四五六日'], en: ['M', 'T', 'W', 'T', 'F', 'S', 'S'] } as const

function oneMonth({ language }: View, first: PlainDate, days: ReadonlyMap<PlainDate, MarkedDay>): Html {
  const month = monthOf(first)
  const cells: Html[] = []
  for (let blanks = (weekdayOf(first) + 6) % 7; blanks > 0; blanks -= 1) cells.push(html`<span></span>`)
  for (let day = first; monthOf(day) === month; day = addDays(day, 1)) {
    const { mark = '', number = null } = days.get(day) ?? {}
    cells.push(
      html`<span class="${`d ${mark}`.trim()}">${dayOf(day)}${number === null ? '' : html`<small>${number}</small>`}</span>`,
    )
  }
  const name = language === 'zh' ? `${yearOf(first)}年${month}月` : `${yearOf(first)}-${String(month).padStart(2, '0')}`
  return html`<div class="month"><b>${name}</b><div class="days">${WEEK[language].map((letter) => html`<i>${letter}</i>`)}${cells}</div></div>`
}

/** Only what the count has. */
function key({ messages }: View, days: ReadonlyMap<PlainDate, MarkedDay>): Html {
  const { keys } = messages.follow.why
  const names: Readonly<Record<Mark, string>> = {
    s: keys.start,
    n: keys.counted,
    w: keys['make-up'],
    h: keys.off,
    p: keys.paused,
    q: keys.possible,
    e: keys.end,
  }
  const there = new Set([...days.values()].map(({ mark }) => mark))
  const shown = (Object.keys(names) as Mark[]).filter((mark) => there.has(mark))
  return html`<ul class="key" aria-hidden="true">${shown.map((mark) => html`<li><span class="d ${mark}"></span>${names[mark]}</li>`)}</ul>`
}
