import { read } from '@e965/xlsx'
import { officeKindOf } from '../cfb/office-kind.js'
import type { Document } from '../document.js'
import { ok, type ReadResult, RefusedError, refuse } from '../refusal.js'
import { parseXml } from '../xml/parse-xml.js'
import { openZip, type ZipArchive } from '../zip/open-zip.js'
import { storeZip } from '../zip/store-zip.js'
import { READ_OPTIONS, workbookToDocument } from './workbook-document.js'

/** Reads an Excel workbook. What it links to is never opened; hidden sheets, rows and columns are left out. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadResult<Document>> {
  try {
    if (bytes.length === 0) throw new RefusedError('empty')
    const kind = officeKindOf(bytes)
    if (kind === 'encrypted') throw new RefusedError('encrypted', 'EncryptedPackage')
    if (kind !== 'zip') throw new RefusedError(kind === 'unknown' ? 'damaged' : 'wrong-extension', kind)
    return ok(parse(checkedParts(await openZip(bytes))))
  } catch (error) {
    if (error instanceof RefusedError) return refuse(error.refusal.code, error.refusal.detail)
    throw error
  }
}

/** The parts that cells come from; no links, macros, pictures, caches or embedded files. */
const WANTED =
  /^(docprops\/core\.xml|xl\/(workbook|styles|sharedstrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i
const CONTENT_TYPES = '[Content_Types].xml'
const NOTHING = { namespaces: {}, elements: [] }

/** Inflated within the limits and known to be plain XML, before the library sees a byte. */
function checkedParts(zip: ZipArchive): (readonly [string, Uint8Array])[] {
  if (zip.has('xl/workbook.bin')) throw new RefusedError('unsupported', 'xlsb')
  if (zip.has('word/document.xml')) throw new RefusedError('wrong-extension', 'docx')
  if (!zip.has('xl/workbook.xml')) throw new RefusedError('damaged', 'no workbook part')
  const parts: (readonly [string, Uint8Array])[] = []
  for (const name of zip.names) {
    if (!WANTED.test(name)) continue
    const content = zip.get(name)
    parseXml(content, NOTHING, { open() {}, close() {} })
    parts.push([name, content])
  }
  const kept = new Set(parts.map(([name]) => `/${name.toLowerCase()}`))
  return [[CONTENT_TYPES, keptTypes(zip.get(CONTENT_TYPES), kept)], ...parts]
}

const TYPES = {
  namespaces: { 'http://schemas.openxmlformats.org/package/2006/content-types': '' },
  elements: ['Override'],
}

/** The list of parts without those that were left behind: the library insists on every part listed. */
function keptTypes(listed: Uint8Array, kept: ReadonlySet<string>): Buffer {
  let types = ''
  parseXml(listed, TYPES, {
    open(name, attributes) {
      const part = attributes.get('PartName') ?? ''
      const type = attributes.get('ContentType') ?? ''
      if (name !== 'Override' || !kept.has(part.toLowerCase()) || /["<&]/.test(part + type)) return
      types += `<Override PartName="${part}" ContentType="${type}"/>`
    },
    close() {},
  })
  const root = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${root}${types}</Types>`)
}

function parse(parts: readonly (readonly [string, Uint8Array])[]): Document {
  try {
    return workbookToDocument(read(storeZip(parts), READ_OPTIONS), 'xlsx')
  } catch (error) {
    if (error instanceof RefusedError) throw error
    throw new RefusedError('damaged', 'workbook')
  }
}
