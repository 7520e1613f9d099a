import { html } from 'hono/html'
import type { ListedBody } from '../../service/public-site/load-directory.js'
import type { View } from '../view.js'
import { chinese } from './chinese.js'
import type { Html } from './page.js'

/** A body by its name, leading to its page. */
export const bodyLink = (view: View, { id, state }: Pick<ListedBody, 'id' | 'state'>): Html =>
  html`<a href="${view.href(`/bodies/${id}`)}">${chinese(view, state.name)}</a>`
