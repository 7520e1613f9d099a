import type { Block, Document, DocumentFormat, DocumentNote } from '../document.js'
import { trimEdges } from '../html/line-text.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { BAR_SEPARATION, readLoneBars } from './bar-rows.js'
import { readCellDump, startsCellDump } from './cell-dump.js'
import { readEmbeddedTable, startsEmbeddedTable } from './embedded-table.js'
import { findFrontMatter } from './front-matter.js'
import { isPageLine } from './page-line.js'
import { GridBuilder, type TextRow } from './row-grid.js'
import { readRuledRows, startsRuledRows } from './ruled-rows.js'
import { COMMA_SEPARATION, readSeparatedRows, type Separation, TAB_SEPARATION } from './separated-rows.js'
import type { SourceLine } from './source-lines.js'

interface LineMarks {
  readonly headingLevel: number | null
  readonly numbering: string | null
}

const NO_MARKS: LineMarks = { headingLevel: null, numbering: null }

export interface TextOptions {
  /** The spaces before a line say in which column it stands. */
  readonly keepsIndent: boolean
  /** What the text of a cell says without the marks of its format. */
  readonly cellText?: (text: string) => string
}

/** Collects the blocks of a plain text, line by line, tables where something marks them. */
export class TextCollector {
  readonly blocks: Block[] = []
  readonly #grids: GridBuilder
  readonly #keepsIndent: boolean
  readonly #rejected = new Map<Separation | 'dump' | 'embedded' | 'ruled', number>()
  #pageLines = 0

  constructor({ keepsIndent, cellText }: TextOptions) {
    this.#keepsIndent = keepsIndent
    this.#grids = new GridBuilder(cellText)
  }

  /** Takes the table that begins at `index`, if one does, and returns the index after it. */
  takeTable(lines: readonly SourceLine[], index: number): number | undefined {
    const text = lines[index]?.text ?? ''
    if (startsEmbeddedTable(text)) {
      const end = this.#takeEmbedded(lines, index)
      if (end !== undefined) return end
    }
    if (text.includes('\t')) {
      return startsCellDump(lines, index) ? this.#takeDump(lines, index) : this.#takeRows(lines, index, TAB_SEPARATION)
    }
    return (
      this.#takeRuled(lines, index) ??
      this.#takeLoneBars(lines, index) ??
      this.#takeRows(lines, index, BAR_SEPARATION) ??
      this.#takeRows(lines, index, COMMA_SEPARATION)
    )
  }

  #takeEmbedded(lines: readonly SourceLine[], index: number): number | undefined {
    if (this.#isRejected('embedded', index)) return undefined
    const { blocks, end } = readEmbeddedTable(lines, index)
    if (blocks === null) return this.#reject('embedded', end)
    const line = lines[index]?.number ?? 1
    for (const block of blocks) this.add(this.#grids.adopt(block, line))
    return end
  }

  #takeDump(lines: readonly SourceLine[], index: number): number | undefined {
    if (this.#isRejected('dump', index)) return undefined
    const { rows, end } = readCellDump(lines, index)
    if (rows === null) return this.#reject('dump', end)
    this.#addGrid(rows)
    return end
  }

  #takeRuled(lines: readonly SourceLine[], index: number): number | undefined {
    if (this.#isRejected('ruled', index) || !startsRuledRows(lines[index]?.text ?? '')) return undefined
    const { rows, end } = readRuledRows(lines, index)
    if (rows === null) return this.#reject('ruled', end)
    this.#addGrid(rows)
    return end
  }

  #takeLoneBars(lines: readonly SourceLine[], index: number): number | undefined {
    const table = readLoneBars(lines, index)
    if (table === undefined) return undefined
    if (table.rows !== null) this.#addGrid(table.rows)
    else this.#addCellLines(lines.slice(index, table.end))
    return table.end
  }

  #takeRows(lines: readonly SourceLine[], index: number, separation: Separation): number | undefined {
    if (this.#isRejected(separation, index) || separation.rowAt(lines, index) === undefined) return undefined
    const { tables, end } = readSeparatedRows(lines, index, separation)
    if (tables.length === 0) return this.#reject(separation, end)
    for (const rows of tables) this.#addGrid(rows)
    return end
  }

  /** What was looked at to its end and found no table is not looked at again from its next line. */
  #isRejected(shape: Separation | 'dump' | 'embedded' | 'ruled', index: number): boolean {
    return index < (this.#rejected.get(shape) ?? 0)
  }

  #reject(shape: Separation | 'dump' | 'embedded' | 'ruled', end: number): undefined {
    this.#rejected.set(shape, end)
    return undefined
  }

  /** A line that belongs to no table. */
  addLine(line: SourceLine, marks: LineMarks = NO_MARKS): void {
    if (isPageLine(line.text)) {
      this.#pageLines++
      return
    }
    const text = this.#keepsIndent ? line.text.trimEnd() : trimEdges(line.text)
    if (trimEdges(text) === '') return
    this.add({
      kind: 'text',
      text,
      numbering: marks.numbering,
      headingLevel: marks.headingLevel,
      at: { line: line.number },
    })
  }

  add(block: Block): void {
    if (this.blocks.length >= LIMITS.blocks) throw new RefusedError('too-large', `more than ${LIMITS.blocks} lines`)
    this.blocks.push(block)
  }

  #addGrid(rows: readonly TextRow[]): void {
    this.add(this.#grids.build(rows))
  }

  /** One value a line: the bars say nothing more. */
  #addCellLines(lines: readonly SourceLine[]): void {
    for (const line of lines) if (trimEdges(line.text).length > 1 || /[^|｜│┃║\s]/.test(line.text)) this.addLine(line)
  }

  toDocument(format: DocumentFormat, lines: readonly SourceLine[], replaced: number): Document {
    const { title, publishedOn } = findFrontMatter(lines)
    const notes: DocumentNote[] = []
    if (this.#pageLines > 0) notes.push({ code: 'page-furniture', detail: `略去 ${this.#pageLines} 行页码` })
    if (replaced > 0) notes.push({ code: 'replacement-characters', detail: `有 ${replaced} 个字符无法辨认` })
    return { format, metaTitle: title, publishedOn, blocks: this.blocks, notes }
  }
}
