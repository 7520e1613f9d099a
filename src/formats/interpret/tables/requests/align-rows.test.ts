import { expect, test } from 'vitest'
import { documentOf, gridOf } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

const HEAD = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'

test('rows without labels are not placed up to a name that has no figures', () => {
  const grid = gridOf([
    HEAD,
    '4.无正当理由大量反复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
    ' | 2 | 0 | 0 | 0 | 0 | 0 | 2',
    ' | 3 | 0 | 0 | 0 | 0 | 0 | 3',
    ' | 6 | 0 | 0 | 0 | 0 | 0 | 6',
    ' | 0 | 0 | 0 | 0 | 0 | 4 | 4',
    '（七）总计 |  |  |  |  |  |  | ',
  ])
  const { cells } = readTables(documentOf([grid]))
  expect(cells['requests.outcomes.other.correctionOverdue.total']?.value ?? null).toBeNull()
  expect(cells['requests.outcomes.other.other.total']?.value ?? null).toBeNull()
})

test('rows without labels are placed between two that have figures', () => {
  const grid = gridOf([
    HEAD,
    '2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
    ' | 2 | 0 | 0 | 0 | 0 | 0 | 2',
    '4.无正当理由大量反复申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3',
  ])
  const { cells } = readTables(documentOf([grid]))
  expect(cells['requests.outcomes.notProcessed.publication.total']?.value ?? null).toBe(2)
})
