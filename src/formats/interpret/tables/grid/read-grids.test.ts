import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TrueFigures, trueFigures } from '../../../../../testing/tables/figures.js'
import {
  cellOf,
  drawSheets,
  isFigureCell,
  placeSheet,
  reportOf,
  type Sheet,
  type SheetCell,
  type Sheets,
} from '../../../../../testing/tables/sheets.js'
import { judge } from '../../../../../testing/tables/verdict.js'
import type { Block } from '../../../document.js'

/** The reporter's default prints the whole report; what was read wrong is enough. */
const RUNS = { numRuns: 40, endOnFailure: true }

const asReport = ({ disclosure, requests, reviews }: Sheets, ruled = true) =>
  reportOf([placeSheet(disclosure, 1, ruled)], [placeSheet(requests, 2, ruled)], [placeSheet(reviews, 3, ruled)])

const mapCells = (sheet: Sheet, change: (cell: SheetCell) => SheetCell): Sheet => sheet.map((row) => row.map(change))
const withoutSpans = (sheet: Sheet): Sheet => mapCells(sheet, (cell) => ({ ...cell, span: 1, down: 1 }))
const isData = (row: readonly SheetCell[]): boolean => row.some(isFigureCell)

/** Layouts in which nothing is lost: everything must be read, and right. */
const SOUND: Readonly<Record<string, (figures: TrueFigures) => ReturnType<typeof asReport>>> = {
  'as the form prints it': (figures) => asReport(drawSheets(figures)),
  'lines only inferred': (figures) => asReport(drawSheets(figures), false),
  'the three tables in one grid': (figures) => {
    const { disclosure, requests, reviews } = drawSheets(figures)
    return reportOf([placeSheet([...disclosure, ...requests, ...reviews], 1)], [], [])
  },
  'spans lost, so that rows are shorter': (figures) => {
    const { disclosure, requests, reviews } = drawSheets(figures)
    const bare = {
      disclosure: withoutSpans(disclosure),
      requests: withoutSpans(requests),
      reviews: withoutSpans(reviews),
    }
    return asReport(bare)
  },
  'figures of full width, labels with spaces and line breaks': (figures) => {
    const sheets = drawSheets(figures)
    const wide = (cell: SheetCell): SheetCell => ({
      ...cell,
      text: isFigureCell(cell)
        ? ` ${cell.text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} `
        : [...cell.text].join(cell.text.length % 2 === 0 ? ' ' : '\n'),
    })
    return asReport({
      disclosure: mapCells(sheets.disclosure, wide),
      requests: mapCells(sheets.requests, wide),
      reviews: mapCells(sheets.reviews, wide),
    })
  },
  'a row a grid, heads only on the first': (figures) => {
    const { disclosure, requests, reviews } = drawSheets(figures)
    const cut = (sheet: Sheet): Block[] => {
      const heads = sheet.findIndex(isData)
      const rows = sheet.slice(heads).map((row) => [row.map((cell) => ({ ...cell, down: 1 }))])
      return [sheet.slice(0, heads), ...rows].map((part, index) => placeSheet(part, index + 1))
    }
    return reportOf([placeSheet(disclosure, 1)], cut(requests), [placeSheet(reviews, 3)])
  },
  'table two in four grids': (figures) => {
    const { disclosure, requests, reviews } = drawSheets(figures)
    const starts = disclosure.flatMap((row, index) => (row[0]?.text.startsWith('第二十条') ? [index] : []))
    const parts = starts.map((start, index) => disclosure.slice(start, starts[index + 1] ?? disclosure.length))
    return reportOf(
      parts.map((part, index) => placeSheet(part, index + 1)),
      [placeSheet(requests, 5)],
      [placeSheet(reviews, 6)],
    )
  },
  'a subtotal of the organisations before the total': (figures) => {
    const sheets = drawSheets(figures)
    return asReport({ ...sheets, requests: withSubtotal(sheets.requests, figures) })
  },
  'the head missing': (figures) => {
    const sheets = drawSheets(figures)
    return asReport({ ...sheets, requests: sheets.requests.filter(isData) })
  },
  'the total in front': (figures) => {
    const sheets = drawSheets(figures)
    const requests = sheets.requests.map((row) => {
      const total = row.findIndex(({ text, code }) => (code === null ? text === '总计' : code.endsWith('.total')))
      const first = row.findIndex(({ text, code }) => (code === null ? text === '自然人' : true))
      const cell = row[total]
      if (cell === undefined || first === -1) return row
      return [...row.slice(0, first), cell, ...row.slice(first, total), ...row.slice(total + 1)]
    })
    return asReport({ ...sheets, requests })
  },
}

