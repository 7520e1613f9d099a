import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aNumber, aReading, sectionsWith } from '../../../../testing/reading/a-reading.js'
import { APPLICANTS, type CellCode, OUTCOMES, REVIEW_RESULTS } from '../codes.js'
import { type Cell, MISSING, type Reading } from '../reading.js'
import { NO_CONTEXT } from '../rule.js'
import { FEE_RULES, NARRATIVE_RULES } from './index.js'

type Figures = Readonly<Record<CellCode, number>>

/** A sound table: named rows hold their figure for natural persons and in total, everything else is 0. */
function cellsOf(figures: Figures): Record<CellCode, Cell> {
  const cells: Record<CellCode, Cell> = {}
  const set = (code: CellCode) => {
    cells[code] = aNumber(figures[code] ?? 0)
  }
  const rows = [
    'received',
    'broughtForward',
    'carriedForward',
    'outcomes.total',
    ...OUTCOMES.map((each) => `outcomes.${each}`),
  ]
  for (const row of rows) {
    const key = `requests.${row}`
    const total = figures[key] ?? 0
    const organisations = APPLICANTS.slice(1).map((applicant) => figures[`${key}.${applicant}`] ?? 0)
    for (const applicant of APPLICANTS) set(`${key}.${applicant}`)
    cells[`${key}.naturalPerson`] = aNumber(total - organisations.reduce((all, each) => all + each, 0))
    cells[`${key}.total`] = aNumber(total)
  }
  for (const block of ['reconsideration', 'litigation.direct', 'litigation.afterReview']) {
    for (const result of [...REVIEW_RESULTS, 'total']) set(`${block}.${result}`)
    cells[`${block}.total`] = aNumber(
      REVIEW_RESULTS.reduce((all, result) => all + (figures[`${block}.${result}`] ?? 0), 0),
    )
  }
  for (const row of ['rules', 'normativeDocuments']) {
    for (const measure of ['issued', 'repealed', 'inForce']) set(`disclosure.${row}.${measure}`)
  }
  for (const row of ['licences', 'penalties', 'coercion']) set(`disclosure.${row}.decisions`)
  set('disclosure.fees.amount')
  return cells
}

const reading = (text: string, figures: Figures, given: Partial<Reading> = {}): Reading =>
  aReading({ sections: sectionsWith({ overview: { text } }), cells: cellsOf(figures), ...given })

const RULES = [...NARRATIVE_RULES, ...FEE_RULES]
const found = (report: Reading, previous: Reading | null = null): string[] =>
  RULES.flatMap((rule) => rule.check(report, { ...NO_CONTEXT, previous }).map(() => rule.id.replace('narrative.', '')))

/** 7 in the tables: 6 new and 1 brought forward, 5 handled and 2 carried forward. */
const TABLE: Figures = {
  'requests.received': 6,
  'requests.received.business': 2,
  'requests.broughtForward': 1,
  'requests.outcomes.granted': 2,
  'requests.outcomes.partiallyGranted': 1,
  'requests.outcomes.refused.internalAffairs': 1,
  'requests.outcomes.other.other': 1,
  'requests.outcomes.total': 5,
  'requests.carriedForward': 2,
  'reconsideration.upheld': 2,
  'reconsideration.pending': 1,
  'litigation.direct.upheld': 1,
  'litigation.afterReview.other': 1,
  'disclosure.normativeDocuments.issued': 3,
  'disclosure.normativeDocuments.repealed': 1,
  'disclosure.normativeDocuments.inForce': 27,
  'disclosure.licences.decisions': 423,
  'disclosure.penalties.decisions': 8,
  'disclosure.fees.amount': 3.5,
}

