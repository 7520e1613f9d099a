import { describe, expect, test } from 'vitest'
import { documentOf, gridOf, textBlock } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

const RECEIVED = '一、本年新收政府信息公开申请数量'
const BROUGHT = '二、上年结转政府信息公开申请数量'
const LEFT = ['事项|自然人|商业企业|科研机构|社会公益组织', `${RECEIVED}|4|3|0|0`, `${BROUGHT}|1| |0|0`]
const RIGHT = ['事项|法律服务机构|其他|总计', `${RECEIVED}|0|2|9`, `${BROUGHT}|0|0|1`]
const CAPTION = textBlock('（续表）')

const rowOf = (lines: readonly (readonly string[])[], code: string, between = CAPTION) => {
  const grids = lines.map((each, index) => gridOf(each, index + 1))
  const blocks = grids.flatMap((grid, index) => (index === 0 ? [grid] : [between, grid]))
  const { cells } = readTables(documentOf(blocks))
  return ['naturalPerson', 'business', 'otherOrganisation', 'total'].map((column) => {
    const cell = cells[`requests.${code}.${column}`]
    return cell?.state === 'number' ? cell.value : (cell?.state ?? null)
  })
}

describe('table three with its last columns in a table of their own', () => {
  test('the same rows, and heads that go on: it is read as one', () => {
    expect(rowOf([LEFT, RIGHT], 'received')).toEqual([4, 3, 2, 9])
    expect(rowOf([LEFT, RIGHT], 'broughtForward')).toEqual([1, 'blank', 0, 1])
  })

  test('cut into three', () => {
    const middle = ['事项|法律服务机构|其他', `${RECEIVED}|0|2`, `${BROUGHT}|0|0`]
    const last = ['事项|总计', `${RECEIVED}|9`, `${BROUGHT}|1`]
    expect(rowOf([LEFT, middle, last], 'received')).toEqual([4, 3, 2, 9])
  })

  test('other rows, heads that do not go on, or a sentence between: nothing is read', () => {
    const isRead = (row: readonly unknown[]) => row.some((value) => typeof value === 'number')
    expect(isRead(rowOf([LEFT, [RIGHT[0] ?? '', RIGHT[2] ?? '', RIGHT[1] ?? '']], 'received'))).toBe(false)
    expect(isRead(rowOf([LEFT, ['事项|其他|法律服务机构|总计', ...RIGHT.slice(1)]], 'received'))).toBe(false)
    expect(isRead(rowOf([LEFT, RIGHT], 'received', textBlock('以下是全区的情况，供参考。')))).toBe(false)
  })
})
