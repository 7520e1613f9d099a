import { openCompoundFile } from '../cfb/compound-file.js'
import { officeKindOf } from '../cfb/office-kind.js'
import { readSummaryTitle } from '../cfb/summary-title.js'
import type { Document } from '../document.js'
import { ok, type ReadResult, RefusedError, refuse } from '../refusal.js'
import { RECORD, recordsFrom } from './biff-records.js'
import { readBiffSheet } from './biff-sheet.js'
import { SharedStrings, shortString } from './biff-strings.js'
import { builtInFormat } from './number-text.js'
import type { RawSheet, Workbook } from './raw-sheet.js'
import { workbookToDocument } from './workbook-document.js'

/** Reads an Excel 97–2003 workbook ([MS-XLS]). Web pages and new workbooks under its extension are refused by kind. */
export function readXls(bytes: Uint8Array): ReadResult<Document> {
  try {
    if (bytes.length === 0) throw new RefusedError('empty')
    const kind = officeKindOf(bytes)
    if (kind === 'encrypted') throw new RefusedError('encrypted', 'EncryptedPackage')
    if (kind === 'html' || kind === 'mhtml' || kind === 'xml') throw new RefusedError('unsupported', kind)
    if (kind !== 'excel-97')
      throw new RefusedError(kind === 'unknown' || kind === 'compound' ? 'damaged' : 'wrong-extension', kind)
    return ok(workbookToDocument(readWorkbook(bytes), 'xls'))
  } catch (error) {
    if (error instanceof RefusedError) return refuse(error.refusal.code, error.refusal.detail)
    // Places in this format are plain numbers; one that points outside means that the file is damaged.
    if (error instanceof RangeError) return refuse('damaged', 'a place outside the file')
    throw error
  }
}

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