describe('a department whose text contradicts its tables', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['我局收到政府信息公开申请8件。', ['requests-received']],
    ['我局未收到政府信息公开申请。', ['requests-received']],
    ['收到政府信息公开申请7件，上年结转1件。', ['requests-received']],
    ['新收政府信息公开申请7件。', ['requests-received']],
    ['受理政府信息公开申请6件，其中上年结转1件。', ['requests-received']],
    ['收到政府信息公开申请6件，上年结转2件。', ['requests-brought-forward']],
    ['我局答复政府信息公开申请6件。', ['requests-handled']],
    ['收到政府信息公开申请6件，结转下年度3件。', ['requests-carried-forward']],
    ['收到政府信息公开申请6件，其中自然人申请3件，法人或其他组织申请3件。', ['applicants', 'applicants']],
    ['答复政府信息公开申请5件，其中予以公开3件，部分公开1件，不予公开1件，其他处理1件。', ['outcomes', 'parts-sum']],
    ['答复政府信息公开申请5件，其中不予公开2件。', ['outcomes']],
    ['我局发生政府信息公开行政复议4件，行政诉讼2件。', ['reconsideration']],
    ['我局发生政府信息公开行政复议3件，行政诉讼3件。', ['litigation']],
    ['因政府信息公开引发的行政复议、行政诉讼共6件。', ['reconsideration']],
    ['未发生因政府信息公开引起的行政复议、行政诉讼。', ['reconsideration', 'litigation']],
    ['我局制发行政规范性文件2件，现行有效26件。', ['normative-documents', 'normative-documents']],
    ['我局未制定规范性文件。', ['normative-documents']],
    ['我局制定规章1件。', ['rules']],
    ['办理行政许可400件。', ['licences']],
    ['作出行政处罚决定9件。', ['penalties']],
    ['实施行政强制3件。', ['coercion']],
    ['行政事业性收费2.5万元。', ['fees']],
    ['未收取行政事业性收费。', ['fees']],
    ['收到政府信息公开申请约40件。', ['requests-received']],
  ]
  for (const [text, ids] of cases)
    test(`${text} → ${ids.join('，')}`, () => expect(found(reading(text, TABLE))).toEqual(ids))

  test('收到1件并已答复，表中为 0：收到和办结各一处', () => {
    expect(found(reading('我局收到1条政府信息公开申请，并于20个工作日内给予书面回复。', {}))).toEqual([
      'requests-received',
      'requests-handled',
    ])
  })

  test('发现写明原文、单元格和两边的数', () => {
    const rule = NARRATIVE_RULES.find(({ id }) => id === 'narrative.normative-documents')
    const [hit] = rule?.check(reading('我局现行有效规范性文件 26 件。', TABLE), NO_CONTEXT) ?? []
    expect(hit).toMatchObject({
      quote: '现行有效规范性文件 26 件',
      cells: ['disclosure.normativeDocuments.inForce'],
      expected: 27,
      found: 26,
    })
    expect(hit?.at?.[0]).toEqual({ section: 'overview', offset: 2, length: 14 })
    expect(hit?.message).toBe('正文“现行有效规范性文件26件”说的是 26，表中“行政规范性文件 现行有效件数”为 27')
  })
})

describe('a text that only looks as if it contradicted the tables', () => {
  const cases: readonly (readonly [text: string, why: string, given?: Partial<Reading>])[] = [
    ['我局收到政府信息公开申请6件。', '新收'],
    ['我局收到政府信息公开申请7件。', '新收加上年结转'],
    ['共受理政府信息公开申请7件，涉及自然人5件、商业企业2件。', '申请人也含上年结转'],
    ['受理政府信息公开申请5件。', '受理可以指办结的'],
    ['全年办理政府信息公开申请7件。', '办理可以指在办的全部'],
    ['全年办理政府信息公开申请6件。', '办理可以指收到的'],
    ['收到政府信息公开申请6件，均已答复。', '均已答复是概说，结转的也在办'],
    ['收到政府信息公开申请6件，已答复4件。', '答复的是本年收到的'],
    ['共收到政府信息公开申请7件（含上年结转1件），答复5件，转下年2件。', '写明含结转'],
    ['收到政府信息公开申请6余件。', '概数'],
    ['全县共收到政府信息公开申请95件，我局收到6件。', '全县不是本局'],
    ['全年办理行政复议案件134件、行政应诉案件57件。', '与政府信息公开无关'],
    ['加强政务公开考核。全年办理行政复议案件134件。', '与政府信息公开无关'],
    ['依申请公开工作中立案行政复议案件134件。', '在办案件'],
    ['公开55项许可事项。', '公开的事项不是决定'],
    ['权责清单中行政处罚5项。', '权力事项不是决定'],
    ['办理12345热线47件，收到建议提案12件。', '热线和提案'],
    ['依申请公开0件。', '可以指公文属性'],
    ['收到政府信息公开申请7件，均已答复。', '均已答复是概说'],
    ['主动公开规范性文件13件。', '公开的可以含往年的'],
    ['通过门户网站公开信息2017条。', '不是年份也不是申请'],
    ['2024年收到政府信息公开申请12件。', '上年的数'],
    ['通过政府网站收到政府信息公开申请2件。', '一个渠道的数'],
    ['其中撤回申请1件，信息不存在0件。', '只是某行的一部分'],
    ['行政事业性收费35000元。', '换算为万元相同'],
    ['答复政府信息公开申请5件，予以公开3件。', '予以公开可以含部分公开'],
    ['未发生因答复不当引发的行政复议。', '只否认一种原因'],
    [
      '我局收到政府信息公开申请75件。',
      '总计没有读出',
      { cells: { ...cellsOf(TABLE), 'requests.received.total': { ...MISSING, state: 'unreadable' } } },
    ],
    [
      '现行有效规范性文件26件。',
      '单元格是空白',
      { cells: { ...cellsOf(TABLE), 'disclosure.normativeDocuments.inForce': { ...MISSING, state: 'blank' } } },
    ],
  ]
  for (const [text, why, given] of cases)
    test(`${text}（${why}）`, () => expect(found(reading(text, TABLE, given))).toEqual([]))
})

