import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { processorTime } from '../../../testing/processor-time.js'
import { aCell, aNumber, aReading, soundCells } from '../../../testing/reading/a-reading.js'
import { checkReport } from './check.js'
import { APPLICANT_COLUMNS, OUTCOMES, REVIEW_COLUMNS } from './codes.js'
import { FORM_2021, listCells } from './form/index.js'
import { listIdentities } from './identities/index.js'
import { FEE_RULES, NARRATIVE_RULES } from './narrative/index.js'
import { type Cell, SECTION_KINDS } from './reading.js'
import { NO_CONTEXT } from './rule.js'
import { REPORT_RULES } from './rules/index.js'

/** Figures of a city's whole report for 2025 as they were published: 42 identities hold. */
const TABLE_THREE = `
13612 252 0 45 128 32 14069|535 6 0 1 18 0 560|5345 129 0 41 19 14 5548|2120 39 0 1 6 2 2168|13 0 0 0 0 0 13
30 0 0 0 0 0 30|11 0 0 0 0 0 11|49 2 0 0 0 0 51|103 1 0 0 0 0 104|84 1 0 0 0 0 85|282 4 0 0 0 0 286
147 0 0 0 1 2 150|3075 50 0 0 89 8 3222|177 3 0 0 0 0 180|19 0 0 0 0 0 19|199 1 0 0 3 0 203|147 1 0 0 0 0 148
0 0 0 0 0 0 0|100 1 0 0 0 0 101|5 0 0 0 0 0 5|315 3 0 0 0 0 318|202 0 0 1 0 0 203|941 17 0 1 3 3 965
13364 252 0 44 121 29 13810|783 6 0 2 25 3 819`
const TABLE_TWO = {
  'rules.issued': 3,
  'rules.repealed': 5,
  'rules.inForce': 74,
  'normativeDocuments.issued': 564,
  'normativeDocuments.repealed': 984,
  'normativeDocuments.inForce': 4185,
  'licences.decisions': 11398889,
  'penalties.decisions': 6937489,
  'coercion.decisions': 166105,
  'fees.amount': 316441,
}
const TABLE_FOUR = {
  reconsideration: [376, 97, 196, 121, 790],
  'litigation.direct': [16, 1, 12, 27, 56],
  'litigation.afterReview': [74, 1, 30, 51, 156],
}

function cityCells(): Record<string, Cell> {
  const rows = [
    'received',
    'broughtForward',
    ...OUTCOMES.map((outcome) => `outcomes.${outcome}`),
    'outcomes.total',
    'carriedForward',
  ]
  const lines = TABLE_THREE.trim().split(/[|\n]/)
  const tableThree = rows.flatMap((row, at) =>
    (lines[at] ?? '')
      .split(' ')
      .map((figure, column) => [`requests.${row}.${APPLICANT_COLUMNS[column]}`, Number(figure)]),
  )
  const tableFour = Object.entries(TABLE_FOUR).flatMap(([block, figures]) =>
    figures.map((figure, column) => [`${block}.${REVIEW_COLUMNS[column]}`, figure]),
  )
  const tableTwo = Object.entries(TABLE_TWO).map(([code, figure]) => [`disclosure.${code}`, figure])
  return Object.fromEntries(
    [...tableTwo, ...tableThree, ...tableFour].map(([code, figure]) => [code, aNumber(Number(figure))]),
  )
}

