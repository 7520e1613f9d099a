import { raiseDigits } from '../raised-digits.js'
import type { XmlAttributes, XmlHandler } from '../xml/parse-xml.js'
import { PASSED_OVER } from './body-vocabulary.js'
import { FieldState } from './field-state.js'
import type { Item } from './flow.js'
import type { Numbering } from './numbering.js'
import type { Styles } from './styles.js'
import { symbolCharacter } from './symbol.js'
import { TableDraft } from './table-draft.js'
import { isOn, wholeNumber } from './vocabulary.js'

interface ParagraphDraft {
  text: string
  styleId: string | null
  numId: number | null
  level: number | null
  outlineLevel: number | null
  hiddenByStyle: boolean
  /** Its mark was deleted under change tracking, so that the next paragraph goes on from it. */
  joinsNext: boolean
  /** Text boxes anchored in it: they follow it. */
  readonly floating: Item[]
}

/** A place that holds paragraphs and tables: the body, a cell, a text box, a note. */
interface Flow {
  readonly items: Item[]
  readonly fields: FieldState
  paragraph: ParagraphDraft | null
  joined: string
}

/** Which properties are being read; names like `w:del` and `w:rPr` mean something else in each. */
type Properties = 'none' | 'paragraph' | 'mark' | 'run' | 'row' | 'cell'

const passedOver: ReadonlySet<string> = new Set(PASSED_OVER)

const newFlow = (): Flow => ({ items: [], fields: new FieldState(), paragraph: null, joined: '' })

export interface BodyContext {
  readonly styles: Styles
  readonly numbering: Numbering
}

/** Reads word/document.xml, or a part of notes, in one pass. */
export class BodyReader implements XmlHandler {
  readonly notes = new Map<string, readonly Item[]>()
  readonly noteReferences: string[] = []
  hiddenRuns = 0
  private readonly context: BodyContext
  private readonly flows: Flow[] = [newFlow()]
  private readonly tables: TableDraft[] = []
  private readonly alternatives: { chosen: boolean; emittedBefore: number }[] = []
  private flow: Flow
  private properties: Properties = 'none'
  private passing = 0
  private collecting = false
  private runHidden: boolean | null = null
  private runStruck = false
  private runRaised = false
  private runStyle: string | null = null
  private emitted = 0
  private noteId: string | null = null

  constructor(context: BodyContext) {
    this.context = context
    this.flow = this.flows[0] ?? newFlow()
  }

