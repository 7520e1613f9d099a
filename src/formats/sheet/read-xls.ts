import { read } from '@e965/xlsx'
import { openCompoundFile } from '../cfb/compound-file.js'
import { officeKindOf } from '../cfb/office-kind.js'
import type { Document } from '../document.js'
import { ok, type ReadResult, RefusedError, refuse } from '../refusal.js'
import { READ_OPTIONS, workbookToDocument } from './workbook-document.js'

/** Reads an Excel 97–2003 workbook. Web pages and new workbooks under its extension are refused by kind. */
export function readXls(bytes: Uint8Array): ReadResult<Document> {
  try {
    if (bytes.length === 0) throw new RefusedError('empty')
    const kind = officeKindOf(bytes)
    if (kind === 'encrypted') throw new RefusedError('encrypted', 'EncryptedPackage')
    if (kind === 'html' || kind === 'mhtml' || kind === 'xml') throw new RefusedError('unsupported', kind)
    if (kind !== 'excel-97') throw new RefusedError(kind === 'unknown' ? 'damaged' : 'wrong-extension', kind)
    return ok(parse(bytes))
  } catch (error) {
    if (error instanceof RefusedError) return refuse(error.refusal.code, error.refusal.detail)
    throw error
  }
}

const BIFF8 = 0x0600

/** Only the stream of records goes to the library, so that its own container reader is never at work. */
function parse(bytes: Uint8Array): Document {
  const file = openCompoundFile(bytes)
  const records = file.find('Workbook') ?? file.find('Book')
  if (records === undefined || records.length < 8) throw new RefusedError('damaged', 'no workbook stream')
  if (records.readUInt16LE(4) !== BIFF8) throw new RefusedError('unsupported', 'excel-95')
  try {
    return workbookToDocument(read(records, READ_OPTIONS), 'xls')
  } catch (error) {
    if (error instanceof RefusedError) throw error
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message)
    throw encrypted ? new RefusedError('encrypted', 'workbook') : new RefusedError('damaged', 'workbook')
  }
}
