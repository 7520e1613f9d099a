import { isBesideArticle, isPageFrame } from './boilerplate.js'
import { type OutlineEntry, type PageOutline, plainTextOf } from './page-outline.js'
import { isElement, type PageElement, type PageNode } from './parse-page.js'
import { CONTENT_MARKS, countMarks, TABLE_MARKS, TITLE_MARK } from './report-marks.js'

/** The parts of the page that are read, in document order, and what inside them is left out. */
export interface Article {
  readonly parts: readonly PageNode[]
  readonly leftOut: ReadonlySet<PageElement>
}

const TABLE_PARTS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr'])
const CONTAINERS = new Set(['div', 'section', 'article', 'main', 'center', 'form', 'ucapcontent'])
const INLINE = new Set(['span', 'font', 'b', 'strong', 'em', 'i', 'u', 'a'])

/**
 * Finds the report in the page by content, not by the names that content systems give: the smallest
 * element that holds every kind of mark the page has. Around it, the nearest level is kept where it is
 * not plainly frame, because stray end tags put the last paragraphs of a report outside its container;
 * further out, only a title.
 */
export function findArticle(outline: PageOutline): Article {
  const core = findCore(outline)
  if (core === undefined) return { parts: [], leftOut: new Set() }
  const beside = partsBeside(outline, core)
  const indexes = [...findTitles(outline, core, beside), ...beside].sort((a, b) => a - b)
  const parts = indexes.map((index) => outline.entries[index]?.node).filter((node) => node !== undefined)
  return { parts, leftOut: framesWithin(outline, indexes) }
}

function childrenOf(outline: PageOutline, index: number): number[] {
  const children: number[] = []
  const end = outline.entries[index]?.end ?? 0
  for (let at = index + 1; at < end; at = outline.entries[at]?.end ?? end) children.push(at)
  return children
}

function findCore(outline: PageOutline): number | undefined {
  const { entries } = outline
  const root = entries.findIndex(({ node }) => isElement(node) && node.tagName === 'body')
  if (root === -1) return entries.length > 0 ? 0 : undefined
  const whole = entries[root]
  if (whole === undefined) return undefined
  const marks = whole.marks & CONTENT_MARKS
  const byMarks = countMarks(marks) >= 3
  const enough = (entry: OutlineEntry, tag: string): boolean =>
    byMarks ? (entry.marks & marks) === marks : CONTAINERS.has(tag) && entry.plainLength >= whole.plainLength * 0.8
  let core = root
  for (;;) {
    const children: number[] = childrenOf(outline, core).filter((child) => {
      const entry = entries[child]
      return entry !== undefined && isElement(entry.node) && enough(entry, entry.node.tagName)
    })
    const [only] = children
    // Two children with everything are two copies of the report: keep both.
    if (only === undefined || children.length > 1) break
    core = only
  }
  if (byMarks && countMarks(marks & TABLE_MARKS) < 2) core = climbToMostText(outline, core, root)
  return liftOut(outline, core)
}

/** Headings alone may stand together in a list of contents: without tables, most of the text decides. */
function climbToMostText({ entries }: PageOutline, from: number, root: number): number {
  const wanted = (entries[root]?.plainLength ?? 0) * 0.5
  let core = from
  while (core !== root && (entries[core]?.plainLength ?? 0) < wanted) core = entries[core]?.parent ?? root
  return core
}

/** A part of a table or of a line is no container; the element around it is. */
function liftOut({ entries }: PageOutline, from: number): number {
  let core = from
  for (;;) {
    const entry = entries[core]
    const tag = entry !== undefined && isElement(entry.node) ? entry.node.tagName : ''
    if (entry === undefined || entry.parent < 0 || !(TABLE_PARTS.has(tag) || INLINE.has(tag))) return core
    core = entry.parent
  }
}

/** The core with what stands beside it on the nearest level that has anything else on it. */
function partsBeside(outline: PageOutline, core: number): number[] {
  const { entries } = outline
  let inner = core
  for (;;) {
    const parent = entries[inner]?.parent ?? -1
    const parentNode = entries[parent]?.node
    if (parentNode === undefined || !isElement(parentNode) || parentNode.tagName === 'html') return [core]
    if (TABLE_PARTS.has(parentNode.tagName)) {
      inner = parent
      continue
    }
    const siblings = childrenOf(outline, parent)
    const others = siblings.filter((sibling) => sibling !== inner && !isBesideArticle(outline, sibling))
    if (siblings.length > 1) return [...others, core].sort((a, b) => a - b)
    inner = parent
  }
}

const TITLE_TEXT = /(?:公开|政务).{0,40}(?:报告|年报)/
const NOT_TITLE = /位置|首页|>|›/
const LONGEST_TITLE = 100

/** Titles stand above the article, often far out in the tree; the one nearest to it is taken. */
function findTitles(outline: PageOutline, core: number, beside: readonly number[]): number[] {
  const { entries } = outline
  const opening = plainTextOf(outline, core, 400).replace(/\s/g, '')
  for (let index = core - 1; index >= 0; index--) {
    const entry = entries[index]
    if (entry === undefined || !isElement(entry.node) || entry.end > core) continue
    if ((entry.marks & TITLE_MARK) === 0 || entry.linkLength > 0 || entry.plainLength > LONGEST_TITLE) continue
    const text = plainTextOf(outline, index, 400)
    if (!TITLE_TEXT.test(text) || NOT_TITLE.test(text)) continue
    const isRead = beside.some((part) => part <= index && index < (entries[part]?.end ?? part))
    return isRead || opening.includes(text.replace(/\s/g, '')) ? [] : [outermost(outline, index)]
  }
  return []
}

/** The largest element around a title that still says nothing else. */
function outermost({ entries }: PageOutline, from: number): number {
  let index = from
  for (;;) {
    const entry = entries[index]
    const parent = entry === undefined ? undefined : entries[entry.parent]
    if (entry === undefined || parent === undefined) return index
    if (parent.plainLength + parent.linkLength > entry.plainLength || !isElement(parent.node)) return index
    if (TABLE_PARTS.has(parent.node.tagName)) return index
    index = entry.parent
  }
}

function framesWithin(outline: PageOutline, parts: readonly number[]): Set<PageElement> {
  const { entries } = outline
  const frames = new Set<PageElement>()
  for (const part of parts) {
    const end = entries[part]?.end ?? part
    let index = part + 1
    while (index < end) {
      const entry = entries[index]
      if (entry === undefined) break
      if (isElement(entry.node) && isPageFrame(outline, index)) {
        frames.add(entry.node)
        index = entry.end
      } else index++
    }
  }
  return frames
}