  /** The body's items; for a part of notes, whatever stood outside them. */
  finish(): readonly Item[] {
    this.endParagraph()
    return this.flow.items
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.passing > 0) {
      this.passing += 1
      return
    }
    switch (name) {
      case '':
        return
      case 'w:t':
      case 'm:t':
        this.collecting = true
        return
      case 'w:r':
        this.runHidden = null
        this.runStruck = false
        this.runRaised = false
        this.runStyle = null
        return
      case 'w:rPr':
        this.properties = this.properties === 'paragraph' ? 'mark' : 'run'
        return
      case 'w:p':
        this.beginParagraph()
        return
      case 'w:pPr':
        this.properties = 'paragraph'
        return
      case 'w:tc':
        this.tables.at(-1)?.beginCell()
        this.enterFlow()
        return
      case 'w:tcPr':
        this.properties = 'cell'
        return
      case 'w:tr':
        this.tables.at(-1)?.beginRow()
        return
      case 'w:trPr':
        this.properties = 'row'
        return
      case 'w:tab':
      case 'w:ptab':
        this.emit('\t')
        return
      case 'w:br':
      case 'w:cr':
        this.emit('\n')
        return
      case 'w:noBreakHyphen':
        this.emit('-')
        return
    }
    if (passedOver.has(name)) this.passOver(name)
    else if (this.properties !== 'none') this.openProperty(name, attributes)
    else this.openStructure(name, attributes)
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing -= 1
      return
    }
    switch (name) {
      case '':
        return
      case 'w:t':
      case 'm:t':
        this.collecting = false
        return
      case 'w:rPr':
        this.properties = this.properties === 'mark' ? 'paragraph' : 'none'
        return
      case 'w:pPr':
        this.properties = 'none'
        this.settleStyle()
        return
      case 'w:trPr':
      case 'w:tcPr':
        this.properties = 'none'
        return
      case 'w:p':
        this.endParagraph()
        return
      case 'w:tc':
        this.tables.at(-1)?.endCell(this.leaveFlow())
        return
      case 'w:tr':
        if (this.tables.at(-1)?.endRow() === 'hidden') this.hiddenRuns += 1
        return
      case 'w:tbl':
        this.endTable()
        return
      case 'w:txbxContent':
        this.endTextBox()
        return
      case 'w:footnote':
      case 'w:endnote':
        if (this.noteId !== null) this.notes.set(this.noteId, this.leaveFlow())
        this.noteId = null
        return
      case 'mc:AlternateContent':
        this.alternatives.pop()
        return
      case 'mc:Choice':
        this.endChoice()
        return
    }
  }

  text(text: string): void {
    if (!this.collecting || this.passing > 0) return
    // A line end inside w:t is only how the file was laid out.
    this.emit(text.includes('\n') ? text.replace(/[\r\n]+/g, ' ') : text)
  }

  private openStructure(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:tbl':
        this.endParagraph()
        this.tables.push(new TableDraft())
        return
      case 'w:gridCol':
        this.tables.at(-1)?.gridWidths.push(wholeNumber(attributes.get('w:w'), 1e6) ?? 0)
        return
      case 'w:sym':
        this.emit(symbolCharacter(attributes.get('w:font'), attributes.get('w:char')))
        return
      case 'w:fldChar':
        this.flow.fields.mark(attributes.get('w:fldCharType'))
        return
      case 'v:textpath':
        this.emit(attributes.get('string') ?? '')
        return
      case 'w:txbxContent':
        this.enterFlow()
        return
      case 'w:footnoteReference':
        this.noteReferences.push(`footnote ${attributes.get('w:id') ?? ''}`)
        return
      case 'w:endnoteReference':
        this.noteReferences.push(`endnote ${attributes.get('w:id') ?? ''}`)
        return
      case 'w:footnote':
      case 'w:endnote':
        this.noteId = `${name.slice(2)} ${attributes.get('w:id') ?? ''}`
        this.enterFlow()
        return
      case 'mc:AlternateContent':
        this.alternatives.push({ chosen: false, emittedBefore: this.emitted })
        return
      case 'mc:Choice':
      case 'mc:Fallback': {
        const alternative = this.alternatives.at(-1)
        if (alternative?.chosen === true) this.passing = 1
        else if (alternative !== undefined) alternative.emittedBefore = this.emitted
        return
      }
    }
  }

  private openProperty(name: string, attributes: XmlAttributes): void {
    const { paragraph } = this.flow
    const table = this.tables.at(-1)
    switch (name) {
      case 'w:rStyle':
        if (this.properties === 'run') this.runStyle = attributes.get('w:val') ?? null
        return
      case 'w:vanish':
        if (this.properties === 'run') this.runHidden = isOn(attributes.get('w:val'))
        return
      case 'w:strike':
      case 'w:dstrike':
        if (this.properties === 'run' && isOn(attributes.get('w:val'))) this.runStruck = true
        return
      case 'w:vertAlign':
        if (this.properties === 'run') this.runRaised = attributes.get('w:val') === 'superscript'
        return
      case 'w:pStyle':
        if (paragraph !== null) paragraph.styleId = attributes.get('w:val') ?? null
        return
      case 'w:ilvl':
        if (paragraph !== null) paragraph.level = wholeNumber(attributes.get('w:val'), 8)
        return
      case 'w:numId':
        if (paragraph !== null) paragraph.numId = wholeNumber(attributes.get('w:val'), 1e9)
        return
      case 'w:outlineLvl':
        if (paragraph !== null) paragraph.outlineLevel = wholeNumber(attributes.get('w:val'), 9)
        return
      case 'w:gridBefore':
        table?.setGridBefore(wholeNumber(attributes.get('w:val'), 1000) ?? 0)
        return
      case 'w:hidden':
        if (isOn(attributes.get('w:val'))) table?.hideRow()
        return
      case 'w:gridSpan':
        table?.setSpan(wholeNumber(attributes.get('w:val'), 1000) ?? 1)
        return
      case 'w:vMerge':
        table?.mergeAbove(attributes.get('w:val') !== 'restart')
        return
      case 'w:hMerge':
        table?.mergeBefore(attributes.get('w:val') !== 'restart')
        return
    }
  }

  private passOver(name: string): void {
    if (name === 'w:del' || name === 'w:moveFrom') {
      if (this.properties === 'mark' && this.flow.paragraph !== null) this.flow.paragraph.joinsNext = true
      else if (this.properties === 'row') this.tables.at(-1)?.deleteRow()
    }
    this.passing = 1
  }

  private emit(text: string): void {
    if (this.flow.fields.inInstruction) return
    const { paragraph } = this.flow
    if (paragraph === null || text === '') return
    const byStyle = this.runStyle === null ? null : this.context.styles.facts(this.runStyle).hidden
    if (this.runHidden ?? byStyle ?? paragraph.hiddenByStyle) {
      this.hiddenRuns += 1
      return
    }
    // Inside a table a figure struck out, or the number of a note, would run together with the figure.
    const inTable = this.tables.length > 0
    if (inTable && this.runStruck) return
    paragraph.text += inTable && this.runRaised ? raiseDigits(text) : text
    this.emitted += 1
  }

  private settleStyle(): void {
    const { paragraph } = this.flow
    if (paragraph === null) return
    const facts = this.context.styles.facts(paragraph.styleId)
    paragraph.hiddenByStyle = facts.hidden ?? false
    paragraph.outlineLevel ??= facts.outlineLevel
  }

  private beginParagraph(): void {
    this.endParagraph()
    this.runHidden = null
    this.runStyle = null
    this.flow.paragraph = {
      text: '',
      styleId: null,
      numId: null,
      level: null,
      outlineLevel: null,
      hiddenByStyle: false,
      joinsNext: false,
      floating: [],
    }
  }

  private endParagraph(): void {
    const { flow } = this
    const { paragraph } = flow
    if (paragraph === null) return
    flow.paragraph = null
    flow.fields.endParagraph()
    const text = flow.joined + paragraph.text
    flow.joined = ''
    if (paragraph.joinsNext) {
      flow.joined = text
    } else {
      const { outlineLevel } = paragraph
      flow.items.push({
        kind: 'paragraph',
        text,
        numbering: this.context.numbering.next(paragraph),
        headingLevel: outlineLevel !== null && outlineLevel < 6 ? outlineLevel + 1 : null,
      })
    }
    for (const item of paragraph.floating) flow.items.push(item)
  }

  private endTable(): void {
    const table = this.tables.pop()
    if (table !== undefined) this.flow.items.push(table.finish())
  }

  private endTextBox(): void {
    const items = this.leaveFlow()
    const floating = this.flow.paragraph?.floating ?? this.flow.items
    for (const item of items) floating.push(item)
  }

  private endChoice(): void {
    const alternative = this.alternatives.at(-1)
    if (alternative !== undefined && this.emitted > alternative.emittedBefore) alternative.chosen = true
  }

  private enterFlow(): void {
    this.flow = newFlow()
    this.flows.push(this.flow)
  }

  private leaveFlow(): readonly Item[] {
    this.endParagraph()
    const { items, joined } = this.flow
    if (joined !== '') items.push({ kind: 'paragraph', text: joined, numbering: null, headingLevel: null })
    this.flows.pop()
    this.flow = this.flows.at(-1) ?? this.flow
    return items
  }
}
