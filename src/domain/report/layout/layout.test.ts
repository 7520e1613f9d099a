import { describe, expect, test } from 'vitest'
import { FORM_2019, FORM_2021, layoutForm, layoutReading, listCells, type Reading, type TableLayout } from '../index.js'

const FORMS = [FORM_2019, FORM_2021] as const
const tablesOf = (form: (typeof FORMS)[number], singleOtherRow = false) =>
  Object.values(layoutForm(form, { singleOtherRow })) as TableLayout[]
const cellsOf = (layout: TableLayout) => layout.rows.flatMap((row) => row.cells)
const find = (layout: TableLayout, text: string) =>
  cellsOf(layout).find((cell) => cell.kind === 'label' && cell.text === text)

/** How often each square of the grid is covered; a sound grid covers each once. */
function coverage(layout: TableLayout): number[][] {
  const grid = layout.rows.map(() => layout.columnWidths.map(() => 0))
  for (const cell of cellsOf(layout))
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const line = grid[row - 1]
        expect(line?.[column - 1], `${row},${column}`).toBeDefined()
        if (line) line[column - 1] = (line[column - 1] ?? 0) + 1
      }
  return grid
}

describe('the tables as the form prints them', () => {
  for (const form of FORMS) {
    test(`form ${form.version}: merged cells tile every table without gap or overlap`, () => {
      for (const layout of [...tablesOf(form), ...tablesOf(form, true)])
        expect(coverage(layout).flat()).toEqual(layout.rows.flatMap(() => layout.columnWidths.map(() => 1)))
    })

    test(`form ${form.version}: every cell of the form has one place, and nothing else has`, () => {
      const drawn = tablesOf(form)
        .flatMap(cellsOf)
        .flatMap((cell) => (cell.kind === 'figure' ? [cell.code] : []))
      expect(drawn.toSorted()).toEqual(
        listCells(form)
          .map(({ code }) => code)
          .toSorted(),
      )
    })

    test(`form ${form.version}: cells stand in reading order at the row they are listed in`, () => {
      for (const layout of tablesOf(form))
        layout.rows.forEach((row, index) => {
          expect(row.cells.every((cell) => cell.row === index + 1)).toBe(true)
          expect(row.cells.map(({ column }) => column)).toEqual(
            row.cells.map(({ column }) => column).toSorted((a, b) => a - b),
          )
        })
    })
  }

  test('form 2021, table two: four columns, a single figure spans three', () => {
    const { disclosure } = layoutForm(FORM_2021)
    expect(disclosure.columnWidths).toHaveLength(4)
    expect(find(disclosure, '第二十条第（一）项')?.columnSpan).toBe(4)
    expect(find(disclosure, '本年收费金额（单位：万元）')?.columnSpan).toBe(3)
    expect(disclosure.rows).toHaveLength(14)
  })

  test('form 2019, table two: thirds and halves line up at the same edges', () => {
    const { disclosure } = layoutForm(FORM_2019)
    expect(find(disclosure, '本年新公开数量')).toMatchObject({ column: 3, columnSpan: 2 })
    expect(find(disclosure, '采购总金额')).toMatchObject({ column: 4, columnSpan: 2 })
  })

  test('table three: 三、本年度办理结果 spans 22 rows on form 2021 and 20 on form 2019', () => {
    const label = '三、本年度办理结果'
    expect(find(layoutForm(FORM_2021).requests, label)?.rowSpan).toBe(22)
    expect(find(layoutForm(FORM_2019).requests, label)?.rowSpan).toBe(20)
    expect(find(layoutForm(FORM_2021, { singleOtherRow: true }).requests, label)?.rowSpan).toBe(20)
  })

  test('table three: the corner spans three columns and three rows', () => {
    const { requests } = layoutForm(FORM_2021)
    expect(requests.rows[0]?.cells[0]).toMatchObject({ columnSpan: 3, rowSpan: 3 })
    expect(find(requests, '法人或其他组织')).toMatchObject({ row: 2, column: 5, columnSpan: 5 })
    expect(find(requests, '（三）不予公开')).toMatchObject({ column: 2, rowSpan: 8 })
  })

  test('table four: reconsideration beside two blocks of litigation', () => {
    const { reviews } = layoutForm(FORM_2021)
    expect(find(reviews, '行政诉讼')).toMatchObject({ row: 1, column: 6, columnSpan: 10 })
    expect(find(reviews, '复议后起诉')).toMatchObject({ row: 2, column: 11, columnSpan: 5 })
    expect(find(reviews, '结果维持')).toMatchObject({ row: 2, column: 1, rowSpan: 2 })
  })

  test('a report of form 2021 that prints （六） as one row is drawn with one row', () => {
    const number = { value: 3, state: 'number', raw: '3', unit: null, at: null } as const
    const reading: Reading = {
      ...{ file: '', agency: null, year: 2022, form: '2021', title: null, period: null, signedOn: null },
      ...{ signedBy: null, publishedOn: null, sections: [], claims: [], remarks: [] },
      layout: { labels: [], outdated: [], extraCells: [], debris: [] },
      cells: { 'requests.outcomes.other.other.total': number },
    }
    expect(layoutReading(reading).requests.rows).toHaveLength(3 + 23)
    expect(layoutReading({ ...reading, cells: {} }).requests.rows).toHaveLength(3 + 25)
  })
})
