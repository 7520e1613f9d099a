import type { Item, TableCell, TableItem, TableRow } from './flow.js'

interface CellDraft {
  span: number
  continuesAbove: boolean
  continuesBefore: boolean
}

/** A table while its rows are being read. */
export class TableDraft {
  readonly gridWidths: number[] = []
  private readonly rows: TableRow[] = []
  private cells: TableCell[] = []
  private cell: CellDraft = { span: 1, continuesAbove: false, continuesBefore: false }
  private gridBefore = 0
  private left: 'no' | 'deleted' | 'hidden' = 'no'

  beginRow(): void {
    this.cells = []
    this.gridBefore = 0
    this.left = 'no'
  }

  /** `hidden` where the row is left out because it is not printed. */
  endRow(): 'kept' | 'deleted' | 'hidden' {
    if (this.left !== 'no') return this.left
    this.rows.push({ gridBefore: this.gridBefore, cells: this.cells })
    return 'kept'
  }

  setGridBefore(columns: number): void {
    this.gridBefore = columns
  }

  deleteRow(): void {
    this.left = 'deleted'
  }

  hideRow(): void {
    if (this.left === 'no') this.left = 'hidden'
  }

  beginCell(): void {
    this.cell = { span: 1, continuesAbove: false, continuesBefore: false }
  }

  endCell(items: readonly Item[]): void {
    this.cells.push({ ...this.cell, items })
  }

  setSpan(columns: number): void {
    this.cell.span = Math.max(1, columns)
  }

  mergeAbove(continues: boolean): void {
    this.cell.continuesAbove = continues
  }

  mergeBefore(continues: boolean): void {
    this.cell.continuesBefore = continues
  }

  finish(): TableItem {
    return { kind: 'table', gridWidths: this.gridWidths, rows: this.rows }
  }
}
