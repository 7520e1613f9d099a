import type { TextStretch } from '../candidate.js'
import { type Token, tokeniseLine } from './stream-tokens.js'
import type { Piece, TextLine } from './text-lines.js'

/** Figures that stand together with no words between them, and the words on either side. */
export interface FigureRun {
  readonly values: readonly Token[]
  /** Since the figures before, or since the last grid. */
  readonly before: readonly Token[]
  /** Up to the next figures, or to the next grid. */
  readonly after: readonly Token[]
}

/** Words that stand far from any figure say nothing about one. */
const WORDS_KEPT = 60

export function listRuns(pieces: readonly Piece[]): readonly FigureRun[] {
  const runs: { values: Token[]; before: readonly Token[]; after: Token[] }[] = []
  let words: Token[] = []
  let open = false
  for (const piece of pieces) {
    if (piece.kind === 'grid') {
      words = []
      open = false
      continue
    }
    for (const token of withoutLooseMarks(tokeniseLine(piece.line))) {
      const last = runs.at(-1)
      if (token.kind === 'words') {
        words.push(token)
        if (words.length > WORDS_KEPT * 2) words = words.slice(-WORDS_KEPT)
        if (last !== undefined && last.after.length < WORDS_KEPT) last.after.push(token)
        open = false
      } else if (open && last !== undefined) {
        last.values.push(token)
      } else {
        runs.push({ values: [token], before: words.slice(-WORDS_KEPT), after: [] })
        words = []
        open = true
      }
    }
  }
  return runs
}

/** A dash or a slash before words is a bullet or part of them; among figures it fills a cell. */
function withoutLooseMarks(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isMark)) return tokens
  const lastWords = tokens.findLastIndex(({ kind }) => kind === 'words')
  return tokens.filter((token, index) => index > lastWords || !isMark(token))
}

const isMark = ({ slot }: Token): boolean => slot?.state === 'mark'

/** The tokens of each line, in order. */
export function byLine(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lines = new Map<TextLine, Token[]>()
  for (const token of tokens) {
    const line = lines.get(token.line)
    if (line === undefined) lines.set(token.line, [token])
    else line.push(token)
  }
  return [...lines.values()]
}

/** Where values of running text stand, from the first line's block on. */
export function stretchOf(values: readonly Token[]): TextStretch | null {
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined || first.line.block === null) return null
  const from = first.line.from + first.from
  const sameBlock = last.line.block === first.line.block
  return { block: first.line.block, from, to: sameBlock ? last.line.from + last.to : from }
}
