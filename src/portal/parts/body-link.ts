import type { ListedBody } from '../../service/public-site/load-directory.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { chinese } from './chinese.js'

/** A body by its name, leading to its page. */
export const bodyLink = (view: View, { id, state }: Pick<ListedBody, 'id' | 'state'>): Html =>
  html`<a href="${view.href(`/bodies/${id}`)}">${chinese(view, state.name)}</a>`
