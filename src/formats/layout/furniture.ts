import type { FlowItem, FlowLine } from './flow.js'

/** Page numbers and running heads stand within this part of the page's height from its edges. */
const EDGE = 0.12
/** Lines at the top and at the bottom of a page that may be furniture. */
const LINES = 3
/** A running head is repeated on so many pages. */
const REPEATS = 3

const DASHED_NUMBER = /^[\s—–―\-－_·•~～]+\d{1,4}[\s—–―\-－_·•~～]+$/
const WORDED_NUMBER = /^第?\s*\d{1,4}\s*(?:页|[/／]\s*\d{1,4}\s*页?)(?:[\s,，/／]*共\s*\d{1,4}\s*页)?$/
const BARE_NUMBER = /^\d{1,4}$/

/** Page by page, the items without page numbers and running heads, and how many were left out. */
export function removeFurniture(pages: readonly (readonly FlowItem[])[]): {
  readonly pages: FlowItem[][]
  readonly removed: number
} {
  const edges = pages.map(edgeLines)
  const repeated = repeatedLines(edges)
  const offset = numberOffset(edges)
  let removed = 0
  const kept: FlowItem[][] = []
  for (const [index, items] of pages.entries()) {
    const edge = edges[index]
    const own: FlowItem[] = []
    for (const item of items) {
      const isAtEdge = item.kind === 'line' && edge?.has(item) === true
      if (!isAtEdge || !isFurniture(item, repeated, offset)) own.push(item)
      else removed++
    }
    kept.push(own)
  }
  return { pages: kept, removed }
}

/** @param offset what is added to a page's place to give the number printed on it */
function isFurniture(item: FlowLine, repeated: ReadonlySet<string>, offset: number | null): boolean {
  const text = item.text.trim()
  if (DASHED_NUMBER.test(text) || WORDED_NUMBER.test(text) || repeated.has(pattern(item))) return true
  return BARE_NUMBER.test(text) && offset !== null && Number(text) - item.frame.page === offset
}

/** The first and last lines of a page, where they stand near its edges and outside tables. */
function edgeLines(items: readonly FlowItem[]): ReadonlySet<FlowLine> {
  const lines = new Set<FlowLine>()
  for (let index = 0; index < LINES && takeEdge(items[index], lines); index++);
  for (let index = 1; index <= LINES && takeEdge(items[items.length - index], lines); index++);
  return lines
}

function takeEdge(item: FlowItem | undefined, lines: Set<FlowLine>): boolean {
  if (item === undefined || item.kind === 'table') return false
  const { height } = item.frame
  if (item.line.y0 > height * EDGE && item.line.y1 < height * (1 - EDGE)) return false
  lines.add(item)
  return true
}

/** The same words, figures aside, at the same height on several pages. */
function repeatedLines(edges: readonly ReadonlySet<FlowLine>[]): ReadonlySet<string> {
  const pagesOf = new Map<string, number>()
  for (const edge of edges) {
    for (const key of new Set([...edge].map(pattern))) pagesOf.set(key, (pagesOf.get(key) ?? 0) + 1)
  }
  return new Set([...pagesOf].filter(([, pages]) => pages >= REPEATS).map(([key]) => key))
}

function pattern({ text, line }: FlowLine): string {
  return `${Math.round(line.y0 / 4)} ${text.replace(/\d+/g, '#').trim()}`
}

/** What is added to the page's place to give the printed number, if pages agree on it. */
function numberOffset(edges: readonly ReadonlySet<FlowLine>[]): number | null {
  const votes = new Map<number, number>()
  for (const edge of edges) {
    for (const item of edge) {
      const text = item.text.trim()
      if (!BARE_NUMBER.test(text)) continue
      const offset = Number(text) - item.frame.page
      votes.set(offset, (votes.get(offset) ?? 0) + 1)
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || Math.abs(a[0]) - Math.abs(b[0]))[0]
  return best !== undefined && best[1] >= 2 ? best[0] : null
}
