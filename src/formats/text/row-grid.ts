import type { GridBlock } from '../document.js'
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

  /** Cells stand in the columns they were written in; what was merged cannot be known from a text. */
  build(rows: readonly TextRow[]): GridBlock {
    const table = ++this.#tables
    this.#cells += rows.reduce((sum, row) => sum + row.cells.length, 0)
    if (this.#cells > LIMITS.gridCells) throw new RefusedError('too-large', `more than ${LIMITS.gridCells} cells`)
    return {
      kind: 'grid',
      table,
      rowCount: rows.length,
      columnCount: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
      cells: rows.flatMap(({ cells }, rowIndex) =>
        cells.map(({ text, line }, columnIndex) => {
          const row = rowIndex + 1
          const column = columnIndex + 1
          return { row, column, rowSpan: 1, columnSpan: 1, text: trimEdges(text), at: { table, row, column, line } }
        }),
      ),
      ruled: true,
    }
  }
}
