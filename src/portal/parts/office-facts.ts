import type { Office } from '../../domain/body/index.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { chinese } from './chinese.js'
import { unbroken } from './unbroken.js'

const FIELDS = ['officeName', 'address', 'hours', 'telephone', 'fax', 'web'] as const

/** How to reach the office that handles disclosure; what is not given is said to be so. 条例第十二条 */
export function officeFacts(view: View, office: Office): Html {
  const { bodies } = view.messages
  return html`<dl class="facts-list">${FIELDS.map((field) => {
    const text = office[field]
    const told =
      text === null
        ? html`<span class="none">${bodies.notGiven}</span>`
        : field === 'web'
          ? webLink(text)
          : chinese(view, unbroken(text))
    return html`<div><dt>${bodies.officeFields[field]}</dt><dd>${told}</dd></div>`
  })}</dl>`
}

/** A page or a mailbox: the record takes nothing else. */
export function webLink(address: string): Html {
  const href = /^https?:\/\//.test(address) ? address : `mailto:${address}`
  return html`<a href="${href}" rel="noopener noreferrer">${address}</a>`
}
