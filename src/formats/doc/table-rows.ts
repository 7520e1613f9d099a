import type { Item, TableCell, TableItem, TableRow } from '../docx/flow.js'
import type { CellMerge, RowFacts } from './paragraph-facts.js'

/** A table while its rows are being read: each row of this format says for itself where its cells lie. */
export class TableRows {
  items: Item[] = []
  private cells: (readonly Item[])[] = []
  private readonly rows: { readonly facts: RowFacts; readonly cells: readonly (readonly Item[])[] }[] = []

  endCell(): void {
    this.cells.push(this.items)
    this.items = []
  }

  endRow(facts: RowFacts | null): void {
    const { cells } = this
    this.cells = []
    this.items = []
    if (cells.length === 0) return
    const known = facts !== null && facts.edges.length > cells.length ? facts : this.likeTheLast(cells.length)
    this.rows.push({ facts: known, cells })
  }

  finish(): TableItem {
    if (this.items.length > 0) this.endCell()
    if (this.cells.length > 0) this.endRow(null)
    const edges = [...new Set(this.rows.flatMap(({ facts }) => facts.edges))].sort((a, b) => a - b)
    const lines = new Map(edges.map((edge, index) => [edge, index]))
    const line = (edge: number | undefined) => lines.get(edge ?? 0) ?? 0
    const rows = this.rows.map(({ facts, cells }): TableRow => {
      const spans = cells.map((_, index) => line(facts.edges[index + 1]) - line(facts.edges[index]))
      return { gridBefore: line(facts.edges[0]), cells: joinNarrow(cells, spans, facts.merges) }
    })
    return { kind: 'table', gridWidths: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)), rows }
  }

  /** A row that does not say where its cells lie has them where the row above has, or evenly. */
  private likeTheLast(count: number): RowFacts {
    const last = this.rows.at(-1)?.facts
    const merges = Array.from({ length: count }, (): CellMerge => ({ continuesAbove: false, continuesBefore: false }))
    if (last !== undefined && last.edges.length === count + 1) return { edges: last.edges, merges }
    return { edges: Array.from({ length: count + 1 }, (_, index) => index * 1000), merges }
  }
}

/** A cell without width is only there in the file: what it says goes to the cell before it. */
function joinNarrow(
  cells: readonly (readonly Item[])[],
  spans: readonly number[],
  merges: readonly CellMerge[],
): TableCell[] {
  const joined: TableCell[] = []
  cells.forEach((items, index) => {
    const span = spans[index] ?? 1
    const before = joined.at(-1)
    if (span <= 0 && before !== undefined) {
      joined[joined.length - 1] = { ...before, items: [...before.items, ...items] }
    } else {
      const { continuesAbove = false, continuesBefore = false } = merges[index] ?? {}
      joined.push({ span: Math.max(1, span), continuesAbove, continuesBefore, items })
    }
  })
  return joined
}
