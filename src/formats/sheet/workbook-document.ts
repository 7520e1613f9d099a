import type { ParsingOptions, WorkBook } from '@e965/xlsx'
import type { Block, Document, DocumentNote } from '../document.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { toRegions } from './regions.js'
import { toSheetGrid } from './sheet-grid.js'
import { toVisibleSheet } from './visible-sheet.js'

/** Cached values only: formulas are neither kept nor worked out. */
export const READ_OPTIONS: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  cellStyles: true,
  nodim: true,
  dateNF: 'yyyy"年"m"月"d"日"',
}

/** Every sheet that is shown, in order; its texts and tables as blocks. */
export function workbookToDocument(workbook: WorkBook, format: 'xlsx' | 'xls'): Document {
  const blocks: Block[] = []
  const notes: DocumentNote[] = []
  let tables = 0
  let cells = 0
  workbook.SheetNames.forEach((name, index) => {
    const worksheet = workbook.Sheets[name]
    if (worksheet === undefined) return
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      notes.push({ code: 'hidden-text', detail: `第${index + 1}个工作表是隐藏的，未读取` })
      return
    }
    const sheet = toVisibleSheet(name, worksheet)
    if (sheet.hiddenTexts > 0) {
      notes.push({
        code: 'hidden-text',
        detail: `工作表“${name}”有${sheet.hiddenTexts}个单元格在隐藏的行或列中，未读取`,
      })
    }
    for (const region of toRegions(sheet.cells)) {
      if (region.kind === 'text') {
        const { text, row, column } = region.cell
        const at = { sheet: name, cell: sheet.address(row, column) }
        blocks.push({ kind: 'text', text, numbering: null, headingLevel: null, at })
      } else {
        tables += 1
        const grid = toSheetGrid(sheet, region.cells, tables)
        cells += grid.cells.length
        if (cells > LIMITS.gridCells) throw new RefusedError('too-large', `table cells > ${LIMITS.gridCells}`)
        blocks.push(grid)
      }
    }
  })
  const title = workbook.Props?.Title?.trim() ?? ''
  return { format, metaTitle: title === '' ? null : title, publishedOn: null, blocks, notes }
}
