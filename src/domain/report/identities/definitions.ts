import { APPLICANT_COLUMNS, APPLICANTS, type CellCode, OUTCOMES, REVIEW_RESULTS, type ReviewBlock } from '../codes.js'
import type { Cell } from '../reading.js'
import { expandIdentity, type Identity, type IdentityDefinition, type IdentityId } from './identity.js'

/** （六）其他处理 is printed as three rows (form 2021) or as one (form 2019, and later reports on it). */
export type OtherRows = 'one' | 'three'

const THREE_ROWS_ONLY = ['requests.outcomes.other.correctionOverdue', 'requests.outcomes.other.feeUnpaid']

const outcomeRows = (otherRows: OtherRows): string[] =>
  OUTCOMES.map((outcome) => `requests.outcomes.${outcome}`).filter(
    (row) => otherRows === 'three' || !THREE_ROWS_ONLY.includes(row),
  )

/** 表三，每一列：本年新收 + 上年结转 = 办理结果总计 + 结转下年度。 */
const balance: IdentityDefinition = {
  id: 'requests.balance',
  terms: 'rows',
  along: APPLICANT_COLUMNS,
  left: ['requests.received', 'requests.broughtForward'],
  right: ['requests.outcomes.total', 'requests.carriedForward'],
  anchors: ['requests.received', 'requests.outcomes.total'],
}

/** 表三，每一列：（一）至（六）各行之和 = （七）总计。 */
const outcomesTotal = (otherRows: OtherRows): IdentityDefinition => ({
  id: 'requests.outcomes-total',
  terms: 'rows',
  along: APPLICANT_COLUMNS,
  left: outcomeRows(otherRows),
  right: ['requests.outcomes.total'],
  anchors: ['requests.outcomes.total'],
})

/** 表三，每一行：六类申请人之和 = 总计。 */
const applicantsTotal = (otherRows: OtherRows): IdentityDefinition => ({
  id: 'requests.applicants-total',
  terms: 'columns',
  along: [
    'requests.received',
    'requests.broughtForward',
    ...outcomeRows(otherRows),
    'requests.outcomes.total',
    'requests.carriedForward',
  ],
  left: APPLICANTS,
  right: ['total'],
  anchors: ['total'],
})

/** 表四，每一块：四种结果之和 = 总计。 */
const reviewTotal = (id: IdentityId, block: ReviewBlock): IdentityDefinition => ({
  id,
  terms: 'columns',
  along: [block],
  left: REVIEW_RESULTS,
  right: ['total'],
  anchors: ['total'],
})

/** Every identity of a report, in the order of the form. */
function listIdentityDefinitions(otherRows: OtherRows): readonly IdentityDefinition[] {
  return [
    balance,
    outcomesTotal(otherRows),
    applicantsTotal(otherRows),
    reviewTotal('reconsideration.total', 'reconsideration'),
    reviewTotal('litigation.direct-total', 'litigation.direct'),
    reviewTotal('litigation.after-review-total', 'litigation.afterReview'),
  ]
}

const IDENTITIES: Readonly<Record<OtherRows, readonly Identity[]>> = {
  one: listIdentityDefinitions('one').flatMap(expandIdentity),
  three: listIdentityDefinitions('three').flatMap(expandIdentity),
}

/** Every identity down to its cells: 42 with three rows of 其他处理, 40 with one. */
export function listIdentities(otherRows: OtherRows): readonly Identity[] {
  return IDENTITIES[otherRows]
}

/** Which of the two a document prints, told by the cells that are there and not by its year. */
export function findOtherRows(cells: Readonly<Record<CellCode, Cell>>): OtherRows {
  const anyThere = THREE_ROWS_ONLY.some((row) =>
    APPLICANT_COLUMNS.some((column) => (cells[`${row}.${column}`]?.state ?? 'missing') !== 'missing'),
  )
  return anyThere ? 'three' : 'one'
}
