import { raiseDigits } from '../raised-digits.js'
import { BLOCKS, SILENT } from './element-kinds.js'
import { BREAK, toLine } from './line-text.js'
import { ListNumbers } from './list-number.js'
import { attribute, isElement, isText, type PageElement } from './parse-page.js'
import { isHidden, isRaised, isStruck, isStyledAsBlock } from './visibility.js'

type IsSkipped = (element: PageElement) => boolean

const SHOWN_INPUTS = new Set(['text', 'number', 'tel', ''])

/**
 * The text of a table cell; paragraphs and forced breaks are `\n`, raised digits stay raised, and what is
 * struck out is left out. Tables inside it are not part of
 * its text: they are added to `tables` where that is given.
 */
export function readCell(cell: PageElement, isSkipped: IsSkipped, tables?: PageElement[]): string {
  return toLine(onlyText(cell, isSkipped) ?? sourceOf(cell, isSkipped, tables, null))
}

/** Nearly every cell is one paragraph with one text in it. */
function onlyText(cell: PageElement, isSkipped: IsSkipped): string | undefined {
  let element = cell
  for (;;) {
    const [child] = element.childNodes
    if (child === undefined) return ''
    if (element.childNodes.length > 1) return undefined
    if (isText(child)) return child.value
    if (!isElement(child) || !PLAIN_WRAPPERS.has(child.tagName) || isSkipped(child) || isMarkedUp(child))
      return undefined
    element = child
  }
}

const isMarkedUp = (element: PageElement): boolean => isStruck(element) || isRaised(element)

const PLAIN_WRAPPERS = new Set(['p', 'div', 'span', 'font', 'b', 'strong', 'center'])

function sourceOf(
  element: PageElement,
  isSkipped: IsSkipped,
  tables: PageElement[] | undefined,
  list: ListNumbers | null,
): string {
  let text = ''
  for (const child of element.childNodes) {
    if (isText(child)) text += child.value
    else if (isElement(child)) {
      const tag = child.tagName
      if (tag === 'br') text += BREAK
      else if (tag === 'input') text += shownValue(child)
      else if (SILENT.has(tag) || isSkipped(child) || isStruck(child)) continue
      else if (tag === 'table') tables?.push(child)
      else {
        const inner = sourceOf(
          child,
          isSkipped,
          tables,
          tag === 'ol' ? new ListNumbers(child) : tag === 'ul' ? null : list,
        )
        if (isRaised(child)) text += raiseDigits(inner)
        else if (tag === 'li' && list !== null) text += BREAK + (list.take(child) ?? '') + inner + BREAK
        else text += BLOCKS.has(tag) || isStyledAsBlock(child) ? BREAK + inner + BREAK : inner
      }
    }
  }
  return text
}

/** A form that was filled in on the page: a reader sees the value in the cell. */
function shownValue(input: PageElement): string {
  const type = attribute(input, 'type')?.toLowerCase() ?? ''
  return SHOWN_INPUTS.has(type) && !isHidden(input) ? (attribute(input, 'value') ?? '') : ''
}
