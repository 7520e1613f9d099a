import type { ListedBody } from '../../service/public-site/load-directory.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { bodyLink } from './body-link.js'
import { chinese } from './chinese.js'
import { webLink } from './office-facts.js'
import { unbroken } from './unbroken.js'

/** Where each body's office is. On a narrow page every cell says what it is. */
export function officeTable(view: View, bodies: readonly ListedBody[]): Html {
  const { apply } = view.messages
  const cell = (label: string, text: string | null, show: Html | string) =>
    html`<td data-label="${label}"${text === null ? html` class="nothing"` : ''}>${text === null ? '—' : show}</td>`
  const rows = bodies.map(({ id, state, office: { address, telephone, fax, web } }) => {
    const name = html`<th scope="row">${bodyLink(view, { id, state })}</th>`
    return html`<tr>${name}${cell(apply.address, address, chinese(view, address ?? ''))}${cell(apply.telephone, telephone, unbroken(telephone ?? ''))}${cell(apply.fax, fax, unbroken(fax ?? ''))}${cell(apply.web, web, webLink(web ?? ''))}</tr>`
  })
  return html`<table class="offices"><thead><tr><th scope="col">${apply.body}</th><th scope="col">${apply.address}</th><th scope="col">${apply.telephone}</th><th scope="col">${apply.fax}</th><th scope="col">${apply.web}</th></tr></thead><tbody>${rows}</tbody></table>`
}
