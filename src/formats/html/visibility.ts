import type { PageElement } from './parse-page.js'

const NOT_DISPLAYED = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)\b/i
const DISPLAYED_AS_BLOCK = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item)\b/i

/**
 * Whether the element says of itself that it is not shown. Only what stands on the element is
 * believed: style sheets are not evaluated, and oddities such as `font-size:0` hide nothing here,
 * because converters write them around figures that readers do see.
 */
export function isHidden(element: PageElement): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'style') {
      if (NOT_DISPLAYED.test(value)) return true
    } else if (name === 'hidden') return true
    else if (name === 'aria-hidden' && value.trim().toLowerCase() === 'true') return true
  }
  return false
}

const STRUCK = new Set(['s', 'strike', 'del'])
const STRUCK_STYLE = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]{0,60}line-through/i
const RAISED_STYLE = /(?:^|;)\s*vertical-align\s*:\s*super\b/i

/** Whether the element is drawn through: what stands in it was taken back. */
export const isStruck = (element: PageElement): boolean =>
  STRUCK.has(element.tagName) || hasStyle(element, 'line-through', STRUCK_STYLE)

/** Whether the element stands raised, as the mark of a note does. */
export const isRaised = (element: PageElement): boolean =>
  element.tagName === 'sup' || hasStyle(element, 'super', RAISED_STYLE)

function hasStyle({ attrs }: PageElement, word: string, style: RegExp): boolean {
  for (const { name, value } of attrs) {
    if (name === 'style' && value.toLowerCase().includes(word) && style.test(value)) return true
  }
  return false
}

/** A span that the editor made a paragraph of. */
export function isStyledAsBlock(element: PageElement): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'style' && value.includes('display') && DISPLAYED_AS_BLOCK.test(value)) return true
  }
  return false
}
