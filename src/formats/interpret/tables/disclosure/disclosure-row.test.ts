import { expect, test } from 'vitest'
import { documentOf, gridOf } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

const HEADS = ['第二十条第（一）项', '信息内容|本年制发件数|本年废止件数|现行有效件数']

function read(row: string) {
  const { cells } = readTables(documentOf([gridOf([...HEADS, row])]))
  return ['issued', 'repealed', 'inForce'].map((key) => {
    const cell = cells[`disclosure.normativeDocuments.${key}`]
    return cell?.state === 'number' ? cell.value : (cell?.state ?? null)
  })
}

test('digits with a space between them and a blank beside them: they are not parted over the blank', () => {
  expect(read('行政规范性文件|0||4\u30007')).toEqual(['unreadable', 'unreadable', 'unreadable'])
})

test('all figures in the first cell, a space between each: they are told apart', () => {
  expect(read('行政规范性文件|3 0 47||')).toEqual([3, 0, 47])
})
