import { type Html, html } from '../html.js'
import { page } from '../parts/page.js'
import type { View } from '../view.js'

export interface Message {
  readonly title: string
  readonly sentence: string
  /** Where to go on; by default to the home page. */
  readonly next?: { readonly href: string; readonly label: string }
}

/** One thing to say: not found, refused, out of order. */
export function messagePage(view: View, { title, sentence, next }: Message): Html {
  const { href, label } = next ?? { href: view.href('/'), label: view.messages.frame.errors.goHome }
  return page(
    view,
    { title, current: null, isPrivate: true },
    html`<h1>${title}</h1><p class="lead">${sentence}</p><p><a class="button" href="${href}">${label}</a></p>`,
  )
}
