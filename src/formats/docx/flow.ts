/** What the document says before it becomes blocks: paragraphs and tables, nested as they were written. */
export type Item = ParagraphItem | TableItem

export interface ParagraphItem {
  readonly kind: 'paragraph'
  readonly text: string
  readonly numbering: string | null
  readonly headingLevel: number | null
}

export interface TableItem {
  readonly kind: 'table'
  /** In twips, as w:tblGrid states them. */
  readonly gridWidths: readonly number[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly gridBefore: number
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly span: number
  /** Merged with the cell above it (`vMerge`) or before it (`hMerge`). */
  readonly continuesAbove: boolean
  readonly continuesBefore: boolean
  readonly items: readonly Item[]
}
