import { wholeNumber } from '../docx/vocabulary.js'
import { parseXml, type XmlHandler } from '../xml/parse-xml.js'
import { builtInFormat } from './number-text.js'

/** SpreadsheetML as Office writes it, and its strict form. */
export const SHEET_NAMESPACES = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
} as const

const parse = (part: Uint8Array, elements: readonly string[], handler: XmlHandler) =>
  parseXml(part, { namespaces: SHEET_NAMESPACES, elements }, handler)

export interface SheetEntry {
  readonly name: string
  readonly relation: string
  readonly hidden: boolean
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[]
  readonly date1904: boolean
}

export function readWorkbookPart(part: Uint8Array): WorkbookPart {
  const sheets: SheetEntry[] = []
  let date1904 = false
  parse(part, ['workbookPr', 'sheet'], {
    open(name, attributes) {
      if (name === 'workbookPr') {
        const value = attributes.get('date1904')
        date1904 = value === '1' || value === 'true'
      } else if (name === 'sheet') {
        const state = attributes.get('state') ?? 'visible'
        sheets.push({
          name: attributes.get('name') ?? '',
          relation: attributes.get('r:id') ?? '',
          hidden: state !== 'visible',
        })
      }
    },
    close() {},
  })
  return { sheets, date1904 }
}

/** The texts that cells share; phonetic guides are left out. */
export function readSharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = []
  if (part === undefined) return strings
  let text = ''
  let inText = false
  let inGuide = false
  parse(part, ['si', 't', 'rPh'], {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inGuide
      else if (name === 'rPh') inGuide = true
    },
    close(name) {
      if (name === 'si') strings.push(text)
      else if (name === 't') inText = false
      else if (name === 'rPh') inGuide = false
    },
    text(more) {
      if (inText) text += more
    },
  })
  return strings
}

/** The number format of each cell style, by the style's number. */
export function readCellFormats(part: Uint8Array | undefined): string[] {
  const formats: string[] = []
  if (part === undefined) return formats
  const own = new Map<number, string>()
  const ids: number[] = []
  let within = ''
  parse(part, ['numFmts', 'numFmt', 'cellXfs', 'xf'], {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') within = name
      else if (name === 'numFmt' && within === 'numFmts') {
        own.set(wholeNumber(attributes.get('numFmtId'), 1e6) ?? 0, attributes.get('formatCode') ?? 'General')
      } else if (name === 'xf' && within === 'cellXfs') {
        ids.push(wholeNumber(attributes.get('numFmtId'), 1e6) ?? 0)
      }
    },
    close(name) {
      if (name === within) within = ''
    },
  })
  for (const id of ids) formats.push(own.get(id) ?? builtInFormat(id))
  return formats
}
