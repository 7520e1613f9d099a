import { type ClockStep, toSourceText } from '../../../domain/clock/index.js'
import { type Html, html } from '../../html.js'
import { chinese } from '../../parts/chinese.js'
import { dayText } from '../../parts/day-text.js'
import type { View } from '../../view.js'
import { dueMonths } from './due-months.js'

/** 为什么是这一天: every stretch of the count with what it rests on. */
export function dueProof(view: View, steps: readonly ClockStep[]): Html | '' {
  if (steps.length === 0) return ''
  const { why } = view.messages.follow
  return html`<section aria-labelledby="why"><h2 id="why">${why.heading}</h2>${dueMonths(view, steps)}
<details class="proof"><summary>${why.how}</summary><ol class="steps">${steps.map((step) => oneStep(view, step))}</ol></details></section>`
}

function oneStep(view: View, { what, from, to, span, counted, source }: ClockStep): Html {
  const { why } = view.messages.follow
  const days = from === to ? dayText(view, from) : `${dayText(view, from)} – ${dayText(view, to)}`
  const count = counted > 0 ? why.counted(counted) : why.days(span)
  return html`<li><p><b>${days}</b> <small>${count}</small></p><p>${chinese(view, what)}</p><p class="law">${chinese(view, toSourceText(source))}</p></li>`
}
