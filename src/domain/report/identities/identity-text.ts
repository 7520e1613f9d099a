import { APPLICANT_COLUMNS, type ApplicantColumn, type CellCode, REVIEW_COLUMNS, type ReviewColumn } from '../codes.js'
import { FORM_2019, FORM_2021, type RequestRow } from '../form/index.js'
import type { Cell } from '../reading.js'
import { findOtherRows } from './definitions.js'
import type { Identity } from './identity.js'

/** The two sides as a person writes them: `本年新收… 120 + 上年结转… 5 = 125`. */
export interface IdentityText {
  /** 自然人列, 「一、本年新收…」行, 行政复议. */
  readonly where: string
  readonly left: string
  readonly right: string
}

const ROWS = new Map<string, RequestRow>([...FORM_2019.requests, ...FORM_2021.requests].map((row) => [row.code, row]))
/** What the one row of other outcomes is called where the form has three. */
const OTHER = { code: 'requests.outcomes.other.other', row: '其他处理', label: '（六）其他处理' } as const
const NUMBERED = /^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/

/** A row of table three without its number: 本年新收政府信息公开申请数量. */
function toRowName(code: string): string {
  if (code === 'requests.outcomes.total') return '本年度办理结果总计'
  const row = ROWS.get(code)
  if (!row) return code
  const name = row.label.replace(NUMBERED, '').replace(/（.*$/, '')
  return row.label === '3.其他' ? '其他处理（其他）' : name
}

/** A row of table three as printed, with the group it stands in: （三）不予公开 1.属于国家秘密. */
function toRowLabel(code: string): string {
  const row = ROWS.get(code)
  if (!row) return code
  return row.subgroup === null ? row.label : `${row.subgroup} ${row.label}`
}

export function toColumnName(column: string): string {
  const isApplicant = (name: string): name is ApplicantColumn => (APPLICANT_COLUMNS as readonly string[]).includes(name)
  return isApplicant(column) ? FORM_2021.requestsHead.columns[column] : column
}

/** 行政复议, 行政诉讼（未经复议直接起诉）. */
export function toBlockName(block: string): string {
  const found = FORM_2021.reviews.blocks.find(({ code }) => code === block)
  if (!found) return block
  return found.heading === found.label ? found.label : `${found.heading}（${found.label}）`
}

function toResultName(result: string): string {
  const isResult = (name: string): name is ReviewColumn => (REVIEW_COLUMNS as readonly string[]).includes(name)
  return isResult(result) ? FORM_2021.reviews.columns[result] : result
}

/** Prints both sides. Addends that are 0 or blank are left out, unless nothing else is there. */
export function toIdentityText(identity: Identity, cells: Readonly<Record<CellCode, Cell>>): IdentityText {
  const oneRow = findOtherRows(cells) === 'one'
  const rowName = termName(identity)
  const name = (code: CellCode): string =>
    oneRow && identity.id === 'requests.outcomes-total' && isOther(code) ? OTHER.row : rowName(code)
  const side = (codes: readonly CellCode[]): string => {
    const terms = codes.map((code) => ({ name: name(code), value: cells[code]?.value ?? 0 }))
    const shown = codes.length <= 2 ? terms : terms.filter(({ value }) => value !== 0)
    if (shown.length === 0) return `${codes.length} 项均为 0`
    const [first, ...others] = shown
    if (first && others.length === 0) return `${first.name} ${first.value}`
    const sum = Math.round(shown.reduce((total, { value }) => total + value, 0) * 1e6) / 1e6
    return `${shown.map((term) => `${term.name} ${term.value}`).join(' + ')} = ${sum}`
  }
  const where = oneRow && identity.key === OTHER.code ? `“${OTHER.label}”行` : whereOf(identity)
  return { where, left: side(identity.left), right: side(identity.right) }
}

const isOther = (code: CellCode): boolean => code.startsWith(`${OTHER.code}.`)

function termName(identity: Identity): (code: CellCode) => string {
  switch (identity.id) {
    case 'requests.balance':
    case 'requests.outcomes-total':
      return (code) => toRowName(code.slice(0, code.lastIndexOf('.')))
    case 'requests.applicants-total':
      return (code) => toColumnName(code.slice(code.lastIndexOf('.') + 1))
    case 'reconsideration.total':
    case 'litigation.direct-total':
    case 'litigation.after-review-total':
      return (code) => toResultName(code.slice(code.lastIndexOf('.') + 1))
  }
}

function whereOf(identity: Identity): string {
  switch (identity.id) {
    case 'requests.balance':
    case 'requests.outcomes-total':
      return identity.key === 'otherOrganisation' ? '“法人或其他组织—其他”列' : `${toColumnName(identity.key)}列`
    case 'requests.applicants-total':
      return `“${toRowLabel(identity.key)}”行`
    case 'reconsideration.total':
    case 'litigation.direct-total':
    case 'litigation.after-review-total':
      return toBlockName(identity.key)
  }
}
