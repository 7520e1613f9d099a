import type { PlainDate } from '../../../domain/calendar/index.js'
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
<details class="proof"><summary>${why.how}</summary><ol class="steps">${gather(steps).map((stretch) => oneStretch(view, stretch))}</ol></details></section>`
}

/** Working weeks with their weekends, as people count them; what stands out of the ordinary stands alone. */
interface Stretch {
  readonly what: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly counted: number
  readonly span: number
  readonly sources: readonly string[]
}

function gather(steps: readonly ClockStep[]): Stretch[] {
  const stretches: Stretch[] = []
  /** What the days of the weeks under way count towards. */
  let weeks: string | null = null
  for (const { kind, what, from, to, counted, span, source } of steps) {
    const last = stretches.at(-1)
    const text = toSourceText(source)
    const isMore: boolean = weeks !== null && (kind === 'weekend' || (kind === 'counted' && what === weeks))
    if (isMore && last !== undefined) {
      const sources = last.sources.includes(text) ? last.sources : [...last.sources, text]
      stretches[stretches.length - 1] = {
        ...last,
        to,
        counted: last.counted + counted,
        span: last.span + span,
        sources,
      }
      continue
    }
    weeks = kind === 'counted' ? what : null
    stretches.push({ what, from, to, counted, span, sources: [text] })
  }
  return stretches
}

function oneStretch(view: View, { what, from, to, span, counted, sources }: Stretch): Html {
  const { why } = view.messages.follow
  const days = from === to ? dayText(view, from) : `${dayText(view, from)} – ${dayText(view, to)}`
  const off = counted > 0 && span > counted ? why.off(span - counted) : ''
  const count = counted > 0 ? `${why.counted(counted)}${off}` : why.days(span)
  return html`<li><p><b>${days}</b> <small>${count}</small></p><p>${chinese(view, what)}</p><p class="law">${chinese(view, sources.join('；'))}</p></li>`
}
