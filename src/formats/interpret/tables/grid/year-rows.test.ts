import { describe, expect, test } from 'vitest'
import { cellOf, documentOf, gridOf, placeSheet } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

const HEAD = '事项 | 年度 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'
const RECEIVED = '一、本年新收政府信息公开申请数量'
const cell = (reading: ReturnType<typeof readTables>, code: string) => reading.cells[code]?.value ?? null
const line = (text: string) => text.split('|').map((part) => cellOf(part.trim()))

describe('figures of several years one below the other', () => {
  test('this year above the last: the label spans both', () => {
    const label = { text: RECEIVED, span: 1, down: 2, code: null }
    const grid = placeSheet([line(HEAD), [label, ...line('2025年|4|3|0|0|0|2|9')], line('2024年|1|1|0|0|0|0|2')], 1)
    const reading = readTables(documentOf([grid]))
    expect(cell(reading, 'requests.received.naturalPerson')).toBe(4)
    expect(cell(reading, 'requests.received.total')).toBe(9)
  })

  test('last year above this one: the label goes with the figures of this year', () => {
    const label = { text: RECEIVED, span: 1, down: 2, code: null }
    const grid = placeSheet([line(HEAD), [label, ...line('2024年|1|1|0|0|0|0|2')], line('2025年|4|3|0|0|0|2|9')], 1)
    const reading = readTables(documentOf([grid]))
    expect(cell(reading, 'requests.received.naturalPerson')).toBe(4)
    expect(cell(reading, 'requests.received.total')).toBe(9)
  })

  test('table four with a row for each year', () => {
    const results = '结果维持|结果纠正|其他结果|尚未审结|总计'
    const grid = gridOf([
      '年度|行政复议| | | | |行政诉讼| | | | | | | | | ',
      ' | | | | | |未经复议直接起诉| | | | |复议后起诉| | | | ',
      ` |${results}|${results}|${results}`,
      '上年|9|9|9|9|36|0|0|0|0|0|0|0|0|0|0',
      '本年|1|0|0|2|3|0|0|0|0|0|0|0|0|0|0',
    ])
    const reading = readTables(documentOf([grid]))
    expect(cell(reading, 'reconsideration.total')).toBe(3)
  })

  test.each([7, 6])(
    'columns that are only inferred, and years broken off their figures, in %i rows: nobody can tell which are this year’s',
    (count) => {
      const rows = [
        '事项\n年度\n2025|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计',
        '年|4|3|0|0|0|2|9',
        `${RECEIVED}\n2024\n年\n2025|1|1|0|0|0|0|2`,
        '年|0|0|0|0|0|0|0',
        '二、上年结转政府信息公开申请数量\n2024\n年\n2025|1|0|0|0|0|0|1',
        '年|2|1|0|0|0|2|5',
        '（一）予以公开\n2024\n年\n2025|0|1|0|0|0|0|1',
      ].slice(0, count)
      const reading = readTables(documentOf([gridOf(rows, 1, false)]))
      const read = Object.entries(reading.cells).filter(
        ([code, { value }]) => code.startsWith('requests.') && value !== null,
      )
      expect(read).toEqual([])
    },
  )
})
