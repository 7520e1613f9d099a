import { type Html, html } from '../../html.js'
import { chinese } from '../../parts/chinese.js'
import type { View } from '../../view.js'
import type { PublicMatter } from '../find-public.js'

/** A matter as a link: for the page, and for the script that asks while somebody types. */
export interface MatterLink {
  readonly href: string
  readonly title: string
  readonly note: string
}

export function matterLink(view: View, matter: PublicMatter): MatterLink {
  const { ask, disclosure } = view.messages
  switch (matter.kind) {
    case 'report': {
      const { publicId, agency, year, fileName } = matter.report
      const title = agency === null ? fileName : `${agency} ${year ?? ''}`.trim()
      return { href: view.href(`/r/${publicId}`), title, note: ask.look.report }
    }
    case 'office':
      return { href: view.href(`/guide/${matter.body.id}`), title: matter.body.state.name, note: ask.look.office }
    case 'matter':
      return {
        href: `${view.href('/disclosure')}#matter-${matter.number}`,
        title: disclosure.matters[matter.number - 1] ?? '',
        note: ask.look.matter(matter.number),
      }
  } // no default: a new kind must fail to compile here
}

export function publicMatterList(view: View, found: readonly PublicMatter[], words: string): Html {
  const { look } = view.messages.ask
  if (words.trim() === '') return html`<p>${look.empty}</p>`
  if (found.length === 0) return html`<p>${look.none}</p>`
  return html`<p>${look.some}</p><ul>${found.map((matter) => {
    const { href, title, note } = matterLink(view, matter)
    return html`<li><a href="${href}" target="_blank" rel="noopener">${chinese(view, title)}</a> <small>${note}</small></li>`
  })}</ul>`
}
