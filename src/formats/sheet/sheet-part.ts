import { wholeNumber } from '../docx/vocabulary.js'
import { RefusedError } from '../refusal.js'
import { parseXml, type XmlAttributes, type XmlHandler } from '../xml/parse-xml.js'
import { numberText } from './number-text.js'
import { type Range, type RawSheet, SheetDraft } from './raw-sheet.js'
import { SHEET_NAMESPACES } from './workbook-parts.js'

/** What cells refer to by number. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly formats: readonly string[]
  readonly date1904: boolean
}

const ELEMENTS = ['col', 'row', 'c', 'v', 't', 'rPh', 'mergeCell']
const HIGHEST = 2_000_000

export function readSheetPart(name: string, part: Uint8Array, context: CellContext): RawSheet {
  const reader = new SheetPart(name, context)
  parseXml(part, { namespaces: SHEET_NAMESPACES, elements: ELEMENTS }, reader)
  return reader.draft.finish()
}

class SheetPart implements XmlHandler {
  readonly draft: SheetDraft
  private readonly context: CellContext
  private row = -1
  private column = -1
  private type = 'n'
  private style = 0
  private value = ''
  private collecting = false
  private inGuide = false

  constructor(name: string, context: CellContext) {
    this.draft = new SheetDraft(name)
    this.context = context
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'row':
        this.beginRow(attributes)
        break
      case 'c':
        this.beginCell(attributes)
        break
      case 'v':
        this.collecting = true
        break
      case 't':
        this.collecting = !this.inGuide
        break
      case 'rPh':
        this.inGuide = true
        break
      case 'col': {
        const first = wholeNumber(attributes.get('min'), HIGHEST)
        const last = wholeNumber(attributes.get('max'), 1e9)
        if (isSet(attributes.get('hidden')) && first !== null && last !== null) {
          this.draft.hiddenColumns.push([first - 1, Math.min(last, HIGHEST) - 1])
        }
        break
      }
      case 'mergeCell': {
        const range = rangeIn(attributes.get('ref') ?? '')
        if (range !== null) this.draft.merges.push(range)
        break
      }
    }
  }

  text(text: string): void {
    if (this.collecting) this.value += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false
    else if (name === 'rPh') this.inGuide = false
    else if (name === 'c') this.draft.add(this.row, this.column, this.cellText())
  }

  private beginRow(attributes: XmlAttributes): void {
    const stated = wholeNumber(attributes.get('r'), HIGHEST)
    this.row = stated === null ? this.row + 1 : stated - 1
    this.column = -1
    if (isSet(attributes.get('hidden'))) this.draft.hiddenRows.push([this.row, this.row])
  }

  private beginCell(attributes: XmlAttributes): void {
    const place = placeIn(attributes.get('r') ?? '')
    this.column = place?.column ?? this.column + 1
    if (place !== null) this.row = place.row
    this.type = attributes.get('t') ?? 'n'
    this.style = wholeNumber(attributes.get('s'), HIGHEST) ?? 0
    this.value = ''
  }

  private cellText(): string {
    const { value } = this
    switch (this.type) {
      case 'n':
        return value === '' ? '' : this.number(Number(value))
      case 's': {
        const text = this.context.strings[Number(value)]
        if (text === undefined) throw new RefusedError('damaged', 'cell without its text')
        return lines(text)
      }
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
      default:
        return lines(value)
    }
  }

  private number(value: number): string {
    if (!Number.isFinite(value)) throw new RefusedError('damaged', 'cell without a number')
    return numberText(value, this.context.formats[this.style] ?? 'General', this.context.date1904)
  }
}

const isSet = (value: string | undefined): boolean => value === '1' || value === 'true'

/** Line ends, and the escapes that stand for control characters (`_x000D_`). */
const lines = (text: string): string => text.replace(/_x000[dD]_/g, '\r').replace(/\r\n?/g, '\n')

function placeIn(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address) ?? []
  if (letters === undefined || digits === undefined) return null
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

function rangeIn(ref: string): Range | null {
  const colon = ref.indexOf(':')
  const first = placeIn(colon === -1 ? ref : ref.slice(0, colon))
  const last = colon === -1 ? first : placeIn(ref.slice(colon + 1))
  if (first === null || last === null || last.row < first.row || last.column < first.column) return null
  return { ...first, lastRow: last.row, lastColumn: last.column }
}
