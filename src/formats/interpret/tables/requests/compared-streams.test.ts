import { describe, expect, test } from 'vitest'
import { documentOf, textBlock } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

const HEAD = '事项 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'
const RECEIVED = '一、本年新收政府信息公开申请数量'
const BROUGHT = '二、上年结转政府信息公开申请数量'
const NAMES = [RECEIVED, BROUGHT, '（一）予以公开', '四、结转下年度继续办理', '1.属于国家秘密', '3.危及“三安全一稳定”']
const totals = (...lines: readonly string[]) => {
  const { cells } = readTables(documentOf([textBlock(lines.join('\n'))]))
  return [RECEIVED, BROUGHT].map(
    (_, row) => cells[`requests.${row === 0 ? 'received' : 'broughtForward'}.total`]?.value,
  )
}

describe('running text that compares the year with others', () => {
  test('a comparison behind 总计: only a line with all figures, that add up, is read', () => {
    const lines = [`${HEAD} 同比增减`, `${RECEIVED} 4 3 0 0 0 2 9 8`, `${BROUGHT} 1 0 0 0 1 2 3`]
    expect(totals(...lines)).toEqual([9, null])
  })

  test('the row of last year before that of this one: neither is taken', () => {
    const rows = NAMES.flatMap((name) => [`${name} 2024年 1 1 0 0 0 0 2`, '2025年 4 3 0 0 0 2 9'])
    expect(totals(HEAD, ...rows).filter((value) => typeof value === 'number')).toEqual([])
  })

  test('the row of last year below that of this one, each under its own name', () => {
    const rows = NAMES.flatMap((name) => [`${name} 2025年 4 3 0 0 0 2 9`, `${name} 2024年 1 1 0 0 0 0 2`])
    expect(totals(HEAD, ...rows)).toEqual([9, 9])
  })

  test('a narrow column broke the head of the comparison: a row of seven that do not add up is left open', () => {
    const head = '自然 商业 科研 社会公 法律服 其 总 上 同\n人 企业 机构 益组织 务机构 他 计 年 比'
    expect(totals(head, `${RECEIVED} 21 11 1 2 8 43 8`, `${BROUGHT} 1 0 0 0 1 2 4`)).toEqual([null, 4])
  })

  test('a note behind a 总计 that a narrow column broke: seven that do not add up are left open', () => {
    const head = '自然 商业 科研 社会公 法律服 其 总备注\n人 企业 机构 益组织 务机构 他 计'
    expect(totals(head, `${RECEIVED} 4 3 0 0 0 7 3`, `${BROUGHT} 1 0 0 0 1 2 4`)).toEqual([null, 4])
  })

  test('no head says so, but rows have more figures than the form: seven that do not add up are left open', () => {
    const wider = NAMES.slice(2).map((name) => `${name} 2 1 0 0 0 0 0 1`)
    expect(totals(`${RECEIVED} 5 4 0 0 2 0 6`, `${BROUGHT} 1 0 0 0 2 1 4`, ...wider)).toEqual([null, 4])
  })

  test('no head says so, but figures bear the sign of a rise', () => {
    const risen = NAMES.slice(2).map((name) => `${name} 1 0 0 1 +3`)
    expect(totals(`${RECEIVED} 21 11 1 2 8 43 8`, `${BROUGHT} 1 0 0 0 2 1 4`, ...risen)).toEqual([null, 4])
  })

  test('rows are counted before their names, and one where its name is wrapped: its number is no figure', () => {
    const counted = NAMES.slice(2).map((name, index) => `${index + 1} ${name} 1 0 0 0 0 0 1`)
    const wrapped = ['申请人无正当理由逾期不补正、行政机关不再处', '5 0 59 0 / 0 59', '理其政府信息公开申请']
    const { cells } = readTables(documentOf([textBlock([...counted, ...wrapped].join('\n'))]))
    expect(cells['requests.outcomes.other.correctionOverdue.research']?.value ?? null).toBe(null)
  })

  test('cells are left blank, and a row adds up with the comparison as well as without: it is left open', () => {
    const blank = NAMES.slice(2).map((name) => `${name} 1 0 0 1 2`)
    const lines = [`${HEAD} 同比增减`, `${RECEIVED} 1 0 0 0 1 2 4`, `${BROUGHT} 1 0 0 0 2 1 4`, ...blank]
    expect(totals(...lines)).toEqual([null, 4])
  })

  test('last year before the applicants: the seven behind it are read, one too few are not', () => {
    const head = '项目 上年总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 本年总计'
    expect(totals(head, `${RECEIVED} 1 0 0 0 0 0 1 1`, `${BROUGHT} 5 1 0 0 0 0 0 1`)).toEqual([1, 1])
    expect(totals(head, `${RECEIVED} 0 1 0 0 0 0 1`, '（一）予以公开 5 1 0 1')).toEqual([null, null])
  })
})
