import { WORD_NAMESPACES } from '../../docx/vocabulary.js'
import { parseXml, type XmlAttributes, type XmlHandler } from '../../xml/parse-xml.js'
import type { HiddenKind } from '../hidden-finding.js'
import { type Inspection, lengthOf } from '../inspection.js'
import { isLost, type Look, lookOf, NO_LOOK, over, type WordStyles } from './word-styles.js'

const NAMESPACES = {
  ...WORD_NAMESPACES,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'urn:schemas-microsoft-com:office:office': 'o',
} as const

const FILLS = ['a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill']
const REVISIONS = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']
const FORMATTING = [
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:tblGridChange',
  'w:cellMerge',
  'w:tblPrExChange',
]
/** Two points, in halves: nobody reads that. */
const TINY = 4
const SHAPES = ['wps:wsp', 'v:shape', 'v:rect', 'v:roundrect', 'v:oval']
const ELEMENTS = [
  'w:p',
  'w:r',
  'w:t',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:tab',
  'w:br',
  'w:rPr',
  'w:pPr',
  'w:pStyle',
  'w:rStyle',
  'w:tbl',
  'w:tc',
  'w:tcPr',
  'w:tblPr',
  'w:tblStyle',
  'w:vanish',
  'w:color',
  'w:sz',
  'w:shd',
  'w:highlight',
  'w:headerReference',
  'w:footerReference',
  'w:cellIns',
  'w:cellDel',
  'w:comment',
  'w:background',
  'wps:spPr',
  'a:ln',
  'a:fillRef',
  'o:OLEObject',
  ...FILLS,
  ...REVISIONS,
  ...FORMATTING,
  ...SHAPES,
]

interface Paragraph {
  readonly number: number
  style: Look
  isShaded: boolean
  shown: string
  /** What is left out of the shown text: deleted, hidden. */
  unseen: string
  readonly amounts: Map<HiddenKind, number>
}

interface Ground {
  isShaded: boolean
}

/** One story of a document (body, header, notes …), paragraph by paragraph. */
export class WordStory implements XmlHandler {
  /** Relation ids of the headers and footers that the story's sections use. */
  readonly usedHeaders = new Set<string>()
  comments = 0
  readonly equations = new Set<string>()
  readonly #styles: WordStyles
  readonly #part: string
  /** Nothing of the story is on the page: comments. */
  readonly #isUnseen: boolean
  readonly #into: Inspection
  readonly #open: Paragraph[] = []
  readonly #grounds: Ground[] = []
  #count = 0
  #run: Look | null = null
  #runStyle: Look = NO_LOOK
  #inRunProperties = 0
  #inParagraphProperties = 0
  #inFormatting = 0
  #inserted = 0
  #deleted = 0
  #inShapeProperties = 0
  #inLine = 0
  #page: Ground = { isShaded: false }
  #text: 'w:t' | 'w:delText' | 'w:instrText' | null = null

  constructor(part: string, styles: WordStyles, into: Inspection, isUnseen = false) {
    this.#part = part
    this.#isUnseen = isUnseen
    this.#styles = styles
    this.#into = into
  }

  read(part: Uint8Array): void {
    parseXml(part, { namespaces: NAMESPACES, elements: ELEMENTS }, this)
  }

