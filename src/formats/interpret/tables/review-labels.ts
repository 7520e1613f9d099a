import {
  FORM_2021,
  REVIEW_BLOCKS,
  REVIEW_COLUMNS,
  type ReviewBlock,
  type ReviewColumn,
} from '../../../domain/report/index.js'
import { labelKey } from './label-text.js'

/** Labels of table four. */

const RESULTS: readonly (readonly [ReviewColumn, readonly string[]])[] = REVIEW_COLUMNS.map((column) => {
  const name = labelKey(FORM_2021.reviews.columns[column])
  const short: Readonly<Record<ReviewColumn, readonly string[]>> = {
    upheld: ['维持', '维持结果'],
    corrected: ['纠正', '纠正结果', '结果纠错'],
    other: ['其他'],
    pending: ['未审结', '尚未审理'],
    total: ['合计', '小计'],
  }
  return [column, [name, ...short[column]]] as const
})

export function matchResult(text: string): ReviewColumn | null {
  const key = labelKey(text)
  return RESULTS.find(([, names]) => names.includes(key))?.[0] ?? null
}

const BLOCKS: readonly (readonly [ReviewBlock, readonly string[]])[] = FORM_2021.reviews.blocks.map(
  ({ code, label }) => {
    const short: Readonly<Record<ReviewBlock, readonly string[]>> = {
      reconsideration: ['行政复议情况', '行政复议案件'],
      'litigation.direct': ['未经复议直接起诉情况', '未经复议', '直接起诉'],
      'litigation.afterReview': ['复议后起诉情况', '复议后诉讼', '经复议后起诉'],
    }
    return [code, [labelKey(label), ...short[code]]] as const
  },
)

export function matchBlock(text: string): ReviewBlock | null {
  const key = labelKey(text)
  return BLOCKS.find(([, names]) => names.includes(key))?.[0] ?? null
}

/** 行政诉讼 heads two blocks. */
export const isLitigationHead = (text: string): boolean => labelKey(text) === '行政诉讼'

/** Words that, two of them together, only the heads of table four have. */
export const tellsOfReviews = (key: string): boolean =>
  ['维持', '纠正', '审结'].filter((word) => key.includes(word)).length >= 2

export const ALL_BLOCKS: readonly ReviewBlock[] = REVIEW_BLOCKS
const codesOfBlock = (block: ReviewBlock): readonly string[] => REVIEW_COLUMNS.map((column) => `${block}.${column}`)
const CODES: Readonly<Record<ReviewBlock, readonly string[]>> = {
  reconsideration: codesOfBlock('reconsideration'),
  'litigation.direct': codesOfBlock('litigation.direct'),
  'litigation.afterReview': codesOfBlock('litigation.afterReview'),
}

export const codesOf = (blocks: readonly ReviewBlock[]): readonly string[] => blocks.flatMap((block) => CODES[block])
