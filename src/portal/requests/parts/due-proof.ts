import type { PlainDate } from '../../../domain/calendar/index.js'
import { type ClockStep, type ToldStretch, tellSteps, toSourceText } from '../../../domain/clock/index.js'
import { type Html, html } from '../../html.js'
import { chinese } from '../../parts/chinese.js'
import { dayText } from '../../parts/day-text.js'
import type { View } from '../../view.js'
import { dueMonths } from './due-months.js'

/** 为什么是这一天: every stretch of the count with what it rests on. */
export function dueProof(view: View, steps: readonly ClockStep[]): Html | '' {
  if (steps.length === 0) return ''
  const { why } = view.messages.follow
  const stretches = tellSteps(steps.map((step) => ({ ...step, source: toSourceText(step.source) })))
  return html`<section aria-labelledby="why"><h2 id="why">${why.heading}</h2>${dueMonths(view, steps)}
<details class="proof"><summary>${why.how}</summary><ol class="steps">${stretches.map((stretch) => oneStretch(view, stretch))}</ol></details></section>`
}

function oneStretch(view: View, { what, from, to, span, counted, sources }: ToldStretch<PlainDate>): Html {
  const { why } = view.messages.follow
  const days = from === to ? dayText(view, from) : `${dayText(view, from)} – ${dayText(view, to)}`
  const off = counted > 0 && span > counted ? why.off(span - counted) : ''
  const count = counted > 0 ? `${why.counted(counted)}${off}` : why.days(span)
  return html`<li><p><b>${days}</b> <small>${count}</small></p><p>${chinese(view, what)}</p><p class="law">${chinese(view, sources.join('；'))}</p></li>`
}