describe('checkReport', () => {
  test('a sound report has no findings', () => {
    expect(checkReport(aReading())).toEqual([])
  })

  test('a sound report of form 2019 has none either', () => {
    const old = aReading()
    const sections = old.sections.map((section) => ({
      ...section,
      text: section.text.replaceAll('2026', '2020').replaceAll('2025', '2019'),
    }))
    const reading = aReading({
      form: '2019',
      year: 2019,
      title: '云溪县文化和旅游局2019年政府信息公开工作年度报告',
      period: null,
      signedOn: null,
      sections,
    })
    expect(checkReport(reading)).toEqual([])
  })

  test('a whole city’s report whose 42 sums hold raises no error', () => {
    const cells = cityCells()
    expect(Object.keys(cells)).toHaveLength(200)
    const reading = aReading({ agency: '云溪市', title: '云溪市2025年政府信息公开工作年度报告', cells })
    expect(checkReport(reading).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('a report of which nothing was read raises nothing about its figures, headings and dates', () => {
    const reading = aReading({
      agency: null,
      year: null,
      form: null,
      title: null,
      period: null,
      signedOn: null,
      signedBy: null,
      sections: [],
      cells: {},
    })
    expect(checkReport(reading)).toEqual([])
  })

  test('prints the arithmetic, the cells and the provision of what it found', () => {
    const cells = { ...soundCells(), 'requests.broughtForward.naturalPerson': aNumber(2) }
    const findings = checkReport(aReading({ cells }))
    expect(findings.map(({ rule }) => rule)).toEqual(['requests.balance', 'requests.applicants-total'])
    expect(findings[0]).toMatchObject({
      severity: 'error',
      message:
        '表三自然人列不平：本年新收政府信息公开申请数量 12 + 上年结转政府信息公开申请数量 2 = 14；本年度办理结果总计 12 + 结转下年度继续办理 1 = 13；相差 1 件',
      cells: [
        'requests.received.naturalPerson',
        'requests.broughtForward.naturalPerson',
        'requests.outcomes.total.naturalPerson',
        'requests.carriedForward.naturalPerson',
      ],
      citation:
        '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）三、收到和处理政府信息公开申请情况',
      expected: 14,
      found: 13,
    })
  })

  test('a report for 2020 is held to the form of its own year', () => {
    const cells = { ...soundCells('2019'), 'reconsideration.total': aNumber(9) }
    const reading = aReading({
      year: 2020,
      form: '2019',
      title: '云溪县司法局2020年政府信息公开工作年度报告',
      period: null,
      signedOn: null,
      cells,
    })
    const finding = checkReport(reading).find(({ rule }) => rule === 'reconsideration.total')
    expect(finding?.citation).toContain('〔2019〕60号')
  })

  test('errors stand before notices', () => {
    const cells = {
      ...soundCells(),
      'disclosure.rules.issued': aCell('mark', '/'),
      'reconsideration.total': aNumber(0),
    }
    const severities = checkReport(aReading({ cells })).map(({ severity }) => severity)
    expect(severities).toEqual(['error', 'notice'])
  })

  test('breaking any one cell that an identity covers gives a finding that names the cell', () => {
    const covered = [...new Set(listIdentities('three').flatMap(({ left, right }) => [...left, ...right]))]
    expect(covered).toHaveLength(190)
    fc.assert(
      fc.property(fc.nat(covered.length - 1), fc.integer({ min: 1, max: 99_999 }), (at, more) => {
        const code = covered[at] as string
        const sound = soundCells()
        const cells = { ...sound, [code]: aNumber((sound[code]?.value ?? 0) + more) }
        const errors = checkReport(aReading({ cells })).filter(({ severity }) => severity === 'error')
        expect(errors.some((finding) => finding.cells.includes(code))).toBe(true)
        for (const finding of errors) expect(finding.cells).toContain(code)
      }),
      { numRuns: 300 },
    )
  })

  test('whatever a reading holds, the check ends and every finding is whole', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('现将2022年', '五、存在的主要问题', '2023年，我局收到', '《', '〔', '无', '一、', '\ud800'),
    )
    const cell = fc.oneof(
      fc.double().map((value) => aNumber(value)),
      fc.constantFrom(aCell('blank'), aCell('mark', '/'), aCell('missing'), aCell('unreadable', '1 2')),
    )
    const section = fc.record({
      kind: fc.constantFrom(...SECTION_KINDS),
      heading: fc.option(text),
      text: fc.array(text, { maxLength: 20 }).map((parts) => parts.join('')),
      at: fc.constant(null),
    })
    const codes = listCells(FORM_2021).map(({ code }) => code)
    const printed = fc.array(
      fc.record({ printed: text, official: text, raw: text, at: fc.constant({ table: 1, row: 2 }) }),
    )
    const reading = fc
      .record({
        agency: fc.option(text),
        title: fc.option(text),
        year: fc.option(fc.integer()),
        sections: fc.array(section, { maxLength: 12 }),
        cells: fc.dictionary(fc.constantFrom(...codes), cell, { maxKeys: 60 }),
        printed,
      })
      .map(({ printed: list, ...given }) =>
        aReading({ ...given, layout: { labels: list, outdated: list, extraCells: list, debris: list } }),
      )
    fc.assert(
      fc.property(reading, reading, (report, previous) => {
        for (const finding of checkReport(report, { ...NO_CONTEXT, previous })) {
          expect(finding.message).not.toBe('')
          expect(Object.values(finding)).not.toContain(undefined)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('hundreds of kilobytes of brackets, years and headings takes no longer than a page', () => {
    const pieces = ['《', '现将', '2024年', '五、存在的主要问题', '〔', '“', '二〇', '（一）']
    const texts = pieces.map((piece) => piece.repeat(20_000))
    const sections = texts.map((text) => ({ kind: 'overview', heading: text, text, at: null }) as const)
    const labels = texts.map((printed) => ({ printed, official: printed.slice(1), raw: printed, at: null }))
    const layout = { labels, outdated: labels, extraCells: labels, debris: labels }
    // How the claims of a long text are read is measured beside the claims.
    const ofText = [...NARRATIVE_RULES, ...FEE_RULES]
    const ofFiguresAndForm = REPORT_RULES.filter((rule) => !ofText.includes(rule))
    const started = processorTime()
    for (const text of texts)
      checkReport(aReading({ agency: text, title: text, sections, layout }), NO_CONTEXT, ofFiguresAndForm)
    expect(processorTime() - started).toBeLessThan(20_000)
  })
})
