import { type CellObject, utils, type WorkBook, write } from '@e965/xlsx'

export type GivenCell = string | number | null | CellObject

export interface GivenSheet {
  readonly name?: string
  readonly rows: readonly (readonly GivenCell[])[]
  /** As Excel writes them: `A1:D1`. */
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly hidden?: boolean
}

/** A workbook of our own making, as .xlsx or as Excel 97 writes it. Row and column numbers count from 0. */
export function aWorkbook(sheets: readonly GivenSheet[], kind: 'xlsx' | 'biff8' = 'xlsx', title?: string): Uint8Array {
  const workbook: WorkBook = utils.book_new()
  for (const [index, given] of sheets.entries()) {
    utils.book_append_sheet(workbook, toSheet(given), given.name ?? `Sheet${index + 1}`)
  }
  workbook.Workbook = { Sheets: sheets.map((given) => ({ Hidden: given.hidden === true ? 1 : 0 })) }
  if (title !== undefined) workbook.Props = { Title: title }
  return new Uint8Array(write(workbook, { type: 'array', bookType: kind, bookSST: true }))
}

function toSheet({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: GivenSheet) {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  sheet['!rows'] = hiddenFlags(hiddenRows)
  sheet['!cols'] = hiddenFlags(hiddenColumns)
  return sheet
}

function hiddenFlags(hidden: readonly number[]): { hidden: boolean }[] {
  const length = Math.max(-1, ...hidden) + 1
  return Array.from({ length }, (_, index) => ({ hidden: hidden.includes(index) }))
}

/** A number under a number format. */
export const formatted = (value: number, format: string): CellObject => ({ t: 'n', v: value, z: format })
