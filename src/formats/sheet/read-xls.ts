import { openCompoundFile } from '../cfb/compound-file.js'
import { insideFile } from '../cfb/inside-file.js'
import { readSummaryTitle } from '../cfb/summary-title.js'
import type { Document } from '../document.js'
import { RefusedError } from '../refusal.js'
import { RECORD, recordsFrom } from './biff-records.js'
import { readBiffSheet } from './biff-sheet.js'
import { SharedStrings, shortString } from './biff-strings.js'
import { builtInFormat } from './number-text.js'
import type { RawSheet, Workbook } from './raw-sheet.js'
import { workbookToDocument } from './workbook-document.js'

/** Reads an Excel 97–2003 workbook ([MS-XLS]). Throws `RefusedError`. */
export const readXls = (bytes: Uint8Array): Document => insideFile(() => workbookToDocument(readWorkbook(bytes), 'xls'))

const BIFF8 = 0x0600

interface Globals {
  readonly sheets: {
    readonly start: number
    readonly hidden: boolean
    readonly isTable: boolean
    readonly name: string
  }[]
  readonly formats: Map<number, string>
  readonly styles: number[]
  readonly shared: Buffer[]
  date1904: boolean
}

function readWorkbook(bytes: Uint8Array): Workbook {
  const file = openCompoundFile(bytes)
  const stream = file.find('Workbook') ?? file.find('Book')
  if (stream === undefined || stream.length < 8) throw new RefusedError('damaged', 'no workbook stream')
  if (stream.readUInt16LE(4) !== BIFF8) throw new RefusedError('unsupported', 'excel-95')
  const globals = readGlobals(stream)
  const context = {
    strings: new SharedStrings(globals.shared).read(),
    formats: globals.styles.map((id) => globals.formats.get(id) ?? builtInFormat(id)),
    date1904: globals.date1904,
  }
  const sheets: RawSheet[] = []
  const hiddenSheets: number[] = []
  const begun = new Set<number>()
  globals.sheets.forEach(({ start, hidden, isTable, name }, index) => {
    if (hidden) hiddenSheets.push(index + 1)
    // Two entries for one place would read it over and over.
    else if (isTable && !begun.has(start)) sheets.push(readBiffSheet(name, stream, start, context))
    begun.add(start)
  })
  return { title: readSummaryTitle(file), sheets, hiddenSheets }
}

function readGlobals(stream: Buffer): Globals {
  const globals: Globals = { sheets: [], formats: new Map(), styles: [], shared: [], date1904: false }
  let sharing = false
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (type === RECORD.continue) {
      if (sharing) globals.shared.push(data)
      continue
    }
    sharing = type === RECORD.sharedStrings
    switch (type) {
      case RECORD.encryption:
        throw new RefusedError('encrypted', 'workbook')
      case RECORD.sharedStrings:
        globals.shared.push(data)
        break
      case RECORD.date1904:
        globals.date1904 = data.readUInt16LE(0) === 1
        break
      case RECORD.format:
        globals.formats.set(data.readUInt16LE(0), shortString(data, 2, 2))
        break
      case RECORD.cellFormat:
        globals.styles.push(data.readUInt16LE(2))
        break
      case RECORD.sheet:
        globals.sheets.push({
          start: data.readUInt32LE(0),
          hidden: (data.readUInt8(4) & 3) !== 0,
          isTable: data.readUInt8(5) === 0,
          name: shortString(data, 6, 1),
        })
        break
    }
  }
  return globals
}
