import { describe, expect, test } from 'vitest'
import { documentOf, textBlock } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

/** Figures read into the last row, 四、结转下年度继续办理. */
function carriedForward(...lines: readonly string[]): readonly number[] {
  const { cells } = readTables(documentOf(lines.map(textBlock)))
  const row = Object.entries(cells).filter(([code]) => code.startsWith('requests.carriedForward.'))
  return row.flatMap(([, { value }]) => value ?? [])
}

test('the number before the next name is none of the figures before it', () => {
  const rows = (last: string) => ['（七）总计 1 0 0 1 1 1', `${last} 四、结转下年度继续办理 3 0 0 1 1 1 6`]
  const read = (last: string) => {
    const { cells } = readTables(documentOf([textBlock(rows(last).join('\n'))]))
    return cells['requests.outcomes.total.total']?.value ?? null
  }
  expect([read('4'), read('3.7'), read('3.6.1')]).toEqual([null, null, null])
})

test('six figures on a line and one on the next, that do not add up: it may be the mark of a note', () => {
  expect(carriedForward('四、结转下年度继续办理 0 0 0 0 0 2', '1', '注：见附件')).toEqual([])
  expect(carriedForward('四、结转下年度继续办理 1 0 0 0 0 2', '3', '注：见附件')).toEqual([1, 0, 0, 0, 0, 2, 3])
})

describe('labels on lines of their own behind their figures', () => {
  test('two labels behind one row of figures: the second one is not its', () => {
    expect(carriedForward('1   0   0   1   1   1   4', '（七）总计', '四、结转下年度继续办理', '未收取费用。')).toEqual(
      [],
    )
  })

  test('a label behind two rows of figures is not the upper row’s', () => {
    const lines = ['2.重复申请', '0   0   0   0   0   0   0', '（六）其他处理', '1   0   0   1   1   1   4']
    expect(carriedForward(...lines, '3   0   0   1   1   1   6', '四、结转下年度继续办理')).not.toContain(4)
  })

  test('one label behind its figures is theirs', () => {
    expect(carriedForward('1   0   0   1   1   1   4', '四、结转下年度继续办理', '未收取费用。')).toEqual([
      1, 0, 0, 1, 1, 1, 4,
    ])
  })

  test('labels between figures too many and a label too many are nobody’s', () => {
    const { cells } = readTables(
      documentOf(
        [
          '一、本年新收政府信息公开申请数量',
          '4   0   0   0   0   0   4',
          '1   0   0   0   0   0   1',
          '二、上年结转政府信息公开申请数量',
          '0   3   0   0   0   0   3',
          '三、本年度办理结果  （一）予以公开',
          '0   0   2   0   0   0   2',
          '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
          '（三）不予公开  1.属于国家秘密',
          '5   0   0   0   0   0   5',
        ].map(textBlock),
      ),
    )
    expect(cells['requests.outcomes.granted.research']?.value ?? null).toBeNull()
    expect(cells['requests.broughtForward.business']?.value ?? null).toBeNull()
    expect(cells['requests.received.total']?.value).toBe(4)
  })
})
