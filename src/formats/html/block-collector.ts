import type { Block, GridBlock } from '../document.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { readCell } from './cell-text.js'
import { BLOCKS, headingLevelOf, PREFORMATTED, SILENT } from './element-kinds.js'
import { BREAK, toLine, trimEdges } from './line-text.js'
import { ListNumbers } from './list-number.js'
import { isElement, isText, type PageElement, type PageNode } from './parse-page.js'
import { cutReportInTable, type SaidCell, type TablePart } from './report-in-table.js'
import { placeCells } from './table-cells.js'
import { isLayoutTable } from './table-kind.js'
import { isStyledAsBlock } from './visibility.js'

export interface CollectOptions {
  readonly leftOut: ReadonlySet<PageElement>
  readonly cellsWithTables: ReadonlySet<PageElement>
  readonly hidden: ReadonlySet<PageElement>
}

/** Walks the article and cuts it into paragraphs and grids. Depth is bounded by the parser. */
export class BlockCollector {
  readonly blocks: Block[] = []
  /** Stretches of hidden text that were left out, and their characters. */
  readonly leftOut = { places: 0, characters: 0 }
  readonly #options: CollectOptions
  #line = ''
  #numbering: string | null = null
  #headingLevel: number | null = null
  #tables = 0
  #cells = 0
  readonly #seenHidden = new Set<PageElement>()

  constructor(options: CollectOptions) {
    this.#options = options
  }

  collect(part: PageNode): void {
    this.#visit(part, null)
    this.#endLine()
  }

  #visit(node: PageNode, list: ListNumbers | null): void {
    if (isText(node)) {
      this.#line += node.value
      return
    }
    if (!isElement(node)) return
    const tag = node.tagName
    if (tag === 'br') this.#break()
    else if (SILENT.has(tag) || this.#isSkipped(node)) return
    else if (tag === 'table') this.#visitTable(node)
    else if (PREFORMATTED.has(tag)) this.#visitPreformatted(node)
    else if (BLOCKS.has(tag) || isStyledAsBlock(node)) this.#visitBlock(node, list)
    else this.#visitAll(node, list)
  }

  #visitBlock(element: PageElement, list: ListNumbers | null): void {
    const tag = element.tagName
    this.#endLine()
    const level = headingLevelOf(tag)
    if (level !== null) this.#headingLevel = level
    if (tag === 'li' && list !== null) this.#numbering = list.take(element)
    this.#visitAll(element, tag === 'ol' ? new ListNumbers(element) : tag === 'ul' ? null : list)
    this.#endLine()
    if (level !== null) this.#headingLevel = null
    if (tag === 'li') this.#numbering = null
  }

  #visitAll(element: PageElement, list: ListNumbers | null): void {
    for (const child of element.childNodes) this.#visit(child, list)
  }

  #break(): void {
    if (this.#headingLevel === null) this.#endLine()
    else this.#line += BREAK
  }

  readonly #isSkipped = (element: PageElement): boolean => this.#options.leftOut.has(element) || this.#isHidden(element)

  readonly #isHidden = (element: PageElement): boolean => {
    if (!this.#options.hidden.has(element)) return false
    if (!this.#seenHidden.has(element)) {
      this.#seenHidden.add(element)
      const length = visibleLengthOf(element)
      if (length > 0) {
        this.leftOut.places++
        this.leftOut.characters += length
      }
    }
    return true
  }

  #endLine(): void {
    if (this.#line === '') return
    const text = toLine(this.#line)
    this.#line = ''
    if (text !== '') this.#addText(text)
  }

  #addText(text: string): void {
    this.#add({ kind: 'text', text, numbering: this.#numbering, headingLevel: this.#headingLevel, at: {} })
    this.#numbering = null
  }

  #add(block: Block): void {
    if (this.blocks.length >= LIMITS.blocks)
      throw new RefusedError('too-large', `more than ${LIMITS.blocks} paragraphs`)
    this.blocks.push(block)
  }

  /** Lines as they stand, spaces inside included: some pages carry a plain text. */
  #visitPreformatted(element: PageElement): void {
    this.#endLine()
    for (const line of preformattedText(element).split(/\r\n|[\n\r\u2028]/)) {
      const text = trimEdges(line)
      if (text !== '') this.#addText(text)
    }
  }

  #visitTable(table: PageElement): void {
    this.#endLine()
    const placed = placeCells(table, this.#isHidden)
    for (const caption of placed.captions) this.#visit(caption, null)
    if (placed.cells.length === 0) return
    const texts = placed.cells.map(({ element }) =>
      this.#options.cellsWithTables.has(element) ? null : readCell(element, this.#isSkipped),
    )
    if (isLayoutTable(table, placed, texts)) {
      for (const { element } of placed.cells) {
        this.#visitAll(element, null)
        this.#endLine()
      }
      return
    }
    const cells = placed.cells.map((cell, index) => ({ placed: cell, text: texts[index] ?? null }))
    const parts = cutReportInTable(cells, placed.rowCount)
    if (parts === null) this.#addGrid(cells, placed.rowCount, placed.columnCount)
    else for (const part of parts) this.#addPart(part, placed.columnCount)
  }

  #addPart(part: TablePart, columnCount: number): void {
    if (part.kind === 'text') {
      this.#visitAll(part.cell.placed.element, null)
      this.#endLine()
      return
    }
    const above = (part.cells[0]?.placed.row ?? 1) - 1
    const cells = part.cells.map(({ placed, text }) => ({ placed: { ...placed, row: placed.row - above }, text }))
    const rowCount = cells.reduce((last, { placed }) => Math.max(last, placed.row + placed.rowSpan - 1), 0)
    this.#addGrid(cells, rowCount, columnCount)
  }

  #addGrid(cells: readonly SaidCell[], rowCount: number, columnCount: number): void {
    this.#cells += cells.length
    if (this.#cells > LIMITS.gridCells) throw new RefusedError('too-large', `more than ${LIMITS.gridCells} cells`)
    const table = ++this.#tables
    const inner: PageElement[] = []
    const grid: GridBlock = {
      kind: 'grid',
      table,
      rowCount,
      columnCount,
      cells: cells.map(({ placed: { element, row, column, rowSpan, columnSpan }, text }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        text: text ?? readCell(element, this.#isSkipped, inner),
        at: { table, row, column },
      })),
      ruled: true,
    }
    this.#add(grid)
    for (const nested of inner) this.#visit(nested, null)
  }
}

function visibleLengthOf(element: PageElement): number {
  let length = 0
  for (const child of element.childNodes) {
    if (isText(child)) length += trimEdges(child.value).length
    else if (isElement(child) && !SILENT.has(child.tagName)) length += visibleLengthOf(child)
  }
  return length
}

function preformattedText(element: PageElement): string {
  let text = ''
  for (const child of element.childNodes) {
    if (isText(child)) text += child.value
    else if (isElement(child)) text += child.tagName === 'br' ? '\n' : preformattedText(child)
  }
  return text
}
