import { escapeHtml } from '../formats/write/escape-html.js'

/** Markup that is what it says; everything else is escaped when it comes to stand in it. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a template: words, numbers, markup, or several of them. */
export type Content = Html | string | number | readonly Content[]

/**
 * Markup from a template. Whatever is put in is escaped unless it is markup itself, for text and for values of attributes
 * in double quotes alike. A page has hundreds of these, so this is as short as it can be.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  let markup = parts[0] ?? ''
  for (let index = 0; index < values.length; index += 1) markup += toMarkup(values[index] ?? '') + parts[index + 1]
  return new Html(markup)
}

function toMarkup(value: Content): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (value instanceof Html) return value.toString()
  if (typeof value === 'number') return String(value)
  let markup = ''
  for (const one of value) markup += toMarkup(one)
  return markup
}
