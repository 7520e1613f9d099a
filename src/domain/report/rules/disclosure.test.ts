import { describe, expect, test } from 'vitest'
import { aCell, aNumber, aReading, soundCells } from '../../../../testing/reading/a-reading.js'
import { type Cell, NO_CONTEXT, type Reading } from '../index.js'
import { disclosureInForce } from './disclosure-in-force.js'
import { disclosureRulesPower } from './disclosure-rules-power.js'

const withCells = (changes: Record<string, Cell>, given: Partial<Reading> = {}): Reading =>
  aReading({ cells: { ...soundCells(given.form ?? '2021'), ...changes }, ...given })

describe('disclosure.in-force', () => {
  const cases = [
    // 制发 废止 现行有效  findings  why
    [12, 2, 6, 1, 'ten more were issued than repealed'],
    [12, 2, 10, 0, 'just enough'],
    [2, 6, 27, 0, 'more repealed than issued'],
    [0, 5, 0, 0, 'the last ones were repealed'],
  ] as const
  for (const [issued, repealed, inForce, findings, why] of cases)
    test(`制发 ${issued} 废止 ${repealed} 现行有效 ${inForce}: ${why}`, () => {
      const reading = withCells({
        'disclosure.normativeDocuments.issued': aNumber(issued),
        'disclosure.normativeDocuments.repealed': aNumber(repealed),
        'disclosure.normativeDocuments.inForce': aNumber(inForce),
      })
      expect(disclosureInForce.check(reading, NO_CONTEXT)).toHaveLength(findings)
    })

  test('without one of the three nothing is said', () => {
    const reading = withCells({
      'disclosure.normativeDocuments.issued': aNumber(99),
      'disclosure.normativeDocuments.repealed': aCell('blank'),
    })
    expect(disclosureInForce.check(reading, NO_CONTEXT)).toEqual([])
  })
})

describe('disclosure.rules-power（立法法第九十一条、第九十三条）', () => {
  const cases = [
    ['云溪县文化和旅游局', 'error'],
    ['云溪县人民政府', 'error'],
    ['云溪县石桥镇人民政府', 'error'],
    ['石桥市司法局', 'error'],
    ['石桥省司法厅', 'notice'],
    ['石桥经济技术开发区管理委员会', 'notice'],
    ['石桥市人民政府', null], // may be a city with districts
    ['石桥市人民政府办公室', null],
    ['石桥省人民政府', null],
    ['上海市人民政府办公厅', null],
    ['生态环境部', null],
    ['石桥大学', null],
  ] as const
  for (const [agency, severity] of cases)
    test(`${agency}: ${severity ?? 'nothing'}`, () => {
      const reading = withCells({ 'disclosure.rules.inForce': aNumber(3) }, { agency })
      const hits = disclosureRulesPower.check(reading, NO_CONTEXT)
      expect(hits.map((hit) => hit.severity)).toEqual(severity === null ? [] : [severity])
    })

  test('states which figures, and that they should be 0', () => {
    const reading = withCells({ 'disclosure.rules.issued': aNumber(1), 'disclosure.rules.inForce': aNumber(3) })
    expect(disclosureRulesPower.check(reading, NO_CONTEXT)).toMatchObject([
      {
        message: '云溪县文化和旅游局没有制定规章的权限，“规章”一行却填有本年制发件数 1、现行有效件数 3，应为 0',
        cells: ['disclosure.rules.issued', 'disclosure.rules.inForce'],
        expected: 0,
        found: 1,
      },
    ])
  })

  test('on the form of 2019 only what was newly made counts: others’ 规章 may be published too', () => {
    const given = { form: '2019', year: 2020 } as const
    const published = withCells({ 'disclosure.rules.total': aNumber(30) }, given)
    const made = withCells({ 'disclosure.rules.made': aNumber(1) }, given)
    expect(disclosureRulesPower.check(published, NO_CONTEXT)).toEqual([])
    expect(disclosureRulesPower.check(made, NO_CONTEXT)).toHaveLength(1)
  })
})
