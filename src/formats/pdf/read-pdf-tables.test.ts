import { describe, expect, test } from 'vitest'
import { drawTable, type TableDrawing } from '../../../testing/pdf/draw-table.js'
import { buildPdf } from '../../../testing/pdf/pdf-builder.js'
import { FORM_2021, layoutForm, type TableLayout } from '../../domain/report/index.js'
import { loadPdfResources } from '../../service/reading/pdf-resources.js'
import type { GridBlock } from '../document.js'
import { readPdf } from './read-pdf.js'

const resources = loadPdfResources()
const { requests, disclosure, reviews } = layoutForm(FORM_2021)

/** A figure that stands for its place, so that a figure in a wrong cell is seen. */
const figuresOf = (layout: TableLayout): ReadonlyMap<string, string> => {
  const cells = layout.rows.flatMap((row) => row.cells).filter((cell) => cell.kind === 'figure')
  return new Map(cells.map((cell) => [cell.code, String((cell.row * 31 + cell.column * 7) % 100)]))
}

async function readTable(layout: TableLayout, drawing: Partial<TableDrawing>): Promise<GridBlock[]> {
  const figures = figuresOf(layout)
  const pages = drawTable(layout, (code) => figures.get(code) ?? '', drawing)
  const { blocks } = await readPdf(buildPdf({ pages }), resources)
  return blocks.filter((block) => block.kind === 'grid')
}

/** What a person sees in the table: for every row the texts, white space aside. */
const seen = (grid: GridBlock): string[][] =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    grid.cells.filter((cell) => cell.row === row + 1).map((cell) => cell.text.replace(/\s/g, '')),
  )

function printed(layout: TableLayout): string[][] {
  const figures = figuresOf(layout)
  return layout.rows.map((row) =>
    [...row.cells]
      .sort((a, b) => a.column - b.column)
      .map((cell) => (cell.kind === 'figure' ? (figures.get(cell.code) ?? '') : cell.text.replace(/\s/g, ''))),
  )
}

describe('table three with drawn lines', () => {
  const cases: readonly (readonly [string, Partial<TableDrawing>])[] = [
    ['stroked lines', {}],
    ['cell borders as thin filled rectangles', { rulings: 'filled' }],
    ['dotted lines', { rulings: 'dotted' }],
    ['no line at the left and at the right', { rulings: 'open' }],
    ['a page break inside 三、本年度办理结果', { breaksBefore: [15] }],
    ['a page break inside a group of rows, head repeated', { breaksBefore: [18], repeatsHead: true }],
    ['a page break after every few rows', { breaksBefore: [13, 17, 21, 25], repeatsHead: true }],
    ['a page break before the last row', { breaksBefore: [28] }],
    ['a row cut in two by the page break', { cutRow: 25 }],
    ['a row cut in two, head repeated', { cutRow: 24, repeatsHead: true }],
    ['sideways on an upright page', { turned: 'drawn' }],
    ['on a page that is shown turned', { turned: 'shown' }],
  ]
  for (const [why, drawing] of cases) {
    test(why, async () => {
      const grids = await readTable(requests, drawing)
      expect(grids).toHaveLength(1)
      expect(grids.map(seen)).toEqual([printed(requests)])
    })
  }

  test('spans are those of the form', async () => {
    const [grid] = await readTable(requests, { breaksBefore: [15] })
    const spans = (cell: { row: number; column: number; rowSpan: number; columnSpan: number }) =>
      [cell.row, cell.column, cell.rowSpan, cell.columnSpan].join()
    const expected = requests.rows.flatMap((row) => row.cells.map(spans))
    expect(new Set(grid?.cells.map(spans))).toEqual(new Set(expected))
  })

  test('every figure says on which page and where it stands', async () => {
    const [grid] = await readTable(requests, { breaksBefore: [15] })
    const first = grid?.cells.find((cell) => cell.row === 4 && cell.column === 10)
    const last = grid?.cells.find((cell) => cell.row === 28 && cell.column === 10)
    expect(first?.at).toMatchObject({ table: 1, row: 4, column: 10, page: 1 })
    expect(last?.at.page).toBe(2)
    const [x0, y0, x1, y1] = last?.at.box ?? [0, 0, 0, 0]
    expect(x1).toBeCloseTo(555, 0)
    expect(x0).toBeGreaterThan(500)
    expect(y1 - y0).toBeCloseTo(20, 0)
  })

  test('a string of glued figures stays whole in one cell', async () => {
    const [grid] = await readTable(requests, { gluedRows: [5] })
    const figures = figuresOf(requests)
    const glued = [4, 5, 6, 7, 8, 9, 10].map((column) => String((5 * 31 + column * 7) % 100)).join('')
    expect(figures.size).toBe(175)
    expect(grid?.cells.filter((cell) => cell.row === 5 && cell.text === glued)).toHaveLength(1)
  })
})

describe('the other tables', () => {
  test('table two with a page break between its blocks', async () => {
    const grids = await readTable(disclosure, { breaksBefore: [8] })
    expect(grids.map(seen)).toEqual([printed(disclosure)])
  })
  test('table four', async () => {
    const grids = await readTable(reviews, {})
    expect(grids.map(seen)).toEqual([printed(reviews)])
  })
})

describe('table three without drawn lines', () => {
  const figureRows = (grid: GridBlock): string[] =>
    seen(grid)
      .map((row) => row.slice(1))
      .filter((row) => row.length === 7 && row.every((text) => /^\d+$/.test(text)))
      .map((row) => row.join(' '))
  const expected = printed(requests)
    .map((row) => row.filter((text) => /^\d+$/.test(text)).join(' '))
    .filter((row) => row !== '')

  test('columns come from the white space between the figures', async () => {
    const [grid] = await readTable(requests, { rulings: 'none' })
    expect(grid?.ruled).toBe(false)
    expect(grid === undefined ? [] : figureRows(grid)).toEqual(expected)
  })

  test('it goes on behind a page break', async () => {
    const grids = await readTable(requests, { rulings: 'none', breaksBefore: [15] })
    expect(grids).toHaveLength(1)
    expect(grids.flatMap(figureRows)).toEqual(expected)
  })

  test('a label wrapped above and below its figures stands in their row', async () => {
    const [grid] = await readTable(requests, { rulings: 'none' })
    const row = grid?.cells.find((cell) => cell.column === 1 && cell.text.includes('1.申请人无正当理由'))
    expect(row?.text.replace(/\s/g, '')).toContain('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请')
  })
})
