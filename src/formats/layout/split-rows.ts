import { cellText, isFigureOrMark, lineText } from './join-text.js'
import { startsNumbered } from './labels.js'
import { findLooseBodies } from './loose-columns.js'
import type { PageCell, PageTable } from './page-table.js'
import { baseline, type Line } from './words.js'

/** So many cells of a row must hold figures below each other before the row is taken for several. */
const WITNESSES = 3

/**
 * Whether a table draws its columns but not its rows, or a frame but neither, so that heads and figures of
 * many rows stand in one cell; or its rows but not its columns. Such lines say less than the white space does.
 */
export function isUndivided(table: PageTable): boolean {
  if (table.xs.length === 2 && hasOnlyRows(table)) return true
  if (table.cells.some(holdsLooseTable)) return true
  const mixed = table.cells.filter(isMixed)
  return mixed.length >= WITNESSES && mixed.every((cell) => figuresLevel(cell, mixed[0] ?? cell))
}

const holdsLooseTable = (cell: PageCell): boolean => findLooseBodies(cell.lines).length > 0

/** Lines with figures beside lines without. */
function isMixed({ lines }: PageCell): boolean {
  if (lines.length < 3) return false
  const figures = lines.filter(isFigureLine).length
  return figures > 1 && figures < lines.length
}

/** Rows of labels with their figures, or one of many figures, in cells as wide as the table. */
function hasOnlyRows({ cells }: PageTable): boolean {
  const lines = cells.flatMap((cell) => cell.lines).filter(({ words }) => words.length > 1)
  const ending = lines.filter(({ words }) => isFigureOrMark(words.at(-1)?.text ?? ''))
  return ending.length >= 2 || ending.some(({ words }) => words.length >= MANY && words.every(isFigureWord))
}

const MANY = 5
const isFigureWord = ({ text }: { readonly text: string }): boolean => isFigureOrMark(text)

function figuresLevel(cell: PageCell, model: PageCell): boolean {
  return isLevel(cell.lines.filter(isFigureLine), model.lines.filter(isFigureLine))
}

/**
 * Some tables leave out the lines between a few rows. Where several cells of a drawn row hold only
 * figures, equally many and on the same lines, the row is cut into that many.
 */
export function splitStackedRows(table: PageTable): PageTable {
  const stacks = new Map<number, readonly Line[]>()
  for (const [row, cells] of singleRowCells(table)) {
    const stack = commonStack(cells)
    if (stack !== null) stacks.set(row, stack)
  }
  if (stacks.size === 0) return table
  const shift: number[] = []
  let added = 0
  for (let row = 0; row <= table.rowCount; row++) {
    shift.push(row + added)
    added += Math.max(0, (stacks.get(row)?.length ?? 1) - 1)
  }
  const cells = table.cells.flatMap((cell): PageCell[] => {
    const row = shift[cell.row] ?? cell.row
    const rowSpan = (shift[cell.row + cell.rowSpan] ?? row + 1) - row
    const stack = stacks.get(cell.row)
    if (stack === undefined || cell.rowSpan > 1) return [{ ...cell, row, rowSpan }]
    return cutCell(cell, stack, row)
  })
  return { ...table, rowCount: table.rowCount + added, cells }
}

function singleRowCells(table: PageTable): Map<number, PageCell[]> {
  const rows = new Map<number, PageCell[]>()
  for (const cell of table.cells) {
    if (cell.rowSpan > 1) continue
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  return rows
}

/** The lines on which enough cells of the row have figures, if all such cells agree. */
function commonStack(cells: readonly PageCell[]): readonly Line[] | null {
  const stacks = cells.filter((cell) => cell.lines.length > 1 && cell.lines.every(isFigureLine))
  const model = stacks[0]
  if (model === undefined || stacks.length < WITNESSES) return null
  // A figure that stands alone in such a row says that the row is one.
  if (cells.some((cell) => cell.lines.length === 1 && cell.lines.every(isFigureLine))) return null
  return stacks.every((cell) => isLevel(cell.lines, model.lines)) ? model.lines : null
}

const isFigureLine = (line: Line): boolean => isFigureOrMark(lineText(line))

function isLevel(lines: readonly Line[], model: readonly Line[]): boolean {
  return (
    lines.length === model.length &&
    lines.every((line, index) => Math.abs(baseline(line) - baseline(model[index] ?? line)) < line.size / 3)
  )
}

function cutCell(cell: PageCell, stack: readonly Line[], firstRow: number): PageCell[] {
  const rowOf = rowsOfLines(cell.lines, stack)
  const edges = [cell.box.y0, ...stack.slice(1).map((line, index) => middle(stack[index] ?? line, line)), cell.box.y1]
  return stack.map((_, index) => {
    const lines = cell.lines.filter((_line, at) => rowOf[at] === index)
    const box = { ...cell.box, y0: edges[index] ?? cell.box.y0, y1: edges[index + 1] ?? cell.box.y1 }
    return { ...cell, row: firstRow + index, lines, text: cellText(lines), box }
  })
}

const middle = (above: Line, below: Line): number => (above.y1 + below.y0) / 2

/** A label's items are matched with the rows by their order if there are as many, else by height. */
function rowsOfLines(lines: readonly Line[], stack: readonly Line[]): number[] {
  let item = -1
  const items = lines.map((line) => {
    if (startsNumbered(lineText(line))) item++
    return Math.max(item, 0)
  })
  if (item + 1 === stack.length) return items
  return lines.map((line) => {
    const next = stack.findIndex(
      (row, index) => index > 0 && (line.y0 + line.y1) / 2 < middle(stack[index - 1] ?? row, row),
    )
    return next < 0 ? stack.length - 1 : next - 1
  })
}