describe('a government, whose tables hold the whole area', () => {
  const given = { agency: '云溪县人民政府', signedBy: null }
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['全县共收到政府信息公开申请6件，其中县政府办公室收到2件。', []],
    ['2025年，县政府办公室共收到政府信息公开申请2件。', []],
    ['县政府共收到政府信息公开申请4件。', []],
    ['县政府办公室共收到政府信息公开申请8件。', ['requests-received']],
    ['全县共收到政府信息公开申请8件。', ['requests-received']],
    ['全县共收到政府信息公开申请95件。', []],
    ['共收到政府信息公开申请5件。', ['requests-received']],
    ['各乡镇收到政府信息公开申请3件。', []],
    ['县公安局收到政府信息公开申请30件。', []],
    ['受理行政复议申请134件，其中涉及政府信息公开57件。', []],
    ['全县制发行政规范性文件2件。', ['normative-documents']],
    ['县政府制发行政规范性文件2件。', []],
  ]
  for (const [text, ids] of cases)
    test(`${text} → ${ids.join('，') || '无'}`, () => expect(found(reading(text, TABLE, given))).toEqual(ids))
})

describe('the office of a government', () => {
  const given = { agency: '云溪县人民政府办公室', signedBy: null }
  test('表中没有许可和处罚，是办公室自己的表', () => {
    const own = { ...TABLE, 'disclosure.licences.decisions': 0, 'disclosure.penalties.decisions': 0 }
    expect(found(reading('县政府办公室收到政府信息公开申请2件。', own, given))).toEqual(['requests-received'])
    expect(found(reading('全县收到政府信息公开申请95件。', own, given))).toEqual([])
  })
  test('表中有许可决定，是全县的表', () => {
    expect(found(reading('县政府办公室收到政府信息公开申请2件。', TABLE, given))).toEqual([])
    expect(found(reading('全县收到政府信息公开申请9件。', TABLE, given))).toEqual(['requests-received'])
  })
})

describe('figures of the text among themselves', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['公开信息50条，其中政策类4条，业务类10条，公开类30条，统计类6条。', []],
    ['公开信息50条，其中政策类4条，业务类10条，其他类30条。', ['parts-sum']],
    ['公开信息50条（政策类4条、业务类40条、统计类16条）。', ['parts-sum']],
    ['公开信息50条，其中政策类4条，业务类10条。', []],
    ['公开信息50条，其中主要有政策类4条，其他类10条。', []],
    ['公开信息50余条，其中政策类4条，其他类10条。', []],
    ['答复政府信息公开申请5件，其中不予公开1件，占20%。', []],
    ['答复政府信息公开申请5件，其中不予公开1件，占25%。', ['share']],
    ['答复政府信息公开申请5件，其中予以公开2件，占40%，其他处理1件，占20.0%。', []],
    ['收到政府信息公开申请6件，去年收到4件，同比增长50%。', []],
  ]
  for (const [text, ids] of cases)
    test(`${text} → ${ids.join('，') || '无'}`, () => expect(found(reading(text, TABLE))).toEqual(ids))

  test('增长率与上年的报告核对', () => {
    const previous = reading('', { 'requests.received': 4, 'requests.outcomes.total': 4 })
    expect(found(reading('收到政府信息公开申请6件，同比增长50%。', TABLE), previous)).toEqual([])
    expect(found(reading('收到政府信息公开申请6件，同比增长30%。', TABLE), previous)).toEqual(['change-rate'])
  })
})

