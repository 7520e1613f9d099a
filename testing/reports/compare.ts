import { type CellCode, FORMS, listCells, type Reading } from '../../src/domain/report/index.js'
import type { Rendered } from './layout-kind.js'
import type { MadeReport } from './made-report.js'

export interface Comparison {
  readonly right: number
  /** Cells that the document shows and that were left unread. */
  readonly unread: readonly CellCode[]
  /** The one thing that must never happen. */
  readonly wrong: readonly {
    readonly code: CellCode
    readonly expected: number | null
    readonly found: number | null
  }[]
}

/** Holds a reading against the figures the report was made from. */
export function compare(reading: Reading, report: MadeReport, rendered: Rendered): Comparison {
  const { lost = new Set(), figures = report.figures } = rendered
  let right = 0
  const unread: CellCode[] = []
  const wrong: { code: CellCode; expected: number | null; found: number | null }[] = []
  for (const { code } of listCells(FORMS[report.form])) {
    const cell = reading.cells[code]
    const found = cell?.state === 'number' ? cell.value : null
    const expected = lost.has(code) ? null : (figures[code] ?? null)
    if (found === expected) right += 1
    else if (found === null) unread.push(code)
    else wrong.push({ code, expected, found })
  }
  return { right, unread, wrong }
}
