import { SILENT } from './element-kinds.js'
import { isElement, isText, type PageElement, type PageNode, type PageParent } from './parse-page.js'
import { reportMarksOf } from './report-marks.js'
import { isHidden } from './visibility.js'

/** What stands under a node, itself included; hidden and silent parts do not count. */
export interface OutlineEntry {
  readonly node: PageNode
  readonly parent: number
  /** Index after the last descendant; entries are in document order. */
  end: number
  /** Characters of text that are not blank, outside links. */
  plainLength: number
  /** The same inside links. */
  linkLength: number
  links: number
  /** Which marks of a report stand below, as bits. */
  marks: number
  readonly inLink: boolean
}

export interface PageOutline {
  readonly entries: readonly OutlineEntry[]
  /** Cells that hold a table of their own. */
  readonly cellsWithTables: ReadonlySet<PageElement>
  /** Elements that are not shown, nor what is in them. */
  readonly hidden: ReadonlySet<PageElement>
}

const BLANK = /[\s\u3000]+/g

/** One walk over the visible page in document order, then sums from the leaves up. Depth is bounded by the parser. */
export function outlinePage(root: PageParent, options: { readonly hiddenCounts: boolean }): PageOutline {
  const entries: OutlineEntry[] = []
  const cellsWithTables = new Set<PageElement>()
  const hidden = new Set<PageElement>()
  const walk = (node: PageNode, parent: number, inLink: boolean): void => {
    if (isText(node)) {
      const length = visibleLength(node.value)
      if (length > 0) entries.push(entryOf(node, parent, length, inLink, entries.length))
    } else if (isElement(node)) {
      if (SILENT.has(node.tagName)) return
      if (!options.hiddenCounts && isHidden(node)) {
        hidden.add(node)
        return
      }
      const isLink = node.tagName === 'a' && node.attrs.some((attr) => attr.name === 'href')
      const own = entries.length
      const entry = entryOf(node, parent, 0, inLink, own)
      if (isLink) entry.links = 1
      entries.push(entry)
      if (node.tagName === 'table') markCells(node, cellsWithTables)
      for (const child of node.childNodes) walk(child, own, inLink || isLink)
    }
  }
  for (const child of root.childNodes) walk(child, -1, false)
  sumUp(entries)
  return { entries, cellsWithTables, hidden }
}

function entryOf(node: PageNode, parent: number, length: number, inLink: boolean, index: number): OutlineEntry {
  return {
    node,
    parent,
    end: index + 1,
    plainLength: inLink ? 0 : length,
    linkLength: inLink ? length : 0,
    links: 0,
    marks: length > 0 && !inLink && isText(node) ? reportMarksOf(node.value) : 0,
    inLink,
  }
}

function visibleLength(text: string): number {
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000) length++
  }
  return length
}

function sumUp(entries: readonly OutlineEntry[]): void {
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index]
    const parent = entry === undefined ? undefined : entries[entry.parent]
    if (entry === undefined || parent === undefined) continue
    parent.plainLength += entry.plainLength
    parent.linkLength += entry.linkLength
    parent.links += entry.links
    parent.marks |= entry.marks
    parent.end = Math.max(parent.end, entry.end)
  }
}

/** Marks the cells around a table, up to the first that is marked already: no path is climbed twice. */
function markCells(table: PageElement, cells: Set<PageElement>): void {
  for (let node: PageParent | null = table.parentNode; node !== null && 'tagName' in node; node = node.parentNode) {
    if (node.tagName !== 'td' && node.tagName !== 'th') continue
    if (cells.has(node)) return
    cells.add(node)
  }
}

/** The visible text of an entry, blanks removed, up to `limit` characters. */
export function plainTextOf(outline: PageOutline, index: number, limit: number): string {
  let text = ''
  const end = outline.entries[index]?.end ?? index
  for (let at = index; at < end && text.length < limit; at++) {
    const node = outline.entries[at]?.node
    if (node !== undefined && isText(node)) text += node.value.replace(BLANK, ' ')
  }
  return text.trim()
}