describe('whether an information-processing fee was charged', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['无', ['fees.statement-missing']],
    ['我局无其他需要报告的事项。', ['fees.statement-missing']],
    ['本年行政事业性收费3.5万元。', ['fees.statement-missing']],
    ['2025年，我局未收取信息处理费。', []],
    ['本年度没有产生信息公开处理费。', []],
    ['未发生政府信息公开收费事项。', []],
    ['依申请公开没有收取任何费用。', []],
    ['2025年度无收费情况。', []],
    ['不存在收费问题。', []],
    ['均向申请人免费提供。', []],
    ['免费发放宣传册300份。', ['fees.statement-missing']],
    ['我局收取的政府信息公开信息处理费为0元。', []],
    ['共发出收费通知2件，总金额3000元，实际收取3000元。', []],
    ['共发出收费通知2件，总金额3000元，实际收取5000元。', ['fees.consistency']],
    ['发出收费通知0件，实际收取信息处理费300元。', ['fees.consistency']],
    ['对3件申请收取了信息处理费700元。其中，县公安局1件，收取400元；县住建局2件，收取300元。', []],
    ['对3件申请收取了信息处理费900元。其中，县公安局1件，收取400元；县住建局2件，收取300元。', ['fees.consistency']],
  ]
  for (const [text, ids] of cases)
    test(`${text} → ${ids.join('，') || '无'}`, () => {
      const report = reading('', TABLE, { sections: sectionsWith({ overview: { text: '' }, other: { text } }) })
      expect(found(report)).toEqual(ids)
    })

  test('2020 年的报告不要求', () => {
    const sections = sectionsWith({ overview: { text: '' }, other: { text: '无' } })
    expect(found(reading('', TABLE, { sections, year: 2020, form: '2019' }))).toEqual([])
  })
})

/** Ways to say each figure that leave nothing open; the number goes where # stands. */
const PHRASES: readonly (readonly [phrase: string, rule: string, value: (figures: Figures) => number])[] = [
  ['新收政府信息公开申请#件', 'requests-received', (f) => f['requests.received'] ?? 0],
  ['本年度新收到政府信息公开申请 # 件', 'requests-received', (f) => f['requests.received'] ?? 0],
  ['上年结转政府信息公开申请#件', 'requests-brought-forward', (f) => f['requests.broughtForward'] ?? 0],
  ['政府信息公开申请上年度结转#件', 'requests-brought-forward', (f) => f['requests.broughtForward'] ?? 0],
  ['答复政府信息公开申请#件', 'requests-handled', (f) => f['requests.outcomes.total'] ?? 0],
  ['政府信息公开申请共计办结#件', 'requests-handled', (f) => f['requests.outcomes.total'] ?? 0],
  ['政府信息公开申请结转下年度继续办理#件', 'requests-carried-forward', (f) => f['requests.carriedForward'] ?? 0],
  ['政府信息公开申请部分公开#件', 'outcomes', (f) => f['requests.outcomes.partiallyGranted'] ?? 0],
  ['政府信息公开申请不予公开的#件', 'outcomes', (f) => f['requests.outcomes.refused.internalAffairs'] ?? 0],
  ['政府信息公开申请无法提供#件', 'outcomes', (f) => f['requests.outcomes.unavailable.notHeld'] ?? 0],
  [
    '因政府信息公开引发的行政复议#件',
    'reconsideration',
    (f) => (f['reconsideration.upheld'] ?? 0) + (f['reconsideration.pending'] ?? 0),
  ],
  [
    '因政府信息公开引发的行政诉讼#起',
    'litigation',
    (f) => (f['litigation.direct.upheld'] ?? 0) + (f['litigation.afterReview.other'] ?? 0),
  ],
  ['制发行政规范性文件#件', 'normative-documents', (f) => f['disclosure.normativeDocuments.issued'] ?? 0],
  ['现行有效规范性文件#件', 'normative-documents', (f) => f['disclosure.normativeDocuments.inForce'] ?? 0],
  ['作出行政许可决定#件', 'licences', (f) => f['disclosure.licences.decisions'] ?? 0],
  ['作出行政处罚决定#件', 'penalties', (f) => f['disclosure.penalties.decisions'] ?? 0],
]
const OPEN_PHRASES: readonly (readonly [string, (figures: Figures) => number])[] = [
  ['收到政府信息公开申请#件', (f) => f['requests.received'] ?? 0],
  ['共收到政府信息公开申请#件', (f) => (f['requests.received'] ?? 0) + (f['requests.broughtForward'] ?? 0)],
  ['共受理政府信息公开申请#件', (f) => f['requests.outcomes.total'] ?? 0],
  ['办理政府信息公开申请#件', (f) => (f['requests.outcomes.total'] ?? 0) + (f['requests.carriedForward'] ?? 0)],
  ['收到#件政府信息公开申请', (f) => f['requests.received'] ?? 0],
]

