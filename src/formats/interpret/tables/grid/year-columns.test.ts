import { describe, expect, test } from 'vitest'
import { cellOf, documentOf, placeSheet, type SheetCell } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

const wide = (text: string, span: number): SheetCell => ({ ...cellOf(text), span })
const line = (text: string) => text.split('|').map((part) => cellOf(part.trim()))
const APPLICANTS = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'
const years = (...names: readonly string[]) => [cellOf('项目'), ...names.map((name) => wide(name, 7))]
const HEADS = line(`事项|${APPLICANTS}|${APPLICANTS}`)
const RECEIVED = '一、本年新收政府信息公开申请数量'
const BROUGHT = '二、上年结转政府信息公开申请数量'

const totalOf = (rows: readonly (readonly SheetCell[])[], code = 'received') => {
  const cell = readTables(documentOf([placeSheet(rows, 1)])).cells[`requests.${code}.total`]
  return cell?.state === 'number' ? cell.value : null
}

describe('figures of several years side by side', () => {
  const rows = [line(`${RECEIVED}|4|3|0|0|0|2|9|1|1|0|0|0|0|2`), line(`${BROUGHT}|1|0|0|0|0|0|1|5|0|0|0|0|0|5`)]

  test('each year stands over all its columns: those of the latest are read', () => {
    expect(totalOf([years('2025年', '2024年'), HEADS, ...rows])).toBe(9)
    expect(totalOf([years('2025年', '2024年'), HEADS, ...rows], 'broughtForward')).toBe(1)
    expect(totalOf([years('上年', '本年'), HEADS, ...rows])).toBe(2)
  })

  test('table two with the years over its columns', () => {
    const rows = [
      years('2025年', '2024年').map((cell, index) => (index === 0 ? cell : { ...cell, span: 3 })),
      line('信息内容|本年制发件数|本年废止件数|现行有效件数|本年制发件数|本年废止件数|现行有效件数'),
      line('行政规范性文件|2|1|30|5|0|29'),
    ]
    const { cells } = readTables(documentOf([placeSheet(rows, 1)]))
    expect(cells['disclosure.normativeDocuments.inForce']?.value).toBe(30)
  })

  test('a row that lost a cell, so that last year may have moved: nothing is read', () => {
    const short = line(`${BROUGHT}|1|0|0|0|0|1|5|0|0|0|0|0|5`)
    expect(totalOf([years('2025年', '2024年'), HEADS, ...rows.slice(0, 1), short])).toBeNull()
  })

  describe('by turns, each applicant with both', () => {
    const names = [{ ...cellOf('项目'), down: 2 }, ...APPLICANTS.split('|').map((name) => wide(name, 2))]
    const turns = line(Array.from({ length: 7 }, () => '本年|上年').join('|'))
    const both = line(`${RECEIVED}|4|1|3|2|0|0|0|0|0|0|2|5|9|8`)

    test('those of this year are read', () => {
      expect(totalOf([names, turns, both])).toBe(9)
      const otherWay = line(Array.from({ length: 7 }, () => '上年|本年').join('|'))
      expect(totalOf([names, otherWay, both])).toBe(8)
    })

    test('the years change their places, or a figure is lost: nothing is read', () => {
      const astray = [...turns.slice(0, 12), ...turns.slice(12).reverse()]
      expect(totalOf([names, astray, both])).toBeNull()
      expect(totalOf([names, turns, both.toSpliced(3, 1)])).toBeNull()
    })
  })

  test('a year over more columns than the other, or the same year twice: nothing is read', () => {
    const uneven = [cellOf('项目'), wide('2025年', 8), wide('2024年', 6)]
    expect(totalOf([uneven, HEADS, ...rows])).toBeNull()
    expect(totalOf([years('2025年', '2025年'), HEADS, ...rows])).toBeNull()
  })
})
