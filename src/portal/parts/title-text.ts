import { type Html, html } from '../html.js'

/** Where a title may turn to the next line; titles are not broken elsewhere. */
const TURNS = /(?=\d{4}年|政府信息公开|工作年度报告|核对)/

/** A title with its places to turn. */
export const titleText = (title: string): (Html | string)[] =>
  title.split(TURNS).map((part, index) => (index === 0 ? part : html`<wbr>${part}`))
