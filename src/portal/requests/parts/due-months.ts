import { dayOf } from '../../../domain/calendar/index.js'
import { type ClockStep, type LaidDay, type LaidMonth, layDays } from '../../../domain/clock/index.js'
import { type Html, html } from '../../html.js'
import type { View } from '../../view.js'

/** How a day of the count looks: `n` counted, `w` made up for, `h` off, `p` paused, `q` of an unknown year, `e` the end. */
type Mark = 's' | 'n' | 'w' | 'h' | 'p' | 'q' | 'e'

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

/** The count as a calendar, day by day. Whoever cannot see it has the steps, which say the same. */
export function dueMonths(view: View, steps: readonly ClockStep[]): Html | '' {
  const months = layDays(steps)
  if (months.length === 0) return ''
  return html`<div class="months" aria-hidden="true">${months.map((month) => oneMonth(view, month))}</div>${key(view, months)}`
}

const markOf = ({ kind, isDue }: LaidDay): Mark | '' => (isDue ? 'e' : kind === null ? '' : MARKS[kind])

const WEEK = { zh: [...'一二三四五六日'], en: ['M', 'T', 'W', 'T', 'F', 'S', 'S'] } as const

function oneMonth({ language }: View, { year, month, before, days }: LaidMonth): Html {
  const blanks = Array.from({ length: before }, () => html`<span></span>`)
  const cells = days.map(
    (day) =>
      html`<span class="${`d ${markOf(day)}`.trim()}">${dayOf(day.on)}${day.count === null ? '' : html`<small>${day.count}</small>`}</span>`,
  )
  const name = language === 'zh' ? `${year}年${month}月` : `${year}-${String(month).padStart(2, '0')}`
  return html`<div class="month"><b>${name}</b><div class="days">${WEEK[language].map((letter) => html`<i>${letter}</i>`)}${blanks}${cells}</div></div>`
}

/** Only what the count has. */
function key({ messages }: View, months: readonly LaidMonth[]): Html {
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
  const there = new Set(months.flatMap(({ days }) => days.map(markOf)))
  const shown = (Object.keys(names) as Mark[]).filter((mark) => there.has(mark))
  return html`<ul class="key" aria-hidden="true">${shown.map((mark) => html`<li><span class="d ${mark}"></span>${names[mark]}</li>`)}</ul>`
}
