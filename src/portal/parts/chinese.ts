import { type Html, html } from '../html.js'
import type { View } from '../view.js'

/** Words of a document or a name, which stay Chinese in every language: said so where the page around is not. */
export const chinese = ({ language }: Pick<View, 'language'>, words: Html | string): Html | string =>
  language === 'zh' ? words : html`<span lang="zh-CN">${words}</span>`
