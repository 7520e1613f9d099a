import { type CompoundFile, openCompoundFile } from '../../cfb/compound-file.js'
import { RefusedError } from '../../refusal.js'
import { RECORD, recordsFrom } from '../../sheet/biff-records.js'
import { readBiffSheet } from '../../sheet/biff-sheet.js'
import { SharedStrings, shortString } from '../../sheet/biff-strings.js'
import type { RawSheet, Stretch } from '../../sheet/raw-sheet.js'
import type { Inspection } from '../inspection.js'
import { inspectStorages } from '../ole-storages.js'
import { SingleCharacters } from '../single-characters.js'
import { inspectSummary } from '../summary-properties.js'
import { hasLocalPath, namesSomebody } from '../telling-values.js'
import { HiddenAxes } from './hidden-axes.js'

const NOTE = 0x001c
const TEXT_OBJECT = 0x01b6
const SUPPORTING_BOOK = 0x01ae
const CUSTOM_VIEW = 0x01a9
const CONNECTION = 0x0876
const WRITTEN_BY = 0x005c
const BIFF8 = 0x0600

/** What a workbook of Excel 97–2003 carries beside the cells that it shows. */
export function inspectXls(bytes: Uint8Array, into: Inspection): void {
  const file = openCompoundFile(bytes)
  const stream = file.find('Workbook') ?? file.find('Book')
  if (stream === undefined || stream.length < 8) throw new RefusedError('damaged', 'no workbook stream')
  if (stream.readUInt16LE(4) !== BIFF8) throw new RefusedError('unsupported', 'excel-95')
  const globals = readGlobals(stream, into)
  const context = { strings: new SharedStrings(globals.shared).read(), formats: [], date1904: false }
  const begun = new Set<number>()
  for (const { start, visibility, isTable, name } of globals.sheets) {
    if (begun.has(start)) continue
    begun.add(start)
    const sheet = isTable ? readBiffSheet(name, stream, start, context) : null
    const isHidden = visibility !== 0
    if (isHidden)
      into.found(visibility === 2 ? 'very-hidden-sheet' : 'hidden-sheet', { sheet: name }, sheet?.cells.length ?? 0)
    if (sheet !== null) inspectCells(sheet, isHidden, into)
    inspectSheetRecords(stream, start, name, into)
  }
  inspectStorages(file, into)
  inspectHistory(file, into)
  inspectSummary(file, into)
}

interface Globals {
  readonly sheets: {
    readonly start: number
    readonly visibility: number
    readonly isTable: boolean
    readonly name: string
  }[]
  readonly shared: Buffer[]
}

function readGlobals(stream: Buffer, into: Inspection): Globals {
  const globals: Globals = { sheets: [], shared: [] }
  let sharing = false
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (type === RECORD.continue) {
      if (sharing) globals.shared.push(data)
      continue
    }
    sharing = type === RECORD.sharedStrings
    if (type === RECORD.encryption) throw new RefusedError('encrypted', 'workbook')
    if (sharing) globals.shared.push(data)
    else if (type === RECORD.sheet) {
      globals.sheets.push({
        start: data.readUInt32LE(0),
        visibility: data.readUInt8(4) & 3,
        isTable: data.readUInt8(5) === 0,
        name: shortString(data, 6, 1),
      })
    } else if (type === SUPPORTING_BOOK) inspectSupportingBook(data, into)
    else if (type === CUSTOM_VIEW) into.found('custom-view', { part: '工作簿' })
    else if (type === CONNECTION) into.found('data-model', { part: '工作簿' })
    else if (type === WRITTEN_BY) inspectWriter(data, into)
  }
  return globals
}

/** The book itself and its functions are noted in the same way, with a mark in the place of an address. */
function inspectSupportingBook(data: Buffer, into: Inspection): void {
  const mark = data.length >= 4 ? data.readUInt16LE(2) : 0x0401
  if (mark === 0x0401 || mark === 0x3a01) return
  const address = shortString(data, 2, 2)
  into.found('external-link', { part: '工作簿' })
  into.text(address, { part: '外部链接' }, true)
}

/** Who saved the book last; filled up with blanks. */
function inspectWriter(data: Buffer, into: Inspection): void {
  const count = data.length >= 3 ? data.readUInt16LE(0) : 0
  if (count === 0 || count > 109 || data.length < 3 + count) return
  const name = shortString(data, 0, 2).trim()
  into.text(name, { part: '文档属性' }, true)
  if (namesSomebody(name) && /^[\p{L}\p{N} ._-]{1,60}$/u.test(name)) into.found('author', { part: '文档属性' })
  if (hasLocalPath(name)) into.found('local-path', { part: '文档属性' })
}

function inspectCells(
  { name, cells, hiddenRows, hiddenColumns }: RawSheet,
  isSheetHidden: boolean,
  into: Inspection,
): void {
  const axes = new HiddenAxes(name)
  for (const [from, to] of hiddenColumns) axes.hideColumns(from, to)
  const rows = hiddenRowsOf(hiddenRows)
  const singles = new SingleCharacters((text, cell, isHidden) => into.text(text, { sheet: name, cell }, isHidden))
  for (const { row, column, text } of cells) {
    axes.beginRow(row, rows.has(row))
    singles.add(text, row, column, axes.add(row, column, false) || isSheetHidden)
  }
  singles.end()
  axes.report(into)
}

function hiddenRowsOf(stretches: readonly Stretch[]): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const [from, to] of stretches) for (let row = from; row <= Math.min(to, 0xffff); row += 1) rows.add(row)
  return rows
}

function inspectSheetRecords(stream: Buffer, start: number, sheet: string, into: Inspection): void {
  let notes = 0
  let views = 0
  let isText = false
  for (const { type, data } of recordsFrom(stream, start)) {
    if (type === NOTE) notes += 1
    else if (type === CUSTOM_VIEW || type === 0x01aa) views += 1
    if (type === RECORD.continue && isText && data.length > 1) {
      const text = data.toString((data.readUInt8(0) & 1) === 1 ? 'utf16le' : 'latin1', 1)
      into.text(text, { sheet, part: '批注' }, true)
    }
    isText = type === TEXT_OBJECT
  }
  if (notes > 0) into.found('comment', { sheet }, notes)
  if (views > 0) into.found('custom-view', { sheet })
}

function inspectHistory(file: CompoundFile, into: Inspection): void {
  if (file.has('Revision Log')) into.found('change-history', { part: '修订日志' })
}
