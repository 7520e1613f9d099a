import type { BodyReport } from '../../service/public-site/list-body-reports.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'

const MOST_YEARS = 10
const STEP = 64
const BAR = 36
const HEIGHT = 120
const TOP = 24
const BOTTOM = 24

/** New requests by year, of the newest report of each; drawn here, so that it needs no script. Nothing for one year. */
export function yearChart(view: View, reports: readonly BodyReport[]): Html | '' {
  const { bodies } = view.messages
  const byYear = new Map<number, number | null>()
  for (const { year, received } of reports) if (year !== null && !byYear.has(year)) byYear.set(year, received)
  const years = [...byYear].sort(([a], [b]) => a - b).slice(-MOST_YEARS)
  if (years.length < 2) return ''
  const most = Math.max(1, ...years.map(([, received]) => received ?? 0))
  const width = years.length * STEP
  const told = years.map(([year, received]) =>
    received === null ? bodies.chartUnread(year) : bodies.charted(year, String(received)),
  )
  return html`<figure class="chart"><figcaption>${bodies.chart}</figcaption><svg viewBox="0 0 ${width} ${TOP + HEIGHT + BOTTOM}" width="${width}" height="${TOP + HEIGHT + BOTTOM}" role="img" aria-label="${`${bodies.chart}: ${told.join(', ')}`}">${years.map(
    ([year, received], index) => column({ year, received, x: index * STEP, most, unread: bodies.unread }),
  )}<line x1="0" x2="${width}" y1="${TOP + HEIGHT}" y2="${TOP + HEIGHT}"></line></svg></figure>`
}

function column(given: {
  readonly year: number
  readonly received: number | null
  readonly x: number
  readonly most: number
  readonly unread: string
}): Html {
  const { year, received, x, most, unread } = given
  const height = ((received ?? 0) / most) * HEIGHT
  const middle = x + STEP / 2
  return html`<rect x="${x + (STEP - BAR) / 2}" y="${(TOP + HEIGHT - height).toFixed(1)}" width="${BAR}" height="${height.toFixed(1)}"></rect><text x="${middle}" y="${(TOP + HEIGHT - height - 6).toFixed(1)}" class="${received === null ? 'none' : 'figure'}">${received ?? unread}</text><text x="${middle}" y="${TOP + HEIGHT + 18}">${year}</text>`
}
