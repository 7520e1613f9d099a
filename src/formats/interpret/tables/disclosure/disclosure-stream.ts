import { labelKey } from '../label-text.js'
import { findRowLabels } from '../requests/request-labels.js'
import type { FigureRun } from '../stream/figure-runs.js'
import type { Token } from '../stream/stream-tokens.js'
import { COMPARES, findMeasures, findRowAtEnd, hasBlockHead, matchDisclosureRow } from './disclosure-labels.js'
import { type DisclosureRowFound, type PlacedHead, toRowValue } from './disclosure-row.js'

export interface StreamRowFound extends DisclosureRowFound {
  readonly run: FigureRun
  /** The head names another year beside this one, and a blank would leave that one's figure alone. */
  readonly isCompared: boolean
}

const KEY_KEPT = 240
/** The corner of every block's head. */
const CORNER = '信息内容'
/** More words than this since the last figures are prose. */
const PROSE = 160

const textOf = (words: readonly Token[]): string => words.map(({ text }) => text).join('')

/** Every row of table two in running text. */
export function readDisclosureStream(runs: readonly FigureRun[]): readonly StreamRowFound[] {
  let active = false
  let labelsLead = true
  let isCompared = false
  let heads: readonly PlacedHead[] = []
  const found: StreamRowFound[] = []
  for (const run of runs) {
    const words = textOf(run.before)
    const key = labelKey(words.slice(-2 * KEY_KEPT))
    const tail = key.slice(-KEY_KEPT)
    const measures = findMeasures(tail)
    const begins = tail.includes(CORNER) || measures.length >= 2 || (measures.length > 0 && hasBlockHead(tail))
    if (begins) {
      heads = inPrintedOrder(tail, measures)
      isCompared = namesOtherYear(tail, measures)
      active = true
    } else if (active && (key.length > PROSE || isElsewhere(tail))) active = false
    if (!active) continue
    const line = ownLine(run)
    const label = line ?? findRowAtEnd(tail)
    // Figures right under a head, with no row's name between: the names may stand behind them.
    if (begins && label === null) labelsLead = false
    if (label === null) continue
    const [value] = run.values
    found.push({
      key: label.key,
      printed: line === null ? tail.slice(label.from) : textOf(wordsOnLine(run)),
      labelAt: value?.line.at ?? null,
      heads,
      values: (line === null ? run.values : valuesOnLine(run)).map(({ text, glued, line: { at } }) =>
        toRowValue(text, at, glued),
      ),
      blanksVanish: true,
      beside: [],
      doubtful: line === null || isCompared,
      run,
      isCompared,
    })
  }
  return labelsLead ? found.map((row) => ({ ...row, doubtful: row.isCompared })) : found
}

function namesOtherYear(tail: string, measures: ReturnType<typeof findMeasures>): boolean {
  let head = tail.slice(Math.max(0, tail.lastIndexOf(CORNER)))
  for (const { official } of measures) head = head.replaceAll(labelKey(official.replace(/（.*）/, '')), '')
  return COMPARES.test(head)
}

const isElsewhere = (key: string): boolean => /申请人情况|勾稽关系|结果维持/.test(key) || findRowLabels(key).length > 0

const wordsOnLine = ({ before, values }: FigureRun): readonly Token[] =>
  before.filter(({ line }) => line === values[0]?.line)

/** Figures on the lines below are those of rows that lost their names. */
const valuesOnLine = ({ values }: FigureRun): readonly Token[] => values.filter(({ line }) => line === values[0]?.line)

/** The name that has the figures' line to itself with them. */
function ownLine(run: FigureRun): { readonly key: string; readonly from: number } | null {
  const words = wordsOnLine(run)
  const alone = !run.after.some(({ line }) => line === run.values[0]?.line)
  const key = alone ? matchDisclosureRow(textOf(words)) : null
  return key === null ? null : { key, from: 0 }
}

function inPrintedOrder(key: string, measures: ReturnType<typeof findMeasures>): readonly PlacedHead[] {
  const position = ({ official }: { readonly official: string }) =>
    key.lastIndexOf(labelKey(official.replace(/（.*）/, '')))
  return [...measures]
    .sort((one, other) => position(one) - position(other))
    .map((head) => ({ head, stretch: null, printed: null, at: null }))
}
