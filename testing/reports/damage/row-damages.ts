import type { CellCode, FigureCell, TableCell } from '../../../src/domain/report/index.js'
import { type FilledReport, looseCell, textOf, withRow, withTexts } from '../filled-report.js'
import type { Random } from '../random.js'
import type { Damage } from './damage.js'

const isFigure = (cell: TableCell): cell is FigureCell => cell.kind === 'figure'

/** Rows of table three that hold figures, some of them. */
function someRows(filled: FilledReport, random: Random, share: number): number[] {
  return filled.tables.requests.rows.flatMap((row, index) =>
    row.cells.some(isFigure) && random.chance(share) ? [index + 1] : [],
  )
}

function eachRow(
  filled: FilledReport,
  rows: readonly number[],
  change: (cells: readonly TableCell[], figures: readonly FigureCell[]) => readonly TableCell[],
): FilledReport {
  return rows.reduce(
    (result, row) => withRow(result, 'requests', row, (cells) => change(cells, cells.filter(isFigure))),
    filled,
  )
}

/** Room at the right for figures that have moved out of their columns. */
function widened(filled: FilledReport): FilledReport {
  const { requests } = filled.tables
  const columnWidths = [...requests.columnWidths, requests.columnWidths.at(-1) ?? 1]
  return { ...filled, tables: { ...filled.tables, requests: { ...requests, columnWidths } } }
}

const shifted = (cell: TableCell, by: number): TableCell => ({ ...cell, column: cell.column + by })

/** The cell as loose text, so that its neighbours may move. */
const loosened = (filled: FilledReport, cell: TableCell, at: number): TableCell =>
  looseCell(cell.row, at, textOf(filled, cell))

function glue(filled: FilledReport, random: Random): FilledReport {
  return eachRow(filled, someRows(filled, random, 0.4), (cells, figures) => {
    const first = figures[0]
    if (first === undefined) return cells
    const all = figures.map((cell) => textOf(filled, cell)).join('')
    return [...cells.filter((cell) => !isFigure(cell)), looseCell(first.row, first.column, all, figures.length)]
  })
}

/** Two neighbours have become one cell, and those behind them have moved up. */
function glueTwo(filled: FilledReport, random: Random): FilledReport {
  return eachRow(filled, someRows(filled, random, 0.3), (cells, figures) => {
    const at = random.between(0, figures.length - 2)
    const [one, two] = [figures[at], figures[at + 1]]
    if (one === undefined || two === undefined) return cells
    const both = looseCell(one.row, one.column, textOf(filled, one) + textOf(filled, two))
    return cells.flatMap((cell) => {
      if (cell === two) return []
      if (cell === one) return [both]
      return isFigure(cell) && cell.column > two.column ? [loosened(filled, cell, cell.column - 1)] : [cell]
    })
  })
}

/** A figure's digits in two cells; what stands behind moves on by one. */
function split(filled: FilledReport, random: Random): FilledReport {
  return eachRow(widened(filled), someRows(filled, random, 0.3), (cells, figures) => {
    const long = figures.filter((cell) => textOf(filled, cell).length > 1)
    if (long.length === 0) return cells
    const broken = random.pick(long)
    const text = textOf(filled, broken)
    const at = random.between(1, text.length - 1)
    return cells.flatMap((cell) => {
      if (cell !== broken) return [isFigure(cell) && cell.column > broken.column ? shifted(cell, 1) : cell]
      const { row, column } = broken
      return [looseCell(row, column, text.slice(0, at)), looseCell(row, column + 1, text.slice(at))]
    })
  })
}

/** A figure is gone and those behind it have moved up. Nobody can say which of equal neighbours it was. */
function dropOne(filled: FilledReport, random: Random): FilledReport {
  const lost = new Set<CellCode>(filled.lost)
  const damaged = eachRow(filled, someRows(filled, random, 0.2), (cells, figures) => {
    const gone = random.pick(figures)
    lost.add(gone.code)
    return cells.flatMap((cell) =>
      cell === gone
        ? []
        : isFigure(cell) && cell.column > gone.column
          ? [loosened(filled, cell, cell.column - 1)]
          : [cell],
    )
  })
  return { ...damaged, lost }
}

function shiftRows(filled: FilledReport, random: Random): FilledReport {
  return eachRow(widened(filled), someRows(filled, random, 0.3), (cells, figures) => {
    const first = figures[0]
    if (first === undefined) return cells
    return cells.flatMap((cell) => {
      if (!isFigure(cell)) return [cell]
      const moved = loosened(filled, cell, cell.column + 1)
      return cell === first ? [looseCell(cell.row, cell.column, ''), moved] : [moved]
    })
  })
}

function zeroInLabelColumn(filled: FilledReport, random: Random): FilledReport {
  return eachRow(filled, someRows(filled, random, 0.2), (cells) =>
    cells.flatMap((cell) => {
      if (cell.kind !== 'label' || cell.columnSpan < 2) return [cell]
      const last = cell.column + cell.columnSpan - 1
      return [{ ...cell, columnSpan: cell.columnSpan - 1 }, looseCell(cell.row, last, '0')]
    }),
  )
}

/** 行政许可 and its like have one figure; here its cell is cut in three, and zeros stand in the others. */
function threeInsteadOfOne(filled: FilledReport): FilledReport {
  return filled.tables.disclosure.rows.reduce((result, { cells }, index) => {
    const figures = cells.filter(isFigure)
    const only = figures[0]
    if (figures.length !== 1 || only === undefined || only.columnSpan < 3) return result
    const { row, column } = only
    return withRow(result, 'disclosure', index + 1, (given) => [
      ...given.filter((cell) => !isFigure(cell)),
      { ...only, columnSpan: 1 },
      looseCell(row, column + 1, '0'),
      looseCell(row, column + 2, '0'),
    ])
  }, filled)
}

/** One count is wrong in the document itself: it is read as it stands. */
function miscount(filled: FilledReport, random: Random): FilledReport {
  const leaves = filled.tables.requests.rows
    .flatMap((row) => row.cells)
    .filter(isFigure)
    .filter(({ code }) => !code.endsWith('.total') && code.startsWith('requests.outcomes.'))
  const { code } = random.pick(leaves)
  const value = (filled.figures[code] ?? 0) + random.between(1, 12)
  const changed = withTexts(filled, new Map([[code, String(value)]]))
  return { ...changed, figures: { ...filled.figures, [code]: value } }
}

export const ROW_DAMAGES: readonly Damage[] = [
  { name: 'figures of a row glued together', complete: false, apply: glue },
  { name: 'two figures of a row glued together', complete: false, movesCells: true, apply: glueTwo },
  { name: 'a figure split in two cells', complete: false, movesCells: true, apply: split },
  { name: 'a figure of a row gone', complete: false, movesCells: true, apply: dropOne },
  { name: 'rows shifted by one column', complete: false, movesCells: true, apply: shiftRows },
  { name: 'zeros in a column of labels', complete: false, apply: zeroInLabelColumn },
  { name: 'three figures in rows of one', complete: false, apply: threeInsteadOfOne },
  {
    name: 'one count wrong in the document',
    complete: true,
    errors: ['requests.outcomes-total', 'requests.applicants-total', 'requests.balance'],
    apply: miscount,
  },
]
