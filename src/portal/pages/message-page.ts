import { html } from 'hono/html'
import type { Assets } from '../assets.js'
import { type Html, page } from '../parts/page.js'

export interface Message {
  readonly title: string
  readonly sentence: string
  /** Where to go on; by default to the page where reports are handed in. */
  readonly next?: { readonly href: string; readonly label: string }
}

/** One thing to say: not found, refused, out of order. */
export function messagePage(assets: Assets, { title, sentence, next }: Message): Html {
  const { href, label } = next ?? { href: '/', label: '核对一份报告' }
  return page(
    { title, current: null, assets, isPrivate: true },
    html`<h1>${title}</h1><p class="lead">${sentence}</p><p><a class="button" href="${href}">${label}</a></p>`,
  )
}
