import { type Citation, format2021 } from '../../statute/index.js'
import { FORM_2021 } from '../form/index.js'
import {
  evaluateIdentity,
  findOtherRows,
  type Identity,
  type IdentityId,
  listIdentities,
  toIdentityText,
} from '../identities/index.js'
import type { Reading } from '../reading.js'
import type { Hit, ReportRule } from '../rule.js'
import { toHitCells } from './hit-cells.js'

const tableThree = format2021(FORM_2021.sections.requests)
const tableFour = format2021(FORM_2021.sections.remedies)

const blanks =
  '以“-”“/”表示的格不计入合计；空白的格，全表不印 0 的视为 0，否则可能是漏填，差额可由它补足的不作核对；没有读出的格使该项不作核对'

export const requestsBalance = identityRule({
  id: 'requests.balance',
  citation: tableThree,
  text: '第一项加第二项之和，等于第三项加第四项之和',
  summary: 'Received plus brought forward equals handled plus carried forward, in each column of table three',
  example: {
    given: '自然人列：本年新收 120，上年结转 5，办理结果总计 118，结转下年度 6',
    finding:
      '表三自然人列不平：本年新收政府信息公开申请数量 120 + 上年结转政府信息公开申请数量 5 = 125；本年度办理结果总计 118 + 结转下年度继续办理 6 = 124；相差 1 件',
  },
  message: ({ where, left, right }, difference) => `表三${where}不平：${left}；${right}；相差 ${difference} 件`,
})

export const requestsOutcomesTotal = identityRule({
  id: 'requests.outcomes-total',
  citation: tableThree,
  text: '本年度办理结果（七）总计，等于（一）至（六）各行之和',
  summary: 'The total of outcomes equals the sum of their rows, in each column of table three',
  example: {
    given: '总计列：予以公开 20，部分公开 7，（七）总计 21',
    finding: '表三总计列办理结果合计不符：各行之和 予以公开 20 + 部分公开 7 = 27；（七）总计 21；相差 6 件',
  },
  message: ({ where, left }, difference, { right }) =>
    `表三${where}办理结果合计不符：各行之和 ${left}；（七）总计 ${right}；相差 ${difference} 件`,
})

export const requestsApplicantsTotal = identityRule({
  id: 'requests.applicants-total',
  citation: tableThree,
  text: '每一行的总计，等于自然人和五类法人或其他组织之和',
  summary: 'The total of a row of table three equals its six kinds of applicant',
  example: {
    given: '“一、本年新收政府信息公开申请数量”行：自然人 8，商业企业 2，总计 9',
    finding:
      '表三“一、本年新收政府信息公开申请数量”行合计不符：各类申请人之和 自然人 8 + 商业企业 2 = 10；总计 9；相差 1 件',
  },
  message: ({ where, left, right }, difference) =>
    `表三${where}合计不符：各类申请人之和 ${left}；${right}；相差 ${difference} 件`,
})

export const reconsiderationTotal = reviewRule('reconsideration.total', '行政复议', 'Reconsideration')
export const litigationDirectTotal = reviewRule(
  'litigation.direct-total',
  '行政诉讼（未经复议直接起诉）',
  'Litigation without reconsideration',
)
export const litigationAfterReviewTotal = reviewRule(
  'litigation.after-review-total',
  '行政诉讼（复议后起诉）',
  'Litigation after reconsideration',
)

export const IDENTITY_RULES: readonly ReportRule[] = [
  requestsBalance,
  requestsOutcomesTotal,
  requestsApplicantsTotal,
  reconsiderationTotal,
  litigationDirectTotal,
  litigationAfterReviewTotal,
]

interface IdentityRule {
  readonly id: IdentityId
  readonly citation: Citation
  readonly text: string
  readonly summary: string
  readonly example: ReportRule['example']
  message(text: ReturnType<typeof toIdentityText>, difference: number, sides: { left: number; right: number }): string
}

function identityRule({ message, ...declared }: IdentityRule): ReportRule {
  return {
    ...declared,
    severity: 'error',
    since: 2019,
    reading: blanks,
    check: (report) => identitiesOf(report, declared.id).flatMap((identity) => hitOf(report, identity, message)),
  }
}

function reviewRule(id: IdentityId, name: string, english: string): ReportRule {
  return identityRule({
    id,
    citation: tableFour,
    text: `${name}的总计，等于结果维持、结果纠正、其他结果、尚未审结之和`,
    summary: `${english}: the total in table four equals its four results`,
    example: {
      given: `${name}：结果维持 10，结果纠正 1，总计 0`,
      finding: `表四${name}合计不符：结果维持 10 + 结果纠正 1 = 11；总计 0；相差 11 件`,
    },
    message: ({ where, left, right }, difference) => `表四${where}合计不符：${left}；${right}；相差 ${difference} 件`,
  })
}

/**
 * The identities of one rule as this document prints them. Where the reader could not place a row,
 * the rows 逾期不补正 and 逾期不缴费 may be the lost ones, so their absence proves nothing.
 */
function identitiesOf(report: Reading, id: IdentityId): readonly Identity[] {
  const otherRows = findOtherRows(report.cells)
  const single = report.form === '2019' || report.remarks.some(({ code }) => code === 'single-other-row')
  const rowsLost = report.remarks.some(({ code }) => code === 'unplaced-row' || code === 'ambiguous-row')
  const trusted = otherRows === 'three' || single || !rowsLost
  return listIdentities(trusted ? otherRows : 'three').filter((identity) => identity.id === id)
}

function hitOf(report: Reading, identity: Identity, message: IdentityRule['message']): Hit[] {
  const evaluation = evaluateIdentity(identity, report.cells)
  if (evaluation.state !== 'broken') return []
  const { left, right } = evaluation
  const difference = Math.round(Math.abs(left - right) * 1e6) / 1e6
  return [
    {
      message: message(toIdentityText(identity, report.cells), difference, { left, right }),
      ...toHitCells(report, [...identity.left, ...identity.right]),
      expected: left,
      found: right,
    },
  ]
}
