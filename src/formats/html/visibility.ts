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

/** A span that the editor made a paragraph of. */
export function isStyledAsBlock(element: PageElement): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'style' && value.includes('display') && DISPLAYED_AS_BLOCK.test(value)) return true
  }
  return false
}
