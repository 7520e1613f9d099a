import {
  FORM_2021,
  REVIEW_BLOCKS,
  REVIEW_COLUMNS,
  type ReviewBlock,
  type ReviewColumn,
} from '../../../../domain/report/index.js'
import { labelKey } from '../label-text.js'

/** Labels of table four. */

const SHORT_RESULTS: Readonly<Record<ReviewColumn, readonly string[]>> = {
  upheld: ['维持', '维持结果'],
  corrected: ['纠正', '纠正结果', '结果纠错'],
  other: ['其他'],
  pending: ['未审结', '尚未审理'],
  total: ['合计', '小计'],
}
const RESULTS: ReadonlyMap<string, ReviewColumn> = new Map(
  REVIEW_COLUMNS.flatMap((column) =>
    [labelKey(FORM_2021.reviews.columns[column]), ...SHORT_RESULTS[column]].map((name) => [name, column] as const),
  ),
)

export const matchResult = (text: string): ReviewColumn | null => RESULTS.get(labelKey(text)) ?? null

const SHORT_BLOCKS: Readonly<Record<ReviewBlock, readonly string[]>> = {
  reconsideration: ['行政复议情况', '行政复议案件'],
  'litigation.direct': ['未经复议直接起诉情况', '未经复议', '直接起诉'],
  'litigation.afterReview': ['复议后起诉情况', '复议后诉讼', '经复议后起诉'],
}
const BLOCKS: ReadonlyMap<string, ReviewBlock> = new Map(
  FORM_2021.reviews.blocks.flatMap(({ code, label }) =>
    [labelKey(label), ...SHORT_BLOCKS[code]].map((name) => [name, code] as const),
  ),
)

const LITIGATION = '行政诉讼'

export function matchBlock(text: string): ReviewBlock | null {
  const key = labelKey(text)
  return BLOCKS.get(key.startsWith(LITIGATION) ? key.slice(LITIGATION.length) : key) ?? null
}

/** 行政诉讼 heads two blocks. */
export const isLitigationHead = (text: string): boolean => labelKey(text) === LITIGATION

/** What heads of results are told by, in the order of the form. */
export const RESULT_WORDS: readonly string[] = ['维持', '纠正', '审结']

/** Two of the words together stand only in the heads of table four. */
export function tellsOfReviews(key: string): boolean {
  let count = 0
  for (const word of RESULT_WORDS) if (key.includes(word)) count++
  return count >= 2
}

export const ALL_BLOCKS: readonly ReviewBlock[] = REVIEW_BLOCKS
const codesOfBlock = (block: ReviewBlock): readonly string[] => REVIEW_COLUMNS.map((column) => `${block}.${column}`)
const CODES: Readonly<Record<ReviewBlock, readonly string[]>> = {
  reconsideration: codesOfBlock('reconsideration'),
  'litigation.direct': codesOfBlock('litigation.direct'),
  'litigation.afterReview': codesOfBlock('litigation.afterReview'),
}

export const codesOf = (blocks: readonly ReviewBlock[]): readonly string[] => blocks.flatMap(codesOfOne)

const codesOfOne = (block: ReviewBlock): readonly string[] => CODES[block]
