import { describe, expect, test } from 'vitest'
import { aCell, aDate, aNumber, aReading, sectionsWith, soundCells } from '../../../../testing/reading/a-reading.js'
import { type Cell, type CheckContext, FORM_2021, NO_CONTEXT, type Reading, type ReadingLayout } from '../index.js'
import { findRule, REPORT_RULES } from './index.js'

const cells = (changes: Record<string, Cell>, given: Partial<Reading> = {}): Reading =>
  aReading({ cells: { ...soundCells(), ...changes }, ...given })

const numbers = (figures: Record<string, number>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(figures).map(([code, value]) => [code, aNumber(value)]))

const layout = (given: Partial<ReadingLayout>): Reading =>
  aReading({ layout: { labels: [], outdated: [], extraCells: [], debris: [], ...given } })

/** A report on 2023 by the same bureau. */
const of2023: Partial<Reading> = {
  year: 2023,
  title: '云溪县文化和旅游局2023年政府信息公开工作年度报告',
  period: { from: aDate(2023, 1, 1), to: aDate(2023, 12, 31) },
  sections: [],
}

/** All cells of some rows and blocks 0, so that only the example's figures stand there. */
const onlyInRow = (row: string, figures: Record<string, number>): Reading => {
  const zero = Object.keys(soundCells()).filter((code) => code.startsWith(`${row}.`))
  return cells({
    ...numbers(Object.fromEntries(zero.map((code) => [code, 0]))),
    ...numbers(Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${row}.${key}`, value]))),
  })
}

const onlyInTotals = (figures: Record<string, number>): Reading => {
  const zero = Object.keys(soundCells()).filter((code) => /^requests\.outcomes\..*\.total$/.test(code))
  return cells({ ...numbers(Object.fromEntries(zero.map((code) => [code, 0]))), ...numbers(figures) })
}

const headings = (...numbersOfSix: string[]): Reading =>
  aReading({
    sections: Object.entries(FORM_2021.sections).map(([kind, heading], index) => ({
      kind: kind as keyof typeof FORM_2021.sections,
      heading: `${numbersOfSix[index]}${heading.slice(2)}`,
      text: '有文字。',
      at: null,
    })),
  })

const review = (block: string): Reading => onlyInRow(block, { upheld: 10, corrected: 1, total: 0 })

/** For each rule the report of its example, made from the sound one. */
const EXAMPLES: Record<string, { report: Reading; context?: Partial<CheckContext> }> = {
  'form.title-missing': { report: aReading({ title: null }) },
  'form.sections': { report: aReading({ sections: sectionsWith({ problems: null }) }) },
  'form.extra-section': {
    report: aReading({
      sections: sectionsWith({}).flatMap((section) =>
        section.kind === 'problems'
          ? [{ ...section, kind: 'extra', heading: '五、全面推进数字政府建设' } as const, section]
          : [section],
      ),
    }),
  },
  'form.section-numbering': { report: headings('1、', '二、', '3、', '4、', '五、', '六、') },
  'form.template-outdated': {
    report: {
      ...layout({ outdated: [{ printed: '（六）其他处理', at: null }] }),
      year: 2022,
      title: null,
      period: null,
    },
  },
  'form.label-typo': { report: layout({ labels: [{ printed: '本年度止件数', official: '本年废止件数', at: null }] }) },
  'form.extra-cells': {
    report: layout({
      extraCells: ['5', '0', '2'].map((raw, index) => ({ raw, at: { table: 1, row: 12, column: 2 + index } })),
    }),
  },
  'dates.year-mismatch': {
    report: aReading({
      ...of2023,
      sections: sectionsWith({
        opening: { text: '现将2022年政府信息公开工作情况报告如下：' },
        overview: null,
        other: null,
      }),
    }),
  },
  'dates.period-incomplete': {
    report: aReading({ ...of2023, period: { from: aDate(2023, 1, 1), to: aDate(2023, 12, 12) } }),
  },
  'cells.not-a-number': {
    report: cells({
      'disclosure.rules.issued': aCell('mark', '/'),
      'disclosure.rules.repealed': aCell('mark', '/'),
      'disclosure.rules.inForce': aCell('mark', '/'),
    }),
  },
  'disclosure.rules-power': { report: cells(numbers({ 'disclosure.rules.issued': 3, 'disclosure.rules.inForce': 3 })) },
  'disclosure.in-force': {
    report: onlyInRow('disclosure.normativeDocuments', { issued: 12, repealed: 2, inForce: 6 }),
  },
  'continuity.in-force': {
    report: onlyInRow('disclosure.normativeDocuments', { issued: 62, repealed: 33, inForce: 440 }),
    context: { previous: cells(numbers({ 'disclosure.normativeDocuments.inForce': 470 }), { year: 2024 }) },
  },
  'requests.balance': {
    report: cells(
      numbers({
        'requests.received.naturalPerson': 120,
        'requests.broughtForward.naturalPerson': 5,
        'requests.outcomes.total.naturalPerson': 118,
        'requests.carriedForward.naturalPerson': 6,
      }),
    ),
  },
  'requests.outcomes-total': {
    report: onlyInTotals({
      'requests.outcomes.granted.total': 20,
      'requests.outcomes.partiallyGranted.total': 7,
      'requests.outcomes.total.total': 21,
    }),
  },
  'requests.applicants-total': { report: onlyInRow('requests.received', { naturalPerson: 8, business: 2, total: 9 }) },
  'reconsideration.total': { report: review('reconsideration') },
  'litigation.direct-total': { report: review('litigation.direct') },
  'litigation.after-review-total': { report: review('litigation.afterReview') },
  'continuity.brought-forward': {
    report: cells(numbers({ 'requests.broughtForward.total': 5 })),
    context: {
      previous: aReading({ year: 2024, cells: numbers({ 'requests.carriedForward.total': 6 }) }),
    },
  },
  'continuity.pending': {
    report: cells(numbers({ 'reconsideration.total': 1 })),
    context: { previous: aReading({ year: 2024, cells: numbers({ 'reconsideration.pending': 3 }) }) },
  },
  'narrative.problems-empty': { report: aReading({ sections: sectionsWith({ problems: { text: '无。' } }) }) },
  'dates.signed-before-period-end': { report: aReading({ ...of2023, signedOn: aDate(2022, 12, 7) }) },
  'dates.published-late': { report: aReading({ ...of2023, publishedOn: aDate(2024, 2, 20) }) },
  'form.unsigned': { report: aReading({ signedBy: null, signedOn: null }) },
  'form.conversion-damage': { report: layout({ debris: [{ raw: '[bookmark: _GoBack]', at: null }] }) },
}

describe('the example of a rule is what the rule says', () => {
  test('every rule of figures, dates and form has its example here', () => {
    const own = REPORT_RULES.filter(({ id }) => !/^(?:narrative|fees)\./.test(id)).map(({ id }) => id)
    for (const id of own) expect(Object.keys(EXAMPLES)).toContain(id)
  })

  for (const [id, { report, context }] of Object.entries(EXAMPLES))
    test(id, () => {
      const rule = findRule(id)
      expect(rule?.check(report, { ...NO_CONTEXT, ...context }).map(({ message }) => message)).toContain(
        rule?.example.finding,
      )
    })
})
