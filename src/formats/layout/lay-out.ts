import type { Block, DocumentNote, GridCell } from '../document.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { type FlowItem, type FlowLine, type FlowTable, topOf } from './flow.js'
import { removeFurniture } from './furniture.js'
import { joinTablesAcrossPages } from './join-pages.js'
import { lineText } from './join-text.js'
import { type Lattice, toLattice } from './lattice.js'
import { findLooseTables } from './loose-table.js'
import type { LayoutPage } from './page.js'
import { splitColumns } from './page-columns.js'
import type { PageCell, PageTable } from './page-table.js'
import { type Margins, marginsOf, toParagraphs } from './paragraphs.js'
import { type FramedPage, toPlaceBox, toReadingFrame } from './reading-frame.js'
import { fillLattice } from './ruled-table.js'
import { groupRulings, type RulingGroup } from './rulings.js'
import { isUndivided, splitStackedRows } from './split-rows.js'
import { removeWatermarks } from './watermarks.js'
import { buildLines, type Line, lineOf, type Word } from './words.js'

export interface LaidOut {
  readonly blocks: readonly Block[]
  readonly notes: readonly DocumentNote[]
}

/**
 * Concludes paragraphs and tables from where characters and lines stand on pages: what every
 * fixed-layout format (PDF, OFD) has in common.
 */
export function layOut(pages: readonly LayoutPage[]): LaidOut {
  const notes: DocumentNote[] = []
  const read: FlowItem[][] = []
  const { pages: unmarked, removed: marks } = removeWatermarks(pages)
  for (const frame of splitColumns(unmarked.map(toReadingFrame))) read.push(readPage(frame, notes))
  const { pages: kept, removed: furniture } = removeFurniture(read)
  const removed = marks + furniture
  if (removed > 0) notes.push({ code: 'page-furniture', detail: `${removed} lines` })
  return { blocks: toBlocks(joinTablesAcrossPages(kept.flat())), notes }
}

function readPage(frame: FramedPage, notes: DocumentNote[]): FlowItem[] {
  let lines = buildLines(frame.glyphs)
  const tables: PageTable[] = []
  const groups = groupRulings(frame.segments)
  if (groups.length > 0) {
    let words = wordsOf(lines)
    const { lattices, isCut } = drawnLattices(groups)
    if (isCut) notes.push({ code: 'limit-reached', detail: `page ${frame.page}: lines` })
    for (const lattice of lattices) {
      const filled = fillLattice(lattice, words, frame)
      if (filled.table.cells.every(isEmpty) || isUndivided(filled.table)) continue
      tables.push(splitStackedRows(filled.table))
      words = filled.outside
    }
    if (tables.length > 0) lines = regroup(lines, words)
  }
  const loose = findLooseTables(lines, frame)
  const items: FlowItem[] = []
  for (const line of loose.lines) items.push({ kind: 'line', frame, line, text: lineText(line) })
  for (const table of tables) items.push({ kind: 'table', frame, table })
  for (const table of loose.tables) items.push({ kind: 'table', frame, table })
  return items.sort(fromTheTop)
}

const fromTheTop = (a: FlowItem, b: FlowItem): number => topOf(a) - topOf(b)
const isEmpty = (cell: PageCell): boolean => cell.lines.length === 0

/** Inner tables first: what they hold does not belong to the cell around them. */
function drawnLattices(groups: readonly RulingGroup[]): { readonly lattices: Lattice[]; readonly isCut: boolean } {
  const lattices: Lattice[] = []
  let isCut = false
  for (const group of groups) {
    const lattice = toLattice(group)
    if (lattice === 'too-many') isCut = true
    else if (lattice !== null) lattices.push(lattice)
  }
  return { lattices: lattices.sort(narrowestFirst), isCut }
}

const narrowestFirst = (a: Lattice, b: Lattice): number => width(a.xs) - width(b.xs)
const width = (xs: readonly number[]): number => (xs.at(-1) ?? 0) - (xs[0] ?? 0)

function wordsOf(lines: readonly Line[]): readonly Word[] {
  const words: Word[] = []
  for (const line of lines) for (const word of line.words) words.push(word)
  return words
}

/** The words that no table took, on the lines they stood on. */
function regroup(lines: readonly Line[], words: readonly Word[]): Line[] {
  const left = new Set(words)
  const kept: Line[] = []
  for (const line of lines) {
    const own: Word[] = []
    for (const word of line.words) if (left.delete(word)) own.push(word)
    if (own.length > 0) kept.push(own.length === line.words.length ? line : lineOf(own, line.size))
  }
  if (left.size === 0) return kept
  // Parts of words that were cut at a table's edge.
  for (const word of left) kept.push(lineOf([word], word.size))
  return kept.sort(byFoot)
}

const byFoot = (a: Line, b: Line): number => a.y1 - b.y1

function toBlocks(items: readonly FlowItem[]): Block[] {
  const margins = marginsOf(items.filter(isLine))
  const blocks: Block[] = []
  let pending: FlowLine[] = []
  let tables = 0
  for (const item of items) {
    if (item.kind === 'line') {
      pending.push(item)
      continue
    }
    addText(pending, margins, blocks)
    pending = []
    tables++
    blocks.push(toGrid(item, tables))
  }
  addText(pending, margins, blocks)
  if (blocks.length > LIMITS.blocks) throw new RefusedError('too-large', `${blocks.length} blocks`)
  return blocks
}

const isLine = (item: FlowItem): item is FlowLine => item.kind === 'line'

function addText(lines: readonly FlowLine[], margins: Margins, blocks: Block[]): void {
  for (const { text, frame, box } of toParagraphs(lines, margins)) {
    const at = { page: frame.page, box: toPlaceBox(frame, box) }
    blocks.push({ kind: 'text', text, numbering: null, headingLevel: null, at })
  }
}

const inOrder = (a: GridCell, b: GridCell): number => a.row - b.row || a.column - b.column

function toGrid({ table }: FlowTable, number: number): Block {
  const cells: GridCell[] = []
  let isInOrder = true
  for (const { row, column, rowSpan, columnSpan, text, frame, box } of table.cells) {
    const place = { row: row + 1, column: column + 1 }
    const at = { table: number, row: place.row, column: place.column, page: frame.page, box: toPlaceBox(frame, box) }
    const cell = { row: place.row, column: place.column, rowSpan, columnSpan, text, at }
    const before = cells.at(-1)
    if (before !== undefined && inOrder(before, cell) > 0) isInOrder = false
    cells.push(cell)
  }
  if (!isInOrder) cells.sort(inOrder)
  return {
    kind: 'grid',
    table: number,
    rowCount: table.rowCount,
    columnCount: table.xs.length - 1,
    cells,
    ruled: table.ruled,
  }
}
