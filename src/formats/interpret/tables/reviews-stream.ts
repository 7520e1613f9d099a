import { REVIEW_COLUMNS, type ReviewBlock } from '../../../domain/report/index.js'
import { readFigure } from './figure.js'
import type { FigureRun } from './figure-runs.js'
import { labelKey } from './label-text.js'
import { ALL_BLOCKS, codesOf, tellsOfReviews } from './review-labels.js'
import type { ReviewRowFound } from './reviews-row.js'
import { areWrappedHeads, closeAllBlocks } from './wrapped-heads.js'

const WIDTH = REVIEW_COLUMNS.length
const HEADS_KEPT = 200
/** Words between the heads and the figures that are neither. */
const FARTHEST = 30

export interface StreamReviewRow extends ReviewRowFound {
  readonly run: FigureRun
}

/** Every row of table four in running text: figures close behind its heads. */
export function readReviewStream(runs: readonly FigureRun[]): readonly StreamReviewRow[] {
  return runs.flatMap((run) => {
    const words = run.before.map(({ text }) => text).join('')
    const key = labelKey(words.slice(-2 * HEADS_KEPT)).slice(-HEADS_KEPT)
    const isWrapped = closeAllBlocks(run.values.map(({ text }) => text)) && areWrappedHeads(key)
    if (!isWrapped && (!tellsOfReviews(key) || !isOfficialOrder(key))) return []
    const glued = run.values.some((value) => value.glued || !/^\d{1,60}$/.test(value.text))
    const slots = run.values.map(({ text, line: { at } }) => readFigure(text, at))
    const blocks = blocksOf(key, run.values.length)
    if (blocks === null || (glued && run.values.length < blocks.length * WIDTH)) return []
    return [{ blocks, codes: codesOf(blocks), slots, under: null, blanksVanish: true, run }]
  })
}

/** The heads end close before the figures, with the results in the order of the form. */
function isOfficialOrder(key: string): boolean {
  const [upheld, corrected, pending] = ['维持', '纠正', '审结'].map((word) => key.lastIndexOf(word))
  const end = Math.max(key.lastIndexOf('审结'), key.lastIndexOf('总计'), key.lastIndexOf('起诉'))
  const first = ['维持', '纠正', '审结'].map((word) => key.indexOf(word)).filter((at) => at !== -1)
  const ordered = (upheld ?? 0) <= (corrected ?? 0) && (corrected ?? 0) <= (pending ?? Number.POSITIVE_INFINITY)
  const begins = first.every((at, index) => index === 0 || at > (first[index - 1] ?? 0))
  const totalFirst = /总计结果维持结果纠正其他结果尚未审结(?!总计)/.test(key)
  return ordered && begins && !totalFirst && key.length - end <= FARTHEST
}

function blocksOf(key: string, count: number): readonly ReviewBlock[] | null {
  const after = key.lastIndexOf('复议后起诉')
  const direct = key.lastIndexOf('未经复议直接起诉')
  const both = after !== -1 && direct !== -1
  if (count === ALL_BLOCKS.length * WIDTH) return ALL_BLOCKS
  // With 行政复议 before them, fewer figures than fifteen are fifteen of which some were lost or glued.
  if (both) return key.includes('行政复议') ? ALL_BLOCKS : ['litigation.direct', 'litigation.afterReview']
  if (count !== WIDTH) return null
  if (after !== -1) return ['litigation.afterReview']
  if (direct !== -1) return ['litigation.direct']
  return key.includes('行政复议') && !key.includes('行政诉讼') ? ['reconsideration'] : null
}
