import type { SheetCell } from './visible-sheet.js'

/** A stretch of rows: one text on its own, or a table. */
export type Region =
  | { readonly kind: 'text'; readonly cell: SheetCell }
  | { readonly kind: 'table'; readonly cells: readonly SheetCell[] }

/** Rows that belong together because cells reach over them, or a single row. */
interface Band {
  readonly cells: SheetCell[]
  readonly first: number
  last: number
}

const LONG = 60
const SHORT = 24
/** 第二十条第（一）项: a row of table two, though it stands alone. */
const ARTICLE_ROW = /^第[一二三四五六七八九十百\d]{1,4}条/
const SECTION = /^[一二三四五六七八九十]{1,3}、/
/** Rows of table three that look like section headings, alone when their figures are blank. */
const TABLE_LABEL = /本年新收|上年结转|办理结果|结转下年度/

/**
 * Cuts a sheet into texts and tables. A row with two cells is a table's; a row with one is a text when it
 * stands before, after or between tables and reads like one, and otherwise stays in the table.
 */
export function toRegions(cells: readonly SheetCell[]): Region[] {
  const regions: Region[] = []
  let table: SheetCell[] = []
  let held: SheetCell[] = []
  let inText = true
  let previousLast = -1

  const endTable = () => {
    if (table.length > 0) regions.push({ kind: 'table', cells: table })
    table = []
  }
  const release = () => {
    for (const cell of held) regions.push({ kind: 'text', cell })
    held = []
  }

  for (const band of bandsOf(cells)) {
    const gap = band.first - previousLast - 1
    previousLast = band.last
    const single = band.cells.length === 1 ? band.cells[0] : undefined
    if (single === undefined) {
      if (startsTable(band, gap, held)) endTable()
      table.push(...held, ...band.cells)
      held = []
      inText = false
    } else if (ARTICLE_ROW.test(single.text)) {
      if (gap > 2) endTable()
      // Whether it heads a table or is a sentence shows in the next band.
      held.push(single)
    } else {
      if (!inText && !isText(single, gap)) {
        table.push(...held, single)
        held = []
        continue
      }
      endTable()
      release()
      regions.push({ kind: 'text', cell: single })
      inText = true
    }
  }
  endTable()
  release()
  return regions
}

function isText(cell: SheetCell, gap: number): boolean {
  if (SECTION.test(cell.text)) return !TABLE_LABEL.test(cell.text)
  return gap > 0 || cell.text.length > LONG || (cell.lastColumn > cell.column && cell.text.length > SHORT)
}

/** After a blank row, a row without figures is the head of another table; figures go on with the last one. */
function startsTable(band: Band, gap: number, held: readonly SheetCell[]): boolean {
  if (gap > 2) return true
  return gap > 0 && held.length === 0 && !band.cells.some((cell) => /^[+-]?[\d,.]+$/.test(cell.text))
}

function bandsOf(cells: readonly SheetCell[]): Band[] {
  const bands: Band[] = []
  for (const cell of cells) {
    const band = bands.at(-1)
    if (band !== undefined && cell.row <= band.last) {
      band.cells.push(cell)
      band.last = Math.max(band.last, cell.lastRow)
    } else {
      bands.push({ cells: [cell], first: cell.row, last: cell.lastRow })
    }
  }
  return bands
}
