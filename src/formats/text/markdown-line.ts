const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|(?=[^\s#]))(.*)$/
const CLOSING_HASHES = /[ \t]#+[ \t]*$/
const BULLET = /^\s{0,12}[-*+•]\s+(?=\S)/
const ORDERED = /^\s{0,12}(\d{1,3}[.)])[ \t]+(?=\S)/
const QUOTE = /^\s{0,3}(?:>\s?){1,5}/
const RULE = /^\s{0,3}(?:[-*_]\s{0,2}){3,}$/
const FENCE = /^\s{0,3}(?:```|~~~)/
const IMAGE = /!\[([^\]]{0,200})\]\([^()\s]{0,2000}\)/g
const LINK = /\[([^\]]{0,400})\]\([^()\s]{0,2000}\)/g
const STRONG = /\*\*|__(?=\S)|(?<=\S)__/g
const ESCAPED = /\\([\\`*_{}[\]()#+.!|<>~-])/g
const BREAK = /<br\s{0,3}\/?>/gi

export interface MarkdownLine {
  readonly text: string
  readonly headingLevel: number | null
  readonly numbering: string | null
}

/** What a line of Markdown says without its marks; `undefined` for one that only draws something. */
export function parseMarkdownLine(source: string): MarkdownLine | undefined {
  if (source.length < 200 && (RULE.test(source) || FENCE.test(source))) return undefined
  const heading = HEADING.exec(source)
  if (heading !== null) {
    const text = stripInlineMarks((heading[2] ?? '').replace(CLOSING_HASHES, ''))
    return { text, headingLevel: heading[1]?.length ?? 1, numbering: null }
  }
  const unquoted = source.replace(QUOTE, '')
  const unlisted = unquoted.replace(BULLET, '')
  const numbering = ORDERED.exec(unlisted)?.[1] ?? null
  return {
    text: stripInlineMarks(numbering === null ? unlisted : unlisted.replace(ORDERED, '')),
    headingLevel: null,
    numbering,
  }
}

/** Bold, links, images and escapes become their text; a lone asterisk or underscore stays. */
export const stripInlineMarks = (text: string): string =>
  text.replace(BREAK, '\n').replace(IMAGE, '$1').replace(LINK, '$1').replace(STRONG, '').replace(ESCAPED, '$1')
