import type { Place } from '../../../domain/report/index.js'
import type { Document, GridBlock } from '../../document.js'
import { type ViewRow, viewRows } from './grid-rows.js'

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
  document.blocks.forEach((block, index) => {
    const order = (index + 1) * BLOCK_STEP
    if (block.kind === 'grid') {
      const rows = viewRows(block)
      pieces.push({ kind: 'grid', grid: block, rows, block: index, order })
      for (const row of rows) addCellLines(row, order, pieces)
      return
    }
    let from = 0
    for (const text of block.text.split('\n')) {
      const line = { order: order + from, block: index, from, text, at: block.at }
      if (!isPageFoot(text)) pieces.push({ kind: 'line', line })
      from += text.length + 1
    }
  })
  return pieces
}

/** A row whose one cell holds words and figures together is running text that somebody framed. */
function addCellLines(row: ViewRow, order: number, pieces: Piece[]): void {
  const only = row.words[0]
  if (only === undefined || row.words.length > 1) return
  if (row.cells.some((cell) => cell !== only && cell.text.trim() !== '')) return
  if (only.text.length < RUNNING_TEXT && !/\p{Script=Han}[^\d０-９]{0,12}[\d０-９]/u.test(only.text)) return
  only.text.split('\n').forEach((text, index) => {
    const line = { order: order + row.row + index / 1e5, block: null, from: 0, text, at: only.at }
    pieces.push({ kind: 'line', line })
  })
}
