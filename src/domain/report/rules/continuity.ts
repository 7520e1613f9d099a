import { APPLICANT_COLUMNS, REVIEW_BLOCKS } from '../codes.js'
import { FORM_2021 } from '../form/index.js'
import { toBlockName, toColumnName } from '../identities/index.js'
import type { Reading } from '../reading.js'
import type { CheckContext, Hit, ReportRule } from '../rule.js'
import { findFigure, toHitCells } from './hit-cells.js'

/** Last year's report, if it is indeed last year's. */
function previousOf(report: Reading, { previous }: CheckContext): Reading | null {
  if (!previous || previous.year === null || report.year === null) return null
  return previous.year === report.year - 1 ? previous : null
}

export const continuityBroughtForward: ReportRule = {
  id: 'continuity.brought-forward',
  severity: 'error',
  citation: null,
  text: '本年的“二、上年结转”等于上一年报告的“四、结转下年度继续办理”',
  summary: 'Brought forward equals last year’s carried forward',
  since: 2020,
  example: {
    given: '上一年总计结转下年度 6；本年总计上年结转 5',
    finding: '上年结转与上一年报告不衔接：总计本年填 5，上一年结转下年度 6',
  },
  reading: '格式没有印出这一关系，但两份报告说的是同一批申请；总计一致而某类申请人不同时只作“留意”',
  check: (report, context) => {
    const previous = previousOf(report, context)
    if (!previous) return []
    const broken = APPLICANT_COLUMNS.flatMap((column) => {
      const found = findFigure(report, `requests.broughtForward.${column}`)
      const expected = findFigure(previous, `requests.carriedForward.${column}`)
      return found === null || expected === null || found === expected ? [] : [{ column, found, expected }]
    })
    const first = broken.find(({ column }) => column === 'total') ?? broken[0]
    if (!first) return []
    const parts = broken.map(
      ({ column, found, expected }) => `${toColumnName(column)}本年填 ${found}，上一年结转下年度 ${expected}`,
    )
    return [
      {
        message: `上年结转与上一年报告不衔接：${parts.join('；')}`,
        severity: first.column === 'total' ? 'error' : 'notice',
        ...toHitCells(
          report,
          broken.map(({ column }) => `requests.broughtForward.${column}`),
        ),
        expected: first.expected,
        found: first.found,
      },
    ]
  },
}

export const continuityInForce: ReportRule = {
  id: 'continuity.in-force',
  severity: 'notice',
  citation: null,
  text: '现行有效件数等于上一年现行有效件数加本年制发件数减本年废止件数',
  summary: 'In force equals last year’s in force plus issued minus repealed',
  since: 2022,
  example: {
    given: '行政规范性文件：上一年现行有效 470，本年制发 62、废止 33，现行有效 440',
    finding: '行政规范性文件现行有效件数与上一年不衔接：上一年 470 + 制发 62 - 废止 33 = 499，本年填 440',
  },
  reading: '文件到期失效、重新印发、机构合并都会使等式不成立而并非错误，所以只作“留意”',
  check: (report, context) => {
    const previous = previousOf(report, context)
    if (previous?.form !== '2021' || report.form !== '2021') return []
    const rows = FORM_2021.disclosure[0]?.rows ?? []
    return rows.flatMap(({ key, label }): Hit[] => {
      const code = (measure: string) => `disclosure.${key}.${measure}`
      const before = findFigure(previous, code('inForce'))
      const issued = findFigure(report, code('issued'))
      const repealed = findFigure(report, code('repealed'))
      const found = findFigure(report, code('inForce'))
      if (before === null || issued === null || repealed === null || found === null) return []
      const expected = before + issued - repealed
      if (found === expected) return []
      return [
        {
          message: `${label}现行有效件数与上一年不衔接：上一年 ${before} + 制发 ${issued} - 废止 ${repealed} = ${expected}，本年填 ${found}`,
          ...toHitCells(report, [code('issued'), code('repealed'), code('inForce')]),
          expected,
          found,
        },
      ]
    })
  },
}

export const continuityPending: ReportRule = {
  id: 'continuity.pending',
  severity: 'notice',
  citation: null,
  text: '上一年尚未审结的复议、诉讼案件，本年应当再次出现',
  summary: 'Cases pending last year reappear this year',
  since: 2020,
  example: {
    given: '行政复议：上一年尚未审结 3；本年总计 1',
    finding: '行政复议上一年尚未审结 3 件，本年总计只有 1 件',
  },
  reading: '跨年案件按受理还是按审结计数没有规定，所以只作“留意”',
  check: (report, context) => {
    const previous = previousOf(report, context)
    if (!previous) return []
    return REVIEW_BLOCKS.flatMap((block): Hit[] => {
      const pending = findFigure(previous, `${block}.pending`)
      const total = findFigure(report, `${block}.total`)
      if (pending === null || total === null || total >= pending) return []
      return [
        {
          message: `${toBlockName(block)}上一年尚未审结 ${pending} 件，本年总计只有 ${total} 件`,
          ...toHitCells(report, [`${block}.total`]),
          expected: pending,
          found: total,
        },
      ]
    })
  },
}
