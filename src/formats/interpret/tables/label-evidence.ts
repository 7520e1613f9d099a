import { commonLength, labelKey } from './label-text.js'
import { findRowLabels, type LabelMatch, phraseOf, type RequestLabels, SINGLE_OTHER_PHRASE } from './request-labels.js'
import { tellsOfReviews } from './review-labels.js'
import type { Token } from './stream-tokens.js'

/** What the words around a row of figures say of it. */
export interface LabelEvidence {
  readonly match: LabelMatch
  readonly printed: string
  readonly strength: 'own' | 'near'
}

const NOTHING: LabelMatch = { kind: 'none', row: null }
const KEY_KEPT = 160
const LINES_AROUND = 3

const joined = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('')
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
  const known = variants(own)
    .map((text) => ({ match: labels.match(text), printed: text, strength: 'own' as const }))
    .filter(({ match }) => isPlaced(match) || match.kind === 'heading')
  const best = known.find(({ match }) => match.kind !== 'row' || match.exact) ?? known.at(-1)
  if (best !== undefined) return best
  const found = new Map<number, LabelEvidence>()
  for (let up = 0; up <= Math.min(LINES_AROUND, above.length); up++) {
    for (let down = 0; down <= Math.min(LINES_AROUND, below.length); down++) {
      if (up + down === 0 || (own.length === 0 && (up === 0 || down === 0))) continue
      for (const text of broken(above.slice(above.length - up), own, below.slice(0, down))) {
        const match = labels.exact(text)
        if (match?.kind === 'row') found.set(match.row, { match, printed: text, strength: 'own' })
      }
    }
  }
  const [only] = found.values()
  if (found.size === 1 && only !== undefined) return only
  const weak = labels.match(joined(own))
  return { match: weak.kind === 'none' ? weak : NOTHING, printed: joined(own), strength: 'own' }
}

/** All of a line's words, or its last ones only: what stands before them is the heading beside the row. */
function variants(tokens: readonly Token[]): readonly string[] {
  if (tokens.length === 0) return []
  return [
    joined(tokens),
    ...[1, 2, 3].filter((count) => count < tokens.length).map((count) => joined(tokens.slice(-count))),
  ]
}

function broken(
  above: readonly (readonly Token[])[],
  own: readonly Token[],
  below: readonly (readonly Token[])[],
): readonly string[] {
  const whole = [...above, own, ...below].map(joined).join('')
  const last = [...above, own, ...below].map((line) => joined(line.slice(-1))).join('')
  const aboveLast = [...above.map((line) => joined(line.slice(-1))), joined(own)].join('') + below.map(joined).join('')
  return [...new Set([last, aboveLast, whole])]
}

/** The label in running text before (or after) the figures: one, close by, and no other beside it. */
export function nearEvidence(words: readonly Token[], labels: RequestLabels): LabelEvidence {
  const text = joined(words)
  const key = labelKey(text.slice(-2 * KEY_KEPT)).slice(-KEY_KEPT)
  const printed = (match: LabelMatch, from: number) => ({ match, printed: key.slice(from), strength: 'near' as const })
  // 总计 ends the heads of table four too.
  if (tellsOfReviews(key)) return printed(NOTHING, key.length)
  const hits = findRowLabels(key)
  const rows = new Set(hits.map(({ row }) => row))
  if (rows.size > 1) return printed(NOTHING, key.length)
  const last = hits.at(-1)
  if (last !== undefined) {
    const rest = key.slice(last.end)
    const belongs = commonLength(rest, phraseOf(last.row)) >= 0.8 * rest.length
    if (rest.length > 6 && !belongs) return printed(NOTHING, key.length)
    return printed({ kind: 'row', row: last.row, exact: rest === '' }, last.from)
  }
  if (key.endsWith(SINGLE_OTHER_PHRASE))
    return printed({ kind: 'single-other' }, key.length - SINGLE_OTHER_PHRASE.length)
  for (const piece of lastPieces(words)) {
    const match = labels.match(piece)
    if (isPlaced(match) || match.kind === 'heading') return { match, printed: piece, strength: 'near' }
  }
  return printed(NOTHING, key.length)
}

/** From the last numeral on, and the last words. */
function lastPieces(words: readonly Token[]): readonly string[] {
  const text = joined(words.slice(-12))
  const digit = Math.max(...[...text.matchAll(/[1-8１-８]\s?[.．、]/g)].map(({ index }) => index), -1)
  const bracket = Math.max(...[...text.matchAll(/[（(][一二三四五六七][）)]/g)].map(({ index }) => index), -1)
  const from = Math.max(digit, bracket)
  const tails = [1, 2, 3].map((count) => joined(words.slice(-count)))
  return [...(from === -1 ? [] : [text.slice(from)]), ...tails]
}
