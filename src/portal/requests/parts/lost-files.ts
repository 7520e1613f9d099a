import { toFileName } from '../../file-name.js'
import { type Html, html } from '../../html.js'
import type { View } from '../../view.js'

const SEPARATOR = { zh: '、', en: ', ' } as const

/** Files that came with a form which comes back: its fields are empty again, where no script keeps them. */
export function lostFiles(view: View, files: readonly File[]): Html | '' {
  if (files.length === 0) return ''
  const names = files.map(({ name }) => toFileName(name)).join(SEPARATOR[view.language])
  return html`<p class="cut lost-files" role="status">${view.messages.ask.keptFiles(names)}</p>`
}
