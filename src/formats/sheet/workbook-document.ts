import type { Block, Document, DocumentNote } from '../document.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import type { Workbook } from './raw-sheet.js'
import { toRegions } from './regions.js'
import { toSheetGrid } from './sheet-grid.js'
import { toVisibleSheet } from './visible-sheet.js'

/** Every sheet that is shown, in order; its texts and tables as blocks. */
export function workbookToDocument(workbook: Workbook, format: 'xlsx' | 'xls'): Document {
  const blocks: Block[] = []
  const notes = workbook.hiddenSheets.map((number): DocumentNote => {
    return { code: 'hidden-text', detail: `第${number}个工作表是隐藏的，未读取` }
  })
  let tables = 0
  let cells = 0
  for (const raw of workbook.sheets) {
    const sheet = toVisibleSheet(raw)
    const { name, hiddenTexts } = sheet
    if (hiddenTexts > 0) {
      notes.push({ code: 'hidden-text', detail: `工作表“${name}”有${hiddenTexts}个单元格在隐藏的行或列中，未读取` })
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
  }
  return { format, metaTitle: workbook.title, publishedOn: null, blocks, notes }
}