  open(name: string, attributes: XmlAttributes): void {
    if (FORMATTING.includes(name)) {
      this.#inFormatting += 1
      this.#note('tracked-formatting', 1)
    }
    if (this.#inFormatting > 0) return
    switch (name) {
      case 'w:p':
        this.#count += 1
        this.#open.push({
          number: this.#count,
          style: this.#styles.look(null),
          isShaded: false,
          shown: '',
          unseen: '',
          amounts: new Map(),
        })
        break
      case 'w:r':
        this.#run = NO_LOOK
        this.#runStyle = NO_LOOK
        break
      case 'w:rPr':
        this.#inRunProperties += 1
        break
      case 'w:pPr':
        this.#inParagraphProperties += 1
        break
      case 'w:pStyle': {
        const paragraph = this.#open.at(-1)
        if (paragraph !== undefined) paragraph.style = this.#styles.look(attributes.get('w:val') ?? null)
        break
      }
      case 'w:rStyle':
        if (this.#run !== null) this.#runStyle = this.#styles.look(attributes.get('w:val') ?? null)
        break
      case 'w:t':
      case 'w:delText':
      case 'w:instrText':
        this.#text = name
        break
      case 'w:delInstrText':
        this.#text = 'w:delText'
        break
      case 'w:tab':
      case 'w:br':
        if (this.#run !== null) this.#add(name === 'w:tab' ? '\t' : '\n')
        break
      case 'w:tbl':
      case 'w:tc':
      case 'wps:wsp':
        this.#grounds.push({ isShaded: false })
        break
      case 'v:shape':
      case 'v:rect':
      case 'v:roundrect':
      case 'v:oval':
        this.#grounds.push({ isShaded: attributes.get('fillcolor') !== undefined && attributes.get('filled') !== 'f' })
        break
      case 'w:tblStyle':
        if (this.#styles.paints(attributes.get('w:val') ?? null)) this.#shade()
        break
      case 'w:background':
        this.#page = { isShaded: true }
        break
      case 'wps:spPr':
        this.#inShapeProperties += 1
        break
      case 'a:ln':
        this.#inLine += 1
        break
      case 'a:fillRef':
        if (attributes.get('idx') !== '0') this.#shade()
        break
      case 'w:ins':
      case 'w:moveTo':
        this.#inserted += 1
        if (this.#inRunProperties > 0) this.#note('tracked-insertion', 1)
        break
      case 'w:del':
      case 'w:moveFrom':
        this.#deleted += 1
        if (this.#inRunProperties > 0) this.#note('tracked-deletion', 1)
        break
      case 'w:cellIns':
        this.#note('tracked-insertion', 1)
        break
      case 'w:cellDel':
        this.#note('tracked-deletion', 1)
        break
      case 'w:headerReference':
      case 'w:footerReference':
        this.usedHeaders.add(attributes.get('r:id') ?? '')
        break
      case 'w:comment':
        this.comments += 1
        break
      case 'o:OLEObject':
        if (/^Equation\./.test(attributes.get('ProgID') ?? '')) this.equations.add(attributes.get('r:id') ?? '')
        break
      default:
        if (FILLS.includes(name) && this.#inShapeProperties > 0 && this.#inLine === 0) this.#shade()
    }
    this.#addLook(name, attributes)
  }

  close(name: string): void {
    if (FORMATTING.includes(name)) this.#inFormatting -= 1
    if (this.#inFormatting > 0) return
    switch (name) {
      case 'w:p':
        this.#finish()
        break
      case 'w:r':
        this.#run = null
        break
      case 'w:rPr':
        this.#inRunProperties -= 1
        break
      case 'w:pPr':
        this.#inParagraphProperties -= 1
        break
      case 'w:t':
      case 'w:delText':
      case 'w:instrText':
      case 'w:delInstrText':
        this.#text = null
        break
      case 'w:ins':
      case 'w:moveTo':
        this.#inserted -= 1
        break
      case 'w:del':
      case 'w:moveFrom':
        this.#deleted -= 1
        break
      case 'wps:spPr':
        this.#inShapeProperties -= 1
        break
      case 'a:ln':
        this.#inLine -= 1
        break
      default:
        if (name === 'w:tbl' || name === 'w:tc' || SHAPES.includes(name)) this.#grounds.pop()
    }
  }

  text(text: string): void {
    if (this.#text !== null && this.#inFormatting === 0) this.#add(text)
  }

  #addLook(name: string, attributes: XmlAttributes): void {
    const look = lookOf(name, attributes)
    if (look === null) return
    if (this.#run !== null && this.#inRunProperties > 0) this.#run = over(look, this.#run)
    else if (look.isShaded === true && this.#inRunProperties === 0) {
      const paragraph = this.#open.at(-1)
      if (this.#inParagraphProperties > 0 && paragraph !== undefined) paragraph.isShaded = true
      else this.#shade()
    }
  }

  #shade(): void {
    const ground = this.#grounds.at(-1)
    if (ground !== undefined) ground.isShaded = true
  }

  #note(kind: HiddenKind, amount: number): void {
    const paragraph = this.#open.at(-1)
    if (paragraph === undefined) this.#into.found(kind, { part: this.#part }, amount)
    else paragraph.amounts.set(kind, (paragraph.amounts.get(kind) ?? 0) + amount)
  }

  #add(text: string): void {
    const paragraph = this.#open.at(-1)
    if (paragraph === undefined) return
    const length = lengthOf(text)
    const look = over(this.#run ?? NO_LOOK, over(this.#runStyle, paragraph.style))
    const isDeleted = this.#deleted > 0 || this.#text === 'w:delText'
    const isUnseen = isDeleted || look.isHidden === true || this.#text === 'w:instrText'
    if (isUnseen) paragraph.unseen += text
    else paragraph.shown += text
    if (length === 0) return
    if (isDeleted) {
      this.#note('tracked-deletion', length)
      return
    }
    if (this.#inserted > 0) this.#note('tracked-insertion', length)
    if (this.#text === 'w:instrText') return
    if (look.isHidden === true) {
      this.#note('hidden-text', length)
      return
    }
    const isOnGround =
      look.isShaded === true ||
      paragraph.isShaded ||
      this.#page.isShaded ||
      this.#grounds.some((ground) => ground.isShaded)
    if ((look.isWhite === true && !isOnGround) || isLost(look)) this.#note('white-text', length)
    if (look.size !== null && look.size <= TINY) this.#note('tiny-text', length)
  }

  #finish(): void {
    const paragraph = this.#open.pop()
    if (paragraph === undefined) return
    const at = { part: this.#part, paragraph: paragraph.number }
    for (const [kind, amount] of paragraph.amounts) this.#into.found(kind, at, amount)
    this.#into.text(paragraph.shown, at, this.#isUnseen)
    this.#into.text(paragraph.unseen, at, true)
  }
}