function withSubtotal(sheet: Sheet, { cells }: TrueFigures): Sheet {
  return sheet.map((row, index) => {
    if (index === 0) return row.map((cell) => (cell.text === '申请人情况' ? { ...cell, span: 8 } : cell))
    if (index === 1) return row.map((cell) => (cell.text === '法人或其他组织' ? { ...cell, span: 6 } : cell))
    if (index === 2) return [...row, cellOf('小计')]
    return row.flatMap((cell) => {
      if (!cell.code?.endsWith('.total')) return [cell]
      const line = cell.code.slice(0, -'.total'.length)
      return [cellOf(String((cells[cell.code] ?? 0) - (cells[`${line}.naturalPerson`] ?? 0))), cell]
    })
  })
}

describe('grids in which nothing is lost', () => {
  for (const [layout, draw] of Object.entries(SOUND)) {
    test(`${layout}: every figure is read, and right`, () => {
      fc.assert(
        fc.property(trueFigures, (figures) => {
          const { wrong, unread, reading } = judge(draw(figures), figures)
          expect({ wrong, unread: layout === 'the total in front' ? [] : unread }).toEqual({ wrong: [], unread: [] })
          expect(reading.form).toBe(figures.version)
        }),
        RUNS,
      )
    })
  }
})

/** Which cells the damage falls on; drawn beside the figures. */
const dice = fc.array(fc.nat({ max: 9_999 }), { minLength: 400, maxLength: 400 })
type Roll = (sides: number) => number

const roller = (given: readonly number[]): Roll => {
  let next = 0
  return (sides) => (given[next++ % given.length] ?? 0) % sides
}

/** Damage: what is read must be right, the rest unread. */
const DAMAGE: Readonly<Record<string, (sheet: Sheet, roll: Roll) => Sheet>> = {
  'zeros left blank': (sheet, roll) =>
    mapCells(sheet, (cell) => (cell.code && cell.text === '0' && roll(2) ? { ...cell, text: '' } : cell)),
  'zeros left blank and spans lost': (sheet, roll) =>
    withoutSpans(mapCells(sheet, (cell) => (cell.code && cell.text === '0' && roll(2) ? { ...cell, text: '' } : cell))),
  'figures lost with their cells': (sheet, roll) =>
    sheet.map((row) => row.filter((cell) => !cell.code || roll(12) > 0)),
  'labels lost': (sheet, roll) => mapCells(sheet, (cell) => (cell.code || roll(4) ? cell : { ...cell, text: '' })),
  'characters lost from labels': (sheet, roll) =>
    mapCells(sheet, (cell) =>
      cell.code ? cell : { ...cell, text: [...cell.text].filter(() => roll(6) > 0).join('') },
    ),
  'rows lost': (sheet, roll) => sheet.filter((row) => !isData(row) || roll(6) > 0),
  'rows and labels lost': (sheet, roll) =>
    mapCells(
      sheet.filter((row) => !isData(row) || roll(8) > 0),
      (cell) => (cell.code || roll(4) ? cell : { ...cell, text: '' }),
    ),
  'figures in label columns': (sheet, roll) =>
    sheet.map((row) => (isData(row) && roll(3) === 0 ? [cellOf(String(roll(4))), ...row] : row)),
  'blank cells pushed in': (sheet, roll) =>
    sheet.map((row) => (isData(row) ? row.flatMap((cell) => (roll(12) ? [cell] : [cellOf(''), cell])) : row)),
  'neighbouring figures in one cell': (sheet, roll) => sheet.map((row) => joinNeighbours(row, roll)),
  'a figure cut in two': (sheet, roll) =>
    sheet.map((row) =>
      row.flatMap((cell) => {
        if (!cell.code || cell.text.length < 2 || roll(3)) return [cell]
        return [
          { ...cell, text: cell.text.slice(0, 1) },
          { ...cell, text: cell.text.slice(1) },
        ]
      }),
    ),
  'rows moved a cell to the right': (sheet, roll) =>
    sheet.map((row) => (isData(row) && roll(2) ? [cellOf(''), ...row.map((cell) => ({ ...cell, down: 1 }))] : row)),
}

function joinNeighbours(row: readonly SheetCell[], roll: Roll): SheetCell[] {
  const cells: SheetCell[] = []
  for (const cell of row) {
    const before = cells.at(-1)
    if (cell.code && before?.code && roll(8) === 0) {
      cells[cells.length - 1] = { ...before, text: before.text + (roll(2) ? ' ' : '') + cell.text }
    } else cells.push(cell)
  }
  return cells
}

describe('damaged grids', () => {
  for (const [name, damage] of Object.entries(DAMAGE)) {
    test(`${name}: nothing is read wrong`, () => {
      fc.assert(
        fc.property(trueFigures, dice, fc.boolean(), (figures, given, ruled) => {
          const roll = roller(given)
          const { disclosure, requests, reviews } = drawSheets(figures)
          const sheets = {
            disclosure: damage(disclosure, roll),
            requests: damage(requests, roll),
            reviews: damage(reviews, roll),
          }
          expect(judge(asReport(sheets, ruled), figures).wrong).toEqual([])
        }),
        RUNS,
      )
    })
  }
})
