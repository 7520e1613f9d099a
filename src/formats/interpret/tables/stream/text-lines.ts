import type { Place } from '../../../../domain/report/index.js'
import type { Document, GridBlock, TextBlock } from '../../../document.js'
import { withoutColumnNumbers } from '../grid/column-numbers.js'
import { joinCutColumns } from '../grid/cut-columns.js'
import { type ViewRow, viewRows } from '../grid/grid-rows.js'
import { withoutColumnsOfOtherYears } from '../grid/year-columns.js'
import { withoutOtherYears } from '../grid/year-rows.js'

/** A printed line of running text. */
export interface TextLine {
  /** Place in the order of the document, shared with the rows of grids. */
  readonly order: number
  /** Index of the text block it stands in; `null` for the text of a grid's cell. */
  readonly block: number | null
  /** Where in the block's text it begins. */
  readonly from: number
  readonly text: string
  readonly at: Place
}

/** What the document holds, as lines and grids in their order. */
export type Piece =
  | { readonly kind: 'line'; readonly line: TextLine }
  | {
      readonly kind: 'grid'
      readonly grid: GridBlock
      readonly rows: readonly ViewRow[]
      readonly block: number
      readonly order: number
    }

/** Room for every row and every character of one block. */
export const BLOCK_STEP = 1e8

/** `— 4 —`, `-2-`, `第4页`, `4 / 12`: the foot of a page, not a figure. */
const PAGE_FOOT =
  /^\s*(?:[-—–―─·•]+\s*\d{1,4}\s*[-—–―─·•]+|第\s*\d{1,4}\s*页[^\d]{0,4}(?:共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})\s*$/
const RUNNING_TEXT = 60

export const isPageFoot = (text: string): boolean => text.length < 40 && PAGE_FOOT.test(text)

export function listPieces(document: Document): readonly Piece[] {
  const pieces: Piece[] = []
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'grid') addGrid(block, index, pieces)
    else addLines(block, index, pieces)
  }
  return pieces
}

const orderOf = (block: number): number => (block + 1) * BLOCK_STEP

function addLines({ text: whole, at }: TextBlock, block: number, pieces: Piece[]): void {
  const order = orderOf(block)
  let from = 0
  for (const text of whole.split('\n')) {
    if (!isPageFoot(text)) pieces.push({ kind: 'line', line: { order: order + from, block, from, text, at } })
    from += text.length + 1
  }
}

function addGrid(grid: GridBlock, block: number, pieces: Piece[]): void {
  const order = orderOf(block)
  const viewed = viewRows(grid)
  const ofYear = withoutOtherYears(grid.ruled ? withoutColumnsOfOtherYears(viewed) : viewed)
  const rows = withoutColumnNumbers(ofYear)
  if (grid.ruled && joinToPrevious(rows, pieces)) return
  pieces.push({ kind: 'grid', grid, rows, block, order })
  for (const row of rows) addCellLines(row, order, pieces)
}

/** What stands between two parts of one table: 续表 and the like. */
const LONGEST_CAPTION = 16
const MOST_CAPTIONS = 2

/** Whether the rows have the last columns of the table before them, which then has them as well. */
function joinToPrevious(rows: readonly ViewRow[], pieces: Piece[]): boolean {
  let captions = 0
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index] as Piece
    if (piece.kind === 'grid') {
      const joined = piece.grid.ruled ? joinCutColumns(piece.rows, rows) : null
      if (joined === null) return false
      const { grid, block, order } = piece
      pieces[index] = { kind: 'grid', grid, rows: joined, block, order }
      return true
    }
    const text = piece.line.text.trim()
    if (text.length > LONGEST_CAPTION || text.endsWith('。')) return false
    if (text !== '') captions++
    if (captions > MOST_CAPTIONS) return false
  }
  return false
}

/** A row whose one cell holds words and figures together is running text that somebody framed. */
function addCellLines(row: ViewRow, order: number, pieces: Piece[]): void {
  const only = row.words[0]
  if (only === undefined || row.words.length > 1) return
  for (const cell of row.cells) if (cell !== only && cell.text.trim() !== '') return
  if (only.text.length < RUNNING_TEXT && !/\p{Script=Han}[^\d０-９]{0,12}[\d０-９]/u.test(only.text)) return
  for (const [index, text] of only.text.split('\n').entries()) {
    const line = { order: order + row.row + index / 1e5, block: null, from: 0, text, at: only.at }
    pieces.push({ kind: 'line', line })
  }
}
