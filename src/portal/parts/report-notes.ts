import { findCell, formOf, type Reading } from '../../domain/report/index.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { chinese } from './chinese.js'

const MOST_REMARKS = 200

/** What was unusual about the reading itself. */
export function remarks(view: View, { remarks: all }: Reading): Html | '' {
  if (all.length === 0) return ''
  const { report: words } = view.messages
  const items = all.slice(0, MOST_REMARKS).map(({ message, at }) => {
    const place = at === null ? '' : words.placeText(at)
    return html`<li>${chinese(view, message)}${place === '' ? '' : html`<span class="hint">${words.inBrackets(words.inOriginal(place))}</span>`}</li>`
  })
  return html`<details open><summary>${words.remarks(all.length)}</summary><ul>${items}</ul></details>`
}

/** The hover text of every figure once more, for those who do not hover. */
export function placesOf(view: View, reading: Reading): Html | '' {
  const { report: words } = view.messages
  const form = formOf(reading)
  const placed = Object.entries(reading.cells).filter(([, cell]) => cell.at !== null)
  if (placed.length === 0) return ''
  const rows = placed.map(
    ([code, cell]) =>
      html`<tr><th scope="row"><a href="#cell-${code}">${chinese(view, findCell(form, code)?.label ?? code)}</a></th><td>${cell.value ?? words.unread}</td><td>${cell.raw === null ? '' : chinese(view, cell.raw)}</td><td>${cell.at === null ? '' : words.placeText(cell.at)}</td></tr>`,
  )
  return html`<details><summary>${words.placesCount(placed.length)}</summary><div class="scroll" tabindex="0" role="region" aria-label="${words.places}"><table class="places"><thead><tr><th scope="col">${words.cell}</th><th scope="col">${words.value}</th><th scope="col">${words.raw}</th><th scope="col">${words.place}</th></tr></thead><tbody>${rows}</tbody></table></div></details>`
}
