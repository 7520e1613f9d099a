import type { Block, DocumentNote, GridCell } from '../document.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { type FlowItem, type FlowLine, type FlowTable, topOf } from './flow.js'
import { removeFurniture } from './furniture.js'
import { joinTablesAcrossPages } from './join-pages.js'
import { lineText } from './join-text.js'
import { toLattice } from './lattice.js'
import { findLooseTables } from './loose-table.js'
import type { LayoutPage } from './page.js'
import type { PageTable } from './page-table.js'
import { type Margins, marginsOf, toParagraphs } from './paragraphs.js'
import { type FramedPage, toPlaceBox, toReadingFrame } from './reading-frame.js'
import { fillLattice } from './ruled-table.js'
import { groupRulings } from './rulings.js'
import { isUndivided, splitStackedRows } from './split-rows.js'
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
  const read = pages.map((page) => readPage(toReadingFrame(page), notes))
  const { pages: kept, removed } = removeFurniture(read)
  if (removed > 0) notes.push({ code: 'page-furniture', detail: `${removed} lines` })
  return { blocks: toBlocks(joinTablesAcrossPages(kept.flat())), notes }
}

function readPage(frame: FramedPage, notes: DocumentNote[]): FlowItem[] {
  let lines = buildLines(frame.glyphs)
  const tables: PageTable[] = []
  const groups = groupRulings(frame.segments)
  if (groups.length > 0) {
    let words = wordsOf(lines)
    // Inner tables first: what they hold does not belong to the cell around them.
    const lattices = groups.map(toLattice).filter((lattice) => lattice !== null)
    if (lattices.includes('too-many')) notes.push({ code: 'limit-reached', detail: `page ${frame.page}: lines` })
    const drawn = lattices.filter((lattice) => lattice !== 'too-many').sort((a, b) => width(a.xs) - width(b.xs))
    for (const lattice of drawn) {
      const filled = fillLattice(lattice, words, frame)
      if (filled.table.cells.every((cell) => cell.lines.length === 0) || isUndivided(filled.table)) continue
      tables.push(splitStackedRows(filled.table))
      words = filled.outside
    }
    if (tables.length > 0) lines = regroup(lines, words)
  }
  const loose = findLooseTables(lines, frame)
  const items: FlowItem[] = loose.lines.map((line): FlowLine => ({ kind: 'line', frame, line, text: lineText(line) }))
  for (const table of [...tables, ...loose.tables]) items.push({ kind: 'table', frame, table })
  return items.sort((a, b) => topOf(a) - topOf(b))
}

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
    const own = line.words.filter((word) => left.delete(word))
    if (own.length > 0) kept.push(own.length === line.words.length ? line : lineOf(own, line.size))
  }
  if (left.size === 0) return kept
  // Parts of words that were cut at a table's edge.
  for (const word of left) kept.push(lineOf([word], word.size))
  return kept.sort((a, b) => a.y1 - b.y1)
}

function toBlocks(items: readonly FlowItem[]): Block[] {
  const lines = items.filter((item) => item.kind === 'line')
  const margins = marginsOf(lines)
  const blocks: Block[] = []
  let pending: FlowLine[] = []
  let tables = 0
  const flush = () => {
    blocks.push(...textBlocks(pending, margins))
    pending = []
  }
  for (const item of items) {
    if (item.kind === 'line') {
      pending.push(item)
      continue
    }
    flush()
    tables++
    blocks.push(toGrid(item, tables))
  }
  flush()
  if (blocks.length > LIMITS.blocks) throw new RefusedError('too-large', `${blocks.length} blocks`)
  return blocks
}

function textBlocks(lines: readonly FlowLine[], margins: Margins): Block[] {
  return toParagraphs(lines, margins).map(({ text, frame, box }) => ({
    kind: 'text',
    text,
    numbering: null,
    headingLevel: null,
    at: { page: frame.page, box: toPlaceBox(frame, box) },
  }))
}

const inOrder = (a: GridCell, b: GridCell): number => a.row - b.row || a.column - b.column

function toGrid({ table }: FlowTable, number: number): Block {
  const cells = table.cells.map((cell): GridCell => {
    const row = cell.row + 1
    const column = cell.column + 1
    const { rowSpan, columnSpan, text } = cell
    const { page } = cell.frame
    const box = toPlaceBox(cell.frame, cell.box)
    return { row, column, rowSpan, columnSpan, text, at: { table: number, row, column, page, box } }
  })
  if (!cells.every((cell, index) => index === 0 || inOrder(cells[index - 1] ?? cell, cell) <= 0)) cells.sort(inOrder)
  return {
    kind: 'grid',
    table: number,
    rowCount: table.rowCount,
    columnCount: table.xs.length - 1,
    cells,
    ruled: table.ruled,
  }
}
