import type { Block, GridBlock } from '../document.js'
import { trimEdges } from '../html/line-text.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'

/** A row as the text has it: its cells from the left, and the line each begins on. */
export interface TextRow {
  readonly cells: readonly { readonly text: string; readonly line: number }[]
}

/** Counts the tables and cells of one document. */
export class GridBuilder {
  #tables = 0
  #cells = 0
  readonly #cellText: (text: string) => string

  constructor(cellText: (text: string) => string = (text) => text) {
    this.#cellText = cellText
  }

  /** Cells stand in the columns they were written in; what was merged cannot be known from a text. */
  build(rows: readonly TextRow[]): GridBlock {
    const table = ++this.#tables
    this.#count(rows.reduce((sum, row) => sum + row.cells.length, 0))
    return {
      kind: 'grid',
      table,
      rowCount: rows.length,
      columnCount: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
      cells: rows.flatMap(({ cells }, rowIndex) =>
        cells.map(({ text, line }, columnIndex) => {
          const row = rowIndex + 1
          const column = columnIndex + 1
          return {
            row,
            column,
            rowSpan: 1,
            columnSpan: 1,
            text: trimEdges(this.#cellText(text)),
            at: { table, row, column, line },
          }
        }),
      ),
      ruled: true,
    }
  }
  /** A block that was read on its own, numbered with this document's tables. */
  adopt(block: Block, line: number): Block {
    if (block.kind === 'text') return { ...block, at: { line } }
    const table = ++this.#tables
    this.#count(block.cells.length)
    return { ...block, table, cells: block.cells.map((cell) => ({ ...cell, at: { ...cell.at, table, line } })) }
  }

  #count(cells: number): void {
    this.#cells += cells
    if (this.#cells > LIMITS.gridCells) throw new RefusedError('too-large', `more than ${LIMITS.gridCells} cells`)
  }
}
