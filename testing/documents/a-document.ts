import type { Block, Document, GridBlock, TextBlock } from '../../src/formats/document.js'

export const aText = (text: string, given: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  text,
  numbering: null,
  headingLevel: null,
  at: {},
  ...given,
})

/** A grid without merged cells, written row by row. */
export function aGrid(table: number, rows: readonly (readonly string[])[]): GridBlock {
  return {
    kind: 'grid',
    table,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    ruled: true,
    cells: rows.flatMap((row, rowIndex) =>
      row.map((text, columnIndex) => ({
        row: rowIndex + 1,
        column: columnIndex + 1,
        rowSpan: 1,
        columnSpan: 1,
        text,
        at: { table, row: rowIndex + 1, column: columnIndex + 1 },
      })),
    ),
  }
}

/** A document of lines and grids; lines know which they are. */
export function aDocument(blocks: readonly (string | Block)[], given: Partial<Document> = {}): Document {
  return {
    format: 'txt',
    metaTitle: null,
    publishedOn: null,
    notes: [],
    blocks: blocks.map((block, index) =>
      typeof block === 'string' ? aText(block, { at: { line: index + 1 } }) : block,
    ),
    ...given,
  }
}
