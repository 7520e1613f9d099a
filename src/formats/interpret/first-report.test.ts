import { describe, expect, test } from 'vitest'
import { documentOf, gridOf, textBlock } from '../../../testing/tables/sheets.js'
import { FORM_2021, SECTION_ORDER } from '../../domain/report/index.js'
import type { Block } from '../document.js'
import { interpret } from './interpret.js'

const HEAD = '事项 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'

/** A report whose one row of table three says which report it is. */
const reportOf = (title: string, received: number, table: number): readonly Block[] => [
  textBlock(title),
  ...SECTION_ORDER.flatMap((section): readonly Block[] => {
    const heading = textBlock(FORM_2021.sections[section])
    if (section !== 'requests') return [heading, textBlock('本部分没有其他情况。')]
    const row = `一、本年新收政府信息公开申请数量 | ${received}|0|0|0|0|0|${received}`
    return [heading, gridOf([HEAD, row], table)]
  }),
]
const read = (...blocks: readonly Block[]) => interpret(documentOf(blocks), '年报.html')
const received = (reading: ReturnType<typeof read>) => reading.cells['requests.received.total']?.value
const remarks = (reading: ReturnType<typeof read>) => reading.remarks.map(({ code }) => code)

const FIRST = '云溪县水务局2024年政府信息公开工作年度报告'

describe('a second report behind the first', () => {
  const cases = [
    ['of another body', '石桥镇人民政府2024年政府信息公开工作年度报告'],
    ['of another year', '云溪县水务局2023年度政府信息公开工作年度报告'],
  ] as const
  for (const [why, second] of cases) {
    test(`${why}: the first is read, and the second is told of`, () => {
      const reading = read(...reportOf(FIRST, 5, 1), ...reportOf(second, 8, 2))
      expect(reading).toMatchObject({ agency: '云溪县水务局', year: 2024 })
      expect(received(reading)).toBe(5)
      expect(remarks(reading)).toContain('duplicate-table')
    })
  }

  test('only its title, in a list of links: nothing is cut off', () => {
    const links = textBlock('云溪县水务局2023年政府信息公开工作年度报告')
    const reading = read(textBlock(FIRST), links, ...reportOf(FIRST, 5, 1))
    expect(received(reading)).toBe(5)
    expect(remarks(reading)).not.toContain('duplicate-table')
  })

  test('a heading above the table names the report as well: nothing is cut off', () => {
    const [title, ...rest] = reportOf(FIRST, 5, 1)
    const reading = read(title ?? textBlock(FIRST), textBlock('2024年政府信息公开工作年度报告'), ...rest)
    expect(received(reading)).toBe(5)
  })
})
