import { FieldState } from '../docx/field-state.js'
import type { Item } from '../docx/flow.js'
import type { Numbering } from '../docx/numbering.js'
import type { Styles } from '../docx/styles.js'
import { raiseDigits } from '../raised-digits.js'
import { type FormattedRun, runAt } from './formatted-runs.js'
import { type ParagraphFacts, paragraphFacts } from './paragraph-facts.js'
import type { Piece } from './pieces.js'
import { TableRows } from './table-rows.js'
import type { TextEffect } from './text-effects.js'

export interface StoryContext {
  readonly pieces: readonly Piece[]
  readonly paragraphs: readonly FormattedRun[]
  readonly effects: readonly TextEffect[]
  readonly data: Buffer
  readonly styles: Styles
  readonly numbering: Numbering
}

const CELL_END = 0x07
const PAGE_END = 0x0c
const PARAGRAPH_END = 0x0d

/** Reads one story (the text, the notes, the text boxes): its characters, cut at the marks that end paragraphs. */
export class StoryReader {
  hidden = 0
  private readonly context: StoryContext
  private readonly items: Item[] = []
  private readonly tables: TableRows[] = []
  private readonly fields = new FieldState()
  private text = ''

  constructor(context: StoryContext) {
    this.context = context
  }

  read(first: number, length: number): readonly Item[] {
    const end = first + length
    for (const piece of this.context.pieces) {
      const from = Math.max(0, first - piece.first)
      const to = Math.min(piece.text.length, end - piece.first)
      for (let index = from; index < to; index += 1) {
        this.character(piece.text.charCodeAt(index), piece.offset + index * piece.bytesPerCharacter, piece)
      }
    }
    if (this.text !== '') this.addParagraph(undefined, paragraphFacts(undefined, this.context.data))
    this.closeTables(0)
    return this.items
  }

  private character(code: number, place: number, { bytesPerCharacter }: Piece): void {
    switch (code) {
      case PARAGRAPH_END:
      case CELL_END:
        this.endParagraph(code, place)
        return
      case PAGE_END: {
        const run = runAt(this.context.paragraphs, place)
        if (run === undefined || run.to === place + bytesPerCharacter) this.endParagraph(code, place)
        else this.emit('\n', place)
        return
      }
      case 0x13:
        this.fields.mark('begin')
        return
      case 0x14:
        this.fields.mark('separate')
        return
      case 0x15:
        this.fields.mark('end')
        return
      case 0x09:
        this.emit('\t', place)
        return
      case 0x0a:
      case 0x0b:
      case 0x0e:
        this.emit('\n', place)
        return
      case 0x1e:
        this.emit('-', place)
        return
      default:
        if (code >= 0x20) this.emit(String.fromCharCode(code), place)
    }
  }

  private emit(character: string, place: number): void {
    if (this.fields.inInstruction) return
    const effect = this.context.effects.length === 0 ? undefined : effectAt(this.context.effects, place)
    if (effect === undefined) this.text += character
    else if (effect === 'hidden') this.hidden += 1
    else if (effect === 'struck') this.text += this.isInTable(place) ? '' : character
    else if (effect === 'raised') this.text += this.isInTable(place) ? raiseDigits(character) : character
    else if (effect !== 'deleted') this.text += effect.symbol
  }

  private isInTable(place: number): boolean {
    const { paragraphs, data } = this.context
    return paragraphFacts(runAt(paragraphs, place), data).depth > 0
  }

  private endParagraph(code: number, place: number): void {
    const { paragraphs, data } = this.context
    const run = runAt(paragraphs, place)
    const facts = paragraphFacts(run, data)
    const depth = code === CELL_END ? Math.max(1, facts.depth) : facts.depth
    this.closeTables(depth)
    while (this.tables.length < depth) this.tables.push(new TableRows())
    const table = this.tables.at(-1)
    if (facts.endsRow && table !== undefined) {
      this.text = ''
      table.endRow(facts.row)
      return
    }
    this.addParagraph(run, facts)
    if (code === CELL_END || facts.endsInnerCell) table?.endCell()
  }

  private addParagraph(run: FormattedRun | undefined, facts: ParagraphFacts): void {
    const { styles, numbering } = this.context
    const styleId = String(run?.styleIndex ?? 0)
    const outlineLevel = facts.outlineLevel ?? styles.facts(styleId).outlineLevel
    const numId = facts.list === null ? null : Math.max(0, facts.list)
    this.target().push({
      kind: 'paragraph',
      text: this.text,
      numbering: numbering.next({ styleId, numId, level: facts.level }),
      headingLevel: outlineLevel !== null && outlineLevel < 6 ? outlineLevel + 1 : null,
    })
    this.text = ''
    this.fields.endParagraph()
  }

  private target(): Item[] {
    return this.tables.at(-1)?.items ?? this.items
  }

  private closeTables(depth: number): void {
    while (this.tables.length > depth) {
      const table = this.tables.pop()
      if (table !== undefined) this.target().push(table.finish())
    }
  }
}

function effectAt(effects: readonly TextEffect[], place: number): TextEffect['effect'] | undefined {
  let low = 0
  let high = effects.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((effects[middle]?.from ?? 0) <= place) low = middle + 1
    else high = middle
  }
  const found = effects[low - 1]
  return found !== undefined && place < found.to ? found.effect : undefined
}
