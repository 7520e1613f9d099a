import { describe, expect, test } from 'vitest'
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

describe('a table that prints each row several times, for a body and those below it', () => {
  const times = (name: string, own: string, below: string, all: string) => [
    `${name} | 本级 | ${own}`,
    ` | 下属 | ${below}`,
    ` | 合计 | ${all}`,
  ]
  const grid = gridOf([
    HEAD,
    ...times('一、本年新收政府信息公开申请数量', '1|0|0|0|0|0|1', '2|0|0|0|0|0|2', '3|0|0|0|0|0|3'),
    ...times('二、上年结转政府信息公开申请数量', '0|0|0|0|0|0|0', '1|0|0|0|0|0|1', '1|0|0|0|0|0|1'),
    ...times('（一）予以公开', '1|0|0|0|0|0|1', '1|0|0|0|0|0|1', '2|0|0|0|0|0|2'),
    ...times('（二）部分公开', '0|0|0|0|0|0|0', '2|0|0|0|0|0|2', '2|0|0|0|0|0|2'),
  ])

  test('nobody can tell which of them the report is about', () => {
    const { cells } = readTables(documentOf([grid]))
    expect(Object.values(cells).filter(({ state }) => state === 'number')).toEqual([])
  })
})