const figures: fc.Arbitrary<Figures> = fc
  .record({
    brought: fc.nat(50),
    carried: fc.nat(50),
    rows: fc.array(fc.nat(300), { minLength: OUTCOMES.length, maxLength: OUTCOMES.length }),
    others: fc.array(fc.nat(3000), { minLength: 9, maxLength: 9 }),
  })
  .map(({ brought, carried, rows, others }) => {
    const only = ['granted', 'partiallyGranted', 'refused.internalAffairs', 'unavailable.notHeld', 'other.other']
    const outcomes = Object.fromEntries(
      only.map((outcome, index) => [`requests.outcomes.${outcome}`, rows[index] ?? 0]),
    )
    const total = Object.values(outcomes).reduce((all, each) => all + each, 0)
    const names = Object.keys(TABLE).filter(
      (code) => !code.startsWith('requests.') && code !== 'disclosure.fees.amount',
    )
    return {
      ...outcomes,
      ...Object.fromEntries(names.map((code, index) => [code, others[index] ?? 0])),
      'requests.outcomes.total': total + Math.max(0, brought - total - carried),
      'requests.outcomes.other.other':
        (outcomes['requests.outcomes.other.other'] ?? 0) + Math.max(0, brought - total - carried),
      'requests.broughtForward': brought,
      'requests.carriedForward': carried,
      'requests.received': Math.max(0, total + carried - brought),
    }
  })

const errors = (report: Reading): string[] =>
  NARRATIVE_RULES.filter(({ severity }) => severity === 'error').flatMap((rule) =>
    rule.check(report, NO_CONTEXT).map(() => rule.id.replace('narrative.', '')),
  )
const say = (phrase: string, value: number, before: string) => `${before}${phrase.replace('#', String(value))}。`
const OPENINGS = ['', '2025年，', '2025年度，我局', '截至2025年12月31日，我局', '（一）依申请公开。全年']

describe('generated texts', () => {
  test('正文照表说，怎么说都不报错', () => {
    fc.assert(
      fc.property(
        figures,
        fc.array(fc.tuple(fc.constantFrom(...OPENINGS), fc.nat(PHRASES.length + OPEN_PHRASES.length - 1)), {
          minLength: 1,
          maxLength: 8,
        }),
        (table, chosen) => {
          const all = [...PHRASES.map(([phrase, , value]) => [phrase, value] as const), ...OPEN_PHRASES]
          const text = chosen
            .map(([opening, index]) => {
              const [phrase, value] = all[index] ?? ['', () => 0]
              return say(phrase, value(table), opening)
            })
            .join('\n')
          expect(errors(reading(text, table))).toEqual([])
        },
      ),
      { numRuns: 400 },
    )
  })

  test('没有歧义的说法改动一个数，必定报出', () => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom(...PHRASES),
        fc.constantFrom(...OPENINGS),
        fc.integer({ min: 1, max: 40 }),
        (table, [phrase, rule, value], opening, step) => {
          expect(errors(reading(say(phrase, value(table) + step, opening), table))).toEqual([rule])
        },
      ),
      { numRuns: 400 },
    )
  })

  test('任何文字都在可控的时间里读完，引文就是原文', () => {
    const words = [
      ...'0123456789１２万余，。、；：（）\n 件条起一二十',
      '政府信息公开申请',
      '收到',
      '其中',
      '行政复议',
      '上年结转',
      '占',
      '%',
      '\ud800',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 400 }), (parts) => {
        const text = parts.join('')
        const report = reading(text, TABLE)
        for (const rule of RULES) {
          for (const hit of rule.check(report, NO_CONTEXT)) {
            const [place] = hit.at ?? []
            if (hit.quote !== undefined && place?.section === 'overview')
              expect(text.slice(place.offset, (place.offset ?? 0) + (place.length ?? 0))).toBe(hit.quote)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
