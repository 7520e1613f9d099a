import type { Document } from '../document.js'
import { readMetaTitle } from '../docx/meta-title.js'
import { openPackage } from '../docx/package-parts.js'
import { RefusedError } from '../refusal.js'
import { openZip } from '../zip/open-zip.js'
import type { RawSheet } from './raw-sheet.js'
import { readSheetPart } from './sheet-part.js'
import { workbookToDocument } from './workbook-document.js'
import { readCellFormats, readSharedStrings, readWorkbookPart } from './workbook-parts.js'

/**
 * Reads an Excel workbook: the cached values of its cells. What it links to is never opened; hidden
 * sheets, rows and columns are left out. Throws `RefusedError`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Document> {
  const zip = await openZip(bytes)
  if (zip.has('xl/workbook.bin')) throw new RefusedError('unsupported', 'xlsb')
  if (zip.has('word/document.xml')) throw new RefusedError('wrong-extension', 'docx')
  const parts = openPackage(zip)
  const workbook = readWorkbookPart(zip.get(parts.mainName))
  const context = {
    strings: readSharedStrings(parts.find('sharedStrings')),
    formats: readCellFormats(parts.find('styles')),
    date1904: workbook.date1904,
  }
  const sheets: RawSheet[] = []
  const hiddenSheets: number[] = []
  workbook.sheets.forEach(({ name, relation, hidden }, index) => {
    if (hidden) {
      hiddenSheets.push(index + 1)
      return
    }
    const target = parts.target(relation)
    if (target?.kind === 'worksheet') sheets.push(readSheetPart(name, zip.get(target.name), context))
  })
  const title = readMetaTitle(parts.findOwn('core-properties'))
  return workbookToDocument({ title, sheets, hiddenSheets }, 'xlsx')
}
