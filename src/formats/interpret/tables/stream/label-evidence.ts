import { commonLength, labelKey, textOf } from '../label-text.js'
import {
  findRowLabels,
  type LabelHit,
  type LabelMatch,
  matchExactly,
  matchLabel,
  phraseOf,
  type RequestLabels,
  SINGLE_OTHER_PHRASE,
} from '../requests/request-labels.js'
import { tellsOfReviews } from '../reviews/review-labels.js'
import type { Token } from './stream-tokens.js'

/** What the words around a row of figures say of it. */
export interface LabelEvidence {
  readonly match: LabelMatch
  readonly printed: string
  readonly strength: 'own' | 'near'
}

const NOTHING: LabelMatch = { kind: 'none', row: null }
/** Nothing is said of the figures' row. */
export const NO_EVIDENCE: LabelEvidence = { match: NOTHING, printed: '', strength: 'near' }
const KEY_KEPT = 160
const LINES_AROUND = 3

const joined = (tokens: readonly Token[]): string => tokens.map(textOf).join('')
const isPlaced = ({ kind }: LabelMatch): boolean => kind === 'row' || kind === 'single-other'

/**
 * The label on the figures' own line, completed where it was broken over lines: the last words of up to
 * three lines above, the line's own, the first of up to three lines below.
 */
export function ownEvidence(
  own: readonly Token[],
  above: readonly (readonly Token[])[],
  below: readonly (readonly Token[])[],
  labels: RequestLabels,
): LabelEvidence {
  const onLine = lineEvidence(own, labels)
  if (onLine !== null) return onLine
  const found = new Map<number, LabelEvidence>()
  for (let up = 0; up <= Math.min(LINES_AROUND, above.length); up++) {
    for (let down = 0; down <= Math.min(LINES_AROUND, below.length); down++) {
      if (up + down === 0 || (own.length === 0 && (up === 0 || down === 0))) continue
      for (const text of broken(above.slice(above.length - up), own, below.slice(0, down))) {
        const match = matchExactly(text)
        if (match?.kind === 'row') found.set(match.row, { match, printed: text, strength: 'own' })
      }
    }
  }
  const [only] = found.values()
  if (found.size === 1 && only !== undefined) return only
  const weak = matchLabel(joined(own), labels)
  return { match: weak.kind === 'none' ? weak : NOTHING, printed: joined(own), strength: 'own' }
}

/** What a line says by itself; of what is told with tolerance, by its last words. */
function lineEvidence(own: readonly Token[], labels: RequestLabels): LabelEvidence | null {
  let last: LabelEvidence | null = null
  for (const printed of variants(own)) {
    const match = matchLabel(printed, labels)
    if (!isPlaced(match) && match.kind !== 'heading') continue
    last = { match, printed, strength: 'own' }
    if (match.kind !== 'row' || match.exact) return last
  }
  return last
}

const LAST_WORDS: readonly number[] = [1, 2, 3]

/** All of a line's words, or its last ones only: what stands before them is the heading beside the row. */
function variants(tokens: readonly Token[]): readonly string[] {
  const texts = tokens.length === 0 ? [] : [joined(tokens)]
  for (const count of LAST_WORDS) if (count < tokens.length) texts.push(joined(tokens.slice(-count)))
  return texts
}

function broken(
  above: readonly (readonly Token[])[],
  own: readonly Token[],
  below: readonly (readonly Token[])[],
): readonly string[] {
  const lines = [...above, own, ...below]
  const whole = lines.map(joined).join('')
  const last = lines.map(lastWord).join('')
  const aboveLast = above.map(lastWord).join('') + joined(own) + below.map(joined).join('')
  return [...new Set([last, aboveLast, whole])]
}

const lastWord = (line: readonly Token[]): string => line.at(-1)?.text ?? ''

/** The label in running text before (or after) the figures: one, close by, and no other beside it. */
export function nearEvidence(words: readonly Token[], labels: RequestLabels): LabelEvidence {
  const text = joined(words)
  const key = labelKey(text.slice(-2 * KEY_KEPT)).slice(-KEY_KEPT)
  // 总计 ends the heads of table four too.
  if (tellsOfReviews(key)) return NO_EVIDENCE
  const hits = findRowLabels(key)
  if (nameSeveralRows(hits)) return NO_EVIDENCE
  const last = hits.at(-1)
  if (last !== undefined) {
    const rest = key.slice(last.end)
    if (rest.length > 6 && commonLength(rest, phraseOf(last.row)) < 0.8 * rest.length) return NO_EVIDENCE
    return near({ kind: 'row', row: last.row, exact: rest === '' }, key.slice(last.from))
  }
  if (key.endsWith(SINGLE_OTHER_PHRASE)) return near({ kind: 'single-other' }, SINGLE_OTHER_PHRASE)
  for (const piece of lastPieces(words)) {
    const match = matchLabel(piece, labels)
    if (isPlaced(match) || match.kind === 'heading') return near(match, piece)
  }
  return NO_EVIDENCE
}

function nameSeveralRows(hits: readonly LabelHit[]): boolean {
  for (const { row } of hits) if (row !== hits[0]?.row) return true
  return false
}

const near = (match: LabelMatch, printed: string): LabelEvidence => ({ match, printed, strength: 'near' })

/** From the last numeral on, and the last words. */
function lastPieces(words: readonly Token[]): readonly string[] {
  const text = joined(words.slice(-12))
  const from = Math.max(lastIndexOf(NUMERAL, text), lastIndexOf(BRACKETED_NUMERAL, text))
  const pieces = from === -1 ? [] : [text.slice(from)]
  for (const count of LAST_WORDS) pieces.push(joined(words.slice(-count)))
  return pieces
}

const NUMERAL = /[1-8１-８]\s?[.．、]/g
const BRACKETED_NUMERAL = /[（(][一二三四五六七][）)]/g

function lastIndexOf(pattern: RegExp, text: string): number {
  let last = -1
  for (const { index } of text.matchAll(pattern)) last = index
  return last
}
