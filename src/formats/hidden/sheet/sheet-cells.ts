import { wholeNumber } from '../../docx/vocabulary.js'
import { SHEET_NAMESPACES } from '../../sheet/workbook-parts.js'
import { parseXml, type XmlAttributes, type XmlHandler } from '../../xml/parse-xml.js'
import { type Inspection, lengthOf } from '../inspection.js'
import { SingleCharacters } from '../single-characters.js'
import { HiddenAxes } from './hidden-axes.js'

const ELEMENTS = [
  'sheetFormatPr',
  'col',
  'row',
  'c',
  'v',
  't',
  'rPh',
  'customSheetView',
  'headerFooter',
  'oddHeader',
  'oddFooter',
  'evenHeader',
  'evenFooter',
]
const HEADERS = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter'])
const HIGHEST = 2_000_000
/** Rows as high and columns as wide as this, in points and characters, show nothing. */
const FLAT = 1

export interface SheetContext {
  readonly name: string
  readonly strings: readonly string[]
  readonly unseenStyles: readonly boolean[]
  /** The sheet as a whole is hidden. */
  readonly isHidden: boolean
}

/** The cells of one sheet in one pass: where hidden rows and columns hold something, and all texts. */
export class SheetCells implements XmlHandler {
  readonly axes: HiddenAxes
  hasCustomView = false
  readonly #context: SheetContext
  readonly #into: Inspection
  readonly #singles: SingleCharacters
  #row = -1
  #column = -1
  #type = 'n'
  #style = 0
  #value = ''
  #collects = false
  #inGuide = false

  constructor(context: SheetContext, into: Inspection) {
    this.#context = context
    this.#into = into
    this.axes = new HiddenAxes(context.name)
    this.#singles = new SingleCharacters((text, cell, isHidden) =>
      into.text(text, { sheet: context.name, cell }, isHidden),
    )
  }

  read(part: Uint8Array): void {
    parseXml(part, { namespaces: SHEET_NAMESPACES, elements: ELEMENTS }, this)
    this.#singles.end()
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'col': {
        const first = wholeNumber(attributes.get('min'), HIGHEST)
        const last = wholeNumber(attributes.get('max'), 1e9)
        const width = attributes.get('width')
        const isFlat = width !== undefined && Number(width) < FLAT / 4
        if (first !== null && last !== null && (isSet(attributes.get('hidden')) || isFlat))
          this.axes.hideColumns(first - 1, last - 1)
        break
      }
      case 'row': {
        const stated = wholeNumber(attributes.get('r'), HIGHEST)
        this.#row = stated === null ? this.#row + 1 : stated - 1
        this.#column = -1
        this.#singles.end()
        const height = attributes.get('ht')
        const isFlat = height !== undefined && Number(height) <= FLAT
        this.axes.beginRow(this.#row, isSet(attributes.get('hidden')) || isFlat)
        break
      }
      case 'c': {
        this.#column = columnIn(attributes.get('r')) ?? this.#column + 1
        this.#type = attributes.get('t') ?? 'n'
        this.#style = wholeNumber(attributes.get('s'), HIGHEST) ?? 0
        this.#value = ''
        break
      }
      case 'v':
        this.#collects = true
        break
      case 't':
        this.#collects = !this.#inGuide
        break
      case 'rPh':
        this.#inGuide = true
        break
      case 'customSheetView':
        this.hasCustomView = true
        break
      default:
        if (HEADERS.has(name)) {
          this.#value = ''
          this.#collects = true
        }
    }
  }

  text(text: string): void {
    if (this.#collects) this.#value += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#collects = false
    else if (name === 'rPh') this.#inGuide = false
    else if (name === 'c') this.#finishCell()
    else if (HEADERS.has(name)) {
      this.#collects = false
      this.#into.text(this.#value, { sheet: this.#context.name, part: '页眉页脚' }, this.#context.isHidden)
    }
  }

  #finishCell(): void {
    const text = this.#cellText()
    if (lengthOf(text) === 0) return
    const isUnseenStyle = this.#context.unseenStyles[this.#style] ?? false
    const isHidden = this.axes.add(this.#row, this.#column, isUnseenStyle) || this.#context.isHidden
    this.#singles.add(text, this.#row, this.#column, isHidden)
  }

  #cellText(): string {
    if (this.#type === 's') return this.#context.strings[Number(this.#value)] ?? ''
    if (this.#type !== 'n') return this.#value
    const number = Number(this.#value)
    // Whole numbers may be written with an exponent; a telephone is one.
    return this.#value !== '' && Number.isSafeInteger(number) ? String(number) : this.#value
  }
}

const isSet = (value: string | undefined): boolean => value === '1' || value === 'true'

function columnIn(address: string | undefined): number | null {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d/.exec(address ?? '')?.[1]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
