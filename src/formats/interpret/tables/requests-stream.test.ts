import { describe, expect, test } from 'vitest'
import { documentOf, textBlock } from '../../../../testing/tables/sheets.js'
import { readTables } from './read-tables.js'

/** Figures read into the last row, 四、结转下年度继续办理. */
function carriedForward(...lines: readonly string[]): readonly number[] {
  const { cells } = readTables(documentOf(lines.map(textBlock)))
  const row = Object.entries(cells).filter(([code]) => code.startsWith('requests.carriedForward.'))
  return row.flatMap(([, { value }]) => value ?? [])
}

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
})
