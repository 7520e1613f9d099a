import { html } from 'hono/html'
import { findCell, formOf, type Reading } from '../../domain/report/index.js'
import type { Html } from './page.js'
import { toPlaceText } from './place-text.js'

const MOST_REMARKS = 200

/** What was unusual about the reading itself. */
export function remarks({ remarks: all }: Reading): Html | '' {
  if (all.length === 0) return ''
  const items = all.slice(0, MOST_REMARKS).map(({ message, at }) => {
    const place = toPlaceText(at)
    return html`<li>${message}${place === '' ? '' : html`<span class="hint">（原件${place}）</span>`}</li>`
  })
  return html`<details open><summary>读取说明（${all.length}）</summary><ul>${items}</ul></details>`
}

/** The hover text of every figure once more, for those who do not hover. */
export function placesOf(reading: Reading): Html | '' {
  const form = formOf(reading)
  const placed = Object.entries(reading.cells).filter(([, cell]) => cell.at !== null)
  if (placed.length === 0) return ''
  const rows = placed.map(
    ([code, cell]) =>
      html`<tr><th scope="row"><a href="#cell-${code}">${findCell(form, code)?.label ?? code}</a></th><td>${cell.value ?? '未读出'}</td><td>${cell.raw ?? ''}</td><td>${toPlaceText(cell.at)}</td></tr>`,
  )
  return html`<details><summary>各数字在原件中的位置（${placed.length}）</summary><div class="scroll" tabindex="0" role="region" aria-label="各数字在原件中的位置"><table class="places"><thead><tr><th scope="col">单元格</th><th scope="col">读出</th><th scope="col">原文</th><th scope="col">位置</th></tr></thead><tbody>${rows}</tbody></table></div></details>`
}
