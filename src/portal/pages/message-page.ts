import { html } from 'hono/html'
import type { Assets } from '../assets.js'
import { type Html, page } from '../parts/page.js'

/** One thing to say: not found, deleted, out of order. */
export function messagePage(
  assets: Assets,
  { title, sentence }: { readonly title: string; readonly sentence: string },
): Html {
  return page(
    { title, current: null, assets, isPrivate: true },
    html`<h1>${title}</h1><p class="lead">${sentence}</p><p><a class="button" href="/">核对一份报告</a></p>`,
  )
}
