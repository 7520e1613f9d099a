import { type Citation, placeIn } from '../statute/index.js'

/** The results of table four, in the order the form prints them. Public contract: never renamed. */
export const REVIEW_RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const
export type ReviewResult = (typeof REVIEW_RESULTS)[number]

export const REVIEW_COLUMNS = [...REVIEW_RESULTS, 'total'] as const
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number]

/** The three blocks of table four. */
export const REVIEW_BLOCKS = ['reconsideration', 'litigation.direct', 'litigation.afterReview'] as const
export type ReviewBlock = (typeof REVIEW_BLOCKS)[number]

/** How a reconsideration or a lawsuit ended, in the law's own terms. */
interface Ruling {
  readonly kind: 'reconsideration' | 'litigation'
  readonly name: string
  readonly citation: Citation
  /** The column of table four; a dismissal on admissibility goes where the setting says. */
  readonly column: Exclude<ReviewResult, 'pending'> | 'inadmissible'
}

const reconsidered = (name: string, article: string, column: Ruling['column']) =>
  ({ kind: 'reconsideration', name, citation: placeIn('reconsideration', article), column }) as const
const sued = (name: string, article: string, column: Ruling['column']) =>
  ({ kind: 'litigation', name, citation: placeIn('litigation', article), column }) as const

/** Which ruling stands in which column is practice, not statute; the articles are the statute's. */
export const RULINGS = {
  'reconsideration.upheld': reconsidered('维持', '第六十八条', 'upheld'),
  'reconsideration.claim-rejected': reconsidered('驳回复议请求', '第六十九条', 'upheld'),
  'reconsideration.changed': reconsidered('变更', '第六十三条', 'corrected'),
  'reconsideration.revoked': reconsidered('撤销或者部分撤销', '第六十四条', 'corrected'),
  'reconsideration.unlawful': reconsidered('确认违法', '第六十五条', 'corrected'),
  'reconsideration.ordered': reconsidered('责令履行', '第六十六条', 'corrected'),
  'reconsideration.void': reconsidered('确认无效', '第六十七条', 'corrected'),
  'reconsideration.no-evidence': reconsidered('未提交证据，撤销或者确认违法、无效', '第七十条', 'corrected'),
  'reconsideration.terminated': reconsidered('终止', '第四十一条', 'other'),
  'reconsideration.mediated': reconsidered('调解', '第七十三条', 'other'),
  'reconsideration.settled': reconsidered('和解后撤回申请', '第七十四条', 'other'),
  'reconsideration.not-accepted': reconsidered('不予受理', '第三十条', 'inadmissible'),
  'reconsideration.dismissed': reconsidered('受理后驳回申请', '第三十三条', 'inadmissible'),
  'litigation.rejected': sued('驳回诉讼请求', '第六十九条', 'upheld'),
  'litigation.revoked': sued('撤销或者部分撤销', '第七十条', 'corrected'),
  'litigation.ordered': sued('判决履行', '第七十二条', 'corrected'),
  'litigation.unlawful': sued('确认违法', '第七十四条', 'corrected'),
  'litigation.void': sued('确认无效', '第七十五条', 'corrected'),
  'litigation.changed': sued('变更', '第七十七条', 'corrected'),
  'litigation.withdrawn': sued('撤诉', '第六十二条', 'other'),
  'litigation.closed': sued('终结诉讼', '第一百零一条', 'other'),
  'litigation.not-filed': sued('不予立案', '第五十一条', 'inadmissible'),
  'litigation.dismissed': sued('驳回起诉', '第一百零一条', 'inadmissible'),
} as const satisfies Record<string, Ruling>

export type RulingCode = keyof typeof RULINGS
/** In the order above. */
export const RULING_CODES = Object.keys(RULINGS) as readonly RulingCode[]

/** Questions of table four that no text settles. */
export interface ReviewSettings {
  /** Where a dismissal on admissibility (不予受理、驳回申请、不予立案、驳回起诉) is counted. */
  readonly inadmissible: 'other' | 'upheld'
  /** Whether last year's 尚未审结 stand in the table again, or only what was lodged in the year. */
  readonly pendingReappear: boolean
  /** Whether an appeal is the same case, or each instance that had it counts for itself. */
  readonly appeals: 'same-case' | 'each-instance'
}

export const DEFAULT_REVIEW_SETTINGS: ReviewSettings = {
  inadmissible: 'other',
  pendingReappear: true,
  appeals: 'same-case',
}

export function columnOf(ruling: RulingCode, settings: ReviewSettings = DEFAULT_REVIEW_SETTINGS): ReviewResult {
  const { column } = RULINGS[ruling]
  return column === 'inadmissible' ? settings.inadmissible : column
}
