import { OUTCOMES, type Reading } from '../../domain/report/index.js'
import { type Html, html } from '../html.js'
import type { Messages } from '../messages/index.js'
import type { View } from '../view.js'

interface Part {
  readonly label: string
  readonly count: number
  /** Names its colour. */
  readonly style: string
}

const OUTCOME_PARTS = [
  ['granted', 'granted'],
  ['partiallyGranted', 'partial'],
  ['refused.', 'refused'],
  ['unavailable.', 'unavailable'],
  ['notProcessed.', 'unprocessed'],
  ['other.', 'other'],
] as const

/** Where the year's requests went, to be looked at. Nothing where a figure it needs was not read, or all are 0. */
export function yearFlow({ messages }: View, reading: Reading): Html | '' {
  const words = messages.report.flow
  const received = figure(reading, 'received')
  const broughtForward = figure(reading, 'broughtForward')
  const carriedForward = figure(reading, 'carriedForward')
  const outcomes: Part[] = []
  for (const [prefix, style] of OUTCOME_PARTS) {
    const count = sum(reading, prefix)
    if (count === null) return ''
    outcomes.push({ label: words[style], style, count })
  }
  if (received === null || broughtForward === null || carriedForward === null) return ''
  const incoming: Part[] = [
    { label: words.received, count: received, style: 'received' },
    { label: words.broughtForward, count: broughtForward, style: 'forward' },
  ]
  const outgoing: Part[] = [...outcomes, { label: words.carriedForward, count: carriedForward, style: 'forward' }]
  const most = Math.max(total(incoming), total(outgoing))
  if (most === 0) return ''
  return html`<section class="flow" aria-labelledby="flow-heading"><h2 id="flow-heading">${words.heading}</h2>${bar(words, { label: words.from, parts: incoming, most })}${bar(words, { label: words.to, parts: outgoing, most })}</section>`
}

const total = (parts: readonly Part[]): number => parts.reduce((sum, { count }) => sum + count, 0)

function figure({ cells }: Reading, row: string): number | null {
  const cell = cells[`requests.${row}.total`]
  return cell?.state === 'number' && cell.value !== null && cell.value >= 0 ? cell.value : null
}

function sum(reading: Reading, prefix: string): number | null {
  const rows = OUTCOMES.filter((outcome) => outcome === prefix || (prefix.endsWith('.') && outcome.startsWith(prefix)))
  let sum = 0
  for (const row of rows) {
    const isOfForm = reading.cells[`requests.outcomes.${row}.total`] !== undefined
    const count = isOfForm ? figure(reading, `outcomes.${row}`) : 0
    if (count === null) return null
    sum += count
  }
  return sum
}

const WIDTH = 1_000
const HEIGHT = 28

/** One bar and its legend; the legend alone says everything, so the picture may be skipped. */
function bar(
  words: Messages['report']['flow'],
  { label, parts, most }: { readonly label: string; readonly parts: readonly Part[]; readonly most: number },
): Html {
  const some = parts.filter(({ count }) => count > 0)
  let x = 0
  const blocks = some.map(({ count, style }) => {
    const width = (count / most) * WIDTH
    const block = html`<rect class="${style}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="${HEIGHT}"></rect>`
    x += width
    return block
  })
  const told = some.map((part) => words.part(part.label, part.count))
  return html`<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${words.told(label, total(parts), told)}">${blocks}</svg><figcaption><b>${label} ${total(parts)}</b>${some.map((part) => html`<span><svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class="${part.style}" width="10" height="10"></rect></svg>${part.label} ${part.count}</span>`)}</figcaption></figure>`
}
