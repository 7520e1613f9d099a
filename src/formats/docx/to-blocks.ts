import type { Block } from '../document.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import type { Item, TableItem } from './flow.js'
import { toGrid } from './table-grid.js'

export interface Blocks {
  readonly blocks: readonly Block[]
  /** How many covered cells had text that is not printed. */
  readonly coveredTexts: number
}

/** Lays the items out as blocks, in order. A table inside a cell becomes a grid after the outer one. */
export function toBlocks(items: readonly Item[]): Blocks {
  const layout = new Layout()
  layout.add(items)
  return { blocks: layout.blocks, coveredTexts: layout.coveredTexts }
}

class Layout {
  readonly blocks: Block[] = []
  coveredTexts = 0
  private tables = 0
  private cells = 0
  private textLength = 0

  add(items: readonly Item[]): void {
    for (const item of items) {
      if (item.kind === 'table') this.addTable(item)
      else this.addParagraph(item.text, item.numbering, item.headingLevel)
    }
  }

  private addParagraph(text: string, numbering: string | null, headingLevel: number | null): void {
    if (numbering === null && text.trim() === '') return
    this.count(text.length)
    this.blocks.push({ kind: 'text', text, numbering, headingLevel, at: { line: this.blocks.length + 1 } })
  }

  private addTable(table: TableItem): void {
    if (table.rows.length === 0) return
    if (isFrame(table)) {
      for (const row of table.rows) for (const cell of row.cells) this.add(cell.items)
      return
    }
    this.tables += 1
    const grid = toGrid(table, this.tables, () => {
      this.coveredTexts += 1
    })
    this.cells += grid.cells.length
    if (this.cells > LIMITS.gridCells) throw new RefusedError('too-large', `table cells > ${LIMITS.gridCells}`)
    this.count(grid.cells.reduce((length, cell) => length + cell.text.length, 0))
    this.blocks.push(grid)
    for (const row of table.rows) {
      for (const cell of row.cells) this.add(cell.items.filter((item) => item.kind === 'table'))
    }
  }

  private count(length: number): void {
    this.textLength += length
    if (this.textLength > LIMITS.textLength) throw new RefusedError('too-large', `text > ${LIMITS.textLength}`)
    if (this.blocks.length >= LIMITS.blocks) throw new RefusedError('too-large', `blocks > ${LIMITS.blocks}`)
  }
}

/** One cell to a row and tables inside: a table that only holds the page together, as web pages have. */
function isFrame(table: TableItem): boolean {
  return (
    table.rows.every((row) => row.cells.length === 1) &&
    table.rows.some((row) => row.cells.some((cell) => cell.items.some((item) => item.kind === 'table')))
  )
}
