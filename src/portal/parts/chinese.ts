import { html } from 'hono/html'
import type { View } from '../view.js'
import type { Html } from './page.js'

/** Words of a document or a name, which stay Chinese in every language: said so where the page around is not. */
export const chinese = ({ language }: Pick<View, 'language'>, words: Html | string): Html | string =>
  language === 'zh' ? words : html`<span lang="zh-CN">${words}</span>`
