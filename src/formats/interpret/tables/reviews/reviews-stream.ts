import { REVIEW_COLUMNS, type ReviewBlock } from '../../../../domain/report/index.js'
import { readFigure, type Slot } from '../figures/figure.js'
import { labelKey, textOf } from '../label-text.js'
import type { FigureRun } from '../stream/figure-runs.js'
import type { Token } from '../stream/stream-tokens.js'
import { areWrappedHeads, closeAllBlocks } from '../stream/wrapped-heads.js'
import { ALL_BLOCKS, codesOf, RESULT_WORDS, tellsOfReviews } from './review-labels.js'
import type { ReviewRowFound } from './reviews-row.js'

const WIDTH = REVIEW_COLUMNS.length
const HEADS_KEPT = 200
/** Words between the heads and the figures that are neither. */
const FARTHEST = 30

export interface StreamReviewRow extends ReviewRowFound {
  readonly run: FigureRun
}

/** Every row of table four in running text: figures close behind its heads. */
export function readReviewStream(runs: readonly FigureRun[]): readonly StreamReviewRow[] {
  const found: StreamReviewRow[] = []
  for (const run of runs) {
    const row = readRun(run)
    if (row !== null) found.push(row)
  }
  return found
}

function readRun(run: FigureRun): StreamReviewRow | null {
  const { before, values } = run
  const key = labelKey(
    before
      .map(textOf)
      .join('')
      .slice(-2 * HEADS_KEPT),
  ).slice(-HEADS_KEPT)
  if (!(tellsOfReviews(key) && isOfficialOrder(key)) && !isWrapped(values, key)) return null
  const blocks = blocksOf(key, values.length)
  if (blocks === null || (values.length < blocks.length * WIDTH && values.some(isGlued))) return null
  return { blocks, codes: codesOf(blocks), slots: values.map(readToken), under: null, blanksVanish: true, run }
}

const isWrapped = (values: readonly Token[], key: string): boolean =>
  closeAllBlocks(values.map(textOf)) && areWrappedHeads(key)

const isGlued = ({ glued, text }: Token): boolean => glued || !/^\d{1,60}$/.test(text)

const readToken = ({ text, line }: Token): Slot => readFigure(text, line.at)

/** The heads end close before the figures, with the results in the order of the form. */
function isOfficialOrder(key: string): boolean {
  const pending = key.lastIndexOf('审结')
  const end = Math.max(pending, key.lastIndexOf('总计'), key.lastIndexOf('起诉'))
  if (key.length - end > FARTHEST) return false
  const corrected = key.lastIndexOf('纠正')
  if (key.lastIndexOf('维持') > corrected || corrected > pending) return false
  const totalFirst = /总计结果维持结果纠正其他结果尚未审结(?!总计)/.test(key)
  return !totalFirst && beginInOrder(key)
}

/** Where one of the words is missing, the others must still follow each other. */
function beginInOrder(key: string): boolean {
  let last = -1
  for (const word of RESULT_WORDS) {
    const at = key.indexOf(word)
    if (at === -1) continue
    if (at <= last) return false
    last = at
  }
  return true
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
