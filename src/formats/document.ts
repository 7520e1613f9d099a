import type { PlainDate } from '../domain/calendar/index.js'
import type { Place } from '../domain/report/index.js'

/**
 * The intermediate form of every reader: what a document says, in the order it says it, as blocks of
 * text and grids of cells. A reader loses nothing and interprets nothing; meaning is the interpreter's.
 */
export interface Document {
  readonly format: DocumentFormat
  /** The document's own title field (`<title>`, core properties); often wrong, never trusted alone. */
  readonly metaTitle: string | null
  /** From the page's meta tags or a 发布日期 line outside the text. */
  readonly publishedOn: PlainDate | null
  readonly blocks: readonly Block[]
  /** What the reader had to do or leave out; becomes remarks. */
  readonly notes: readonly DocumentNote[]
}

export const DOCUMENT_FORMATS = ['docx', 'doc', 'pdf', 'html', 'xlsx', 'xls', 'txt', 'md', 'ofd'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export type Block = TextBlock | GridBlock

/** A paragraph or a line. Line breaks inside a paragraph are `\n`. */
export interface TextBlock {
  readonly kind: 'text'
  readonly text: string
  /** The number that the word processor would show before it (`一、`, `1、`), which is not in `text`. */
  readonly numbering: string | null
  /** 1 to 6 where the format marks it as a heading. */
  readonly headingLevel: number | null
  readonly at: Place
}

/** A table. Cells stand in reading order; a merged cell stands once, at its upper left. */
export interface GridBlock {
  readonly kind: 'grid'
  /** Which grid of the document it is, from 1. */
  readonly table: number
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly GridCell[]
  /** How sure the reader is of the lines: drawn ones, or ones concluded from white space. */
  readonly ruled: boolean
}

export interface GridCell {
  /** From 1. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  /** `{table,row,column}`, with `{page,box}` or `{sheet,cell}` or `{line}` where the format has it. */
  readonly at: Place
}

export interface DocumentNote {
  readonly code: 'radical-characters' | 'hidden-text' | 'page-furniture' | 'replacement-characters' | 'limit-reached'
  readonly detail: string
}
