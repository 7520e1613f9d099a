import { describe, expect, test } from 'vitest'
import { CLOCK_RULES } from '../../clock/index.js'
import {
  type Citation,
  INSTRUMENTS,
  REGULATION_ARTICLES,
  REGULATION_COVERAGE,
  regulation,
} from '../../statute/index.js'
import { FORM_2021 } from '../form/index.js'
import { findRule, REPORT_RULES } from './index.js'

/** Whatever the coverage may name: what is checked in reports, and the periods. */
interface CitingRule {
  readonly id: string
  readonly citation: Citation | null
}
const RULES: readonly CitingRule[] = [...REPORT_RULES, ...Object.values(CLOCK_RULES)]

/** The article a rule cites: 第五十条第（四）项 is in Article 50. */
function articleOf({ citation }: CitingRule): number | undefined {
  if (citation?.instrument !== 'regulation') return undefined
  const place = /^第[一二三四五六七八九十]{1,3}条/.exec(citation.place)?.[0]
  return REGULATION_ARTICLES.find(({ number }) => regulation(number).place === place)?.number
}

describe('the list of rules', () => {
  test('no id is used twice', () => {
    const ids = REPORT_RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  for (const rule of REPORT_RULES)
    test(`${rule.id} has a text, a summary and an example, and a stable kind of id`, () => {
      expect(rule.id).toMatch(/^[a-z]+\.[a-z-]+$/)
      expect(rule.text).not.toBe('')
      expect(rule.summary).toMatch(/^[A-Z]/)
      expect(rule.example.given).not.toBe('')
      expect(rule.example.finding).not.toBe('')
      expect(rule.since).toBeGreaterThanOrEqual(2019)
      expect(findRule(rule.id)).toBe(rule)
    })

  test('an article that a rule cites exists, and its row of the coverage names the rule', () => {
    const citing = RULES.filter(({ citation }) => citation?.instrument === 'regulation')
    expect(citing.length).toBeGreaterThan(0)
    for (const rule of citing) {
      const coverage = REGULATION_COVERAGE[articleOf(rule) ?? 0]
      expect(coverage?.status === 'encoded' && coverage.rules).toContain(rule.id)
    }
  })

  test('a rule that the coverage names exists, and cites that article if it cites the Regulation at all', () => {
    for (const [article, coverage] of Object.entries(REGULATION_COVERAGE)) {
      if (coverage.status !== 'encoded') continue
      for (const id of coverage.rules) {
        const rule = RULES.find((one) => one.id === id)
        expect(rule, id).toBeDefined()
        if (rule?.citation?.instrument === 'regulation') expect(articleOf(rule), id).toBe(Number(article))
      }
    }
  })

  test('the form is cited by a heading that it prints, or whole', () => {
    const headings: string[] = ['', ...Object.values(FORM_2021.sections)]
    for (const { citation } of REPORT_RULES) {
      if (!citation) continue
      expect(INSTRUMENTS[citation.instrument]).toBeDefined()
      if (citation.instrument === 'format2021') expect(headings).toContain(citation.place)
    }
  })
})
