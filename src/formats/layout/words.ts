import { type Box, type Glyph, sizeOf, type Turn } from './page.js'
import { unturn } from './reading-frame.js'

/** Characters that stand close together on one line. */
export interface Word extends Box {
  readonly glyphs: readonly Glyph[]
  readonly text: string
  readonly size: number
}

/** Words on one base line, from left to right. */
export interface Line extends Box {
  readonly words: readonly Word[]
  readonly size: number
}

/** Base lines closer than this part of the font size are one line. */
const LINE_TOLERANCE = 0.35
/** A gap wider than this part of the font size ends a word. */
const WORD_GAP = 0.25
/** The same character drawn again within this part of the font size is the bold look of one character. */
const REDRAWN = 0.12

/** Groups characters into lines from top to bottom; sideways and stacked ones are read their own way. */
export function buildLines(glyphs: readonly Glyph[]): Line[] {
  const upright = glyphs.every(isUpright) ? glyphs : glyphs.filter(isUpright)
  const lines = upright.length === 0 ? [] : uprightLines(upright)
  if (upright.length < glyphs.length) {
    for (const turn of [1, 2, 3] as const) {
      const others = glyphs.filter((glyph) => glyph.turn === turn)
      if (others.length > 0) lines.push(...turnedLines(others, turn))
    }
  }
  return lines
}

const isUpright = (glyph: Glyph): boolean => glyph.turn === 0

function uprightLines(glyphs: readonly Glyph[]): Line[] {
  const lines: Line[] = []
  let pending: Glyph[] = []
  let start = Number.NEGATIVE_INFINITY
  let tolerance = 0
  for (const { at, height, from, to } of runsByBaseline(glyphs)) {
    if (at - start > tolerance) {
      if (pending.length > 0) lines.push(toLine(pending))
      pending = glyphs.slice(from, to)
      start = at
      tolerance = LINE_TOLERANCE * height
    } else for (let index = from; index < to; index++) pending.push(glyphs[index] as Glyph)
  }
  if (pending.length > 0) lines.push(toLine(pending))
  return lines
}

/** Characters that follow each other on one base line, which is how pages are drawn. */
interface GlyphRun {
  readonly at: number
  readonly height: number
  readonly from: number
  readonly to: number
}

function runsByBaseline(glyphs: readonly Glyph[]): readonly GlyphRun[] {
  const runs: GlyphRun[] = []
  let first = glyphs[0]
  let from = 0
  for (let to = 1; first !== undefined; to++) {
    const next = glyphs[to]
    if (next !== undefined && next.y0 === first.y0 && next.y1 === first.y1) continue
    runs.push({ at: baseline(first), height: first.y1 - first.y0, from, to })
    first = next
    from = to
  }
  return runs.sort(byHeight)
}

const byHeight = (a: GlyphRun, b: GlyphRun): number => a.at - b.at

/** Groups words into lines again, after some were taken to other places. */
export function regroupWords(words: readonly Word[]): Line[] {
  const [first] = words
  if (first === undefined) return []
  if (words.length === 1) return [lineOf(words, first.size)]
  if (words.some(isTurned)) return buildLines(words.flatMap((word) => word.glyphs))
  const sorted = [...words].sort(byBaseline)
  const groups: Word[][] = []
  let start = Number.NEGATIVE_INFINITY
  for (const word of sorted) {
    if (baseline(word) - start > LINE_TOLERANCE * word.size) {
      groups.push([])
      start = baseline(word)
    }
    groups.at(-1)?.push(word)
  }
  return groups.map(lineOfGroup)
}

const isTurned = (word: Word): boolean => word.glyphs[0]?.turn !== 0
const byBaseline = (a: Box, b: Box): number => baseline(a) - baseline(b)
const fromTheLeft = (a: Box, b: Box): number => a.x0 - b.x0
const lineOfGroup = (group: Word[]): Line => lineOf(group.sort(fromTheLeft), largest(group))

function largest(words: readonly Word[]): number {
  let size = 0
  for (const word of words) if (word.size > size) size = word.size
  return size
}

/** Lines of characters that run another way, their boxes left where they stand on the page. */
function turnedLines(glyphs: readonly Glyph[], turn: Turn): Line[] {
  const originals = new Map<Glyph, Glyph>()
  for (const glyph of glyphs) originals.set({ ...glyph, ...unturn(glyph, turn, 0, 0), turn: 0 }, glyph)
  return uprightLines([...originals.keys()]).map((line) =>
    lineOf(
      line.words.map((word) => wordOf(word.glyphs.map((glyph) => originals.get(glyph) ?? glyph))),
      line.size,
    ),
  )
}

function toLine(glyphs: Glyph[]): Line {
  if (!isInOrder(glyphs)) glyphs.sort(fromTheLeft)
  const words: Word[] = []
  // What is kept moves up over what is left out; the word at hand begins at `from`.
  let from = 0
  let kept = 0
  let end = Number.NEGATIVE_INFINITY
  for (const glyph of glyphs) {
    if (isRedrawn(glyph, glyphs, from, kept)) continue
    if (kept > from && glyph.x0 - end > WORD_GAP * (glyph.y1 - glyph.y0)) {
      words.push(wordOf(glyphs.slice(from, kept)))
      from = kept
    }
    end = kept === from ? glyph.x1 : Math.max(end, glyph.x1)
    glyphs[kept++] = glyph
  }
  if (kept > from) words.push(wordOf(glyphs.slice(from, kept)))
  return lineOf(words, largest(words))
}

function isInOrder(glyphs: readonly Glyph[]): boolean {
  let before = Number.NEGATIVE_INFINITY
  for (const { x0 } of glyphs) {
    if (x0 < before) return false
    before = x0
  }
  return true
}

/** Bold is sometimes made by drawing a character two or three times at nearly the same place. */
function isRedrawn(glyph: Glyph, line: readonly Glyph[], from: number, to: number): boolean {
  for (let back = to - 1; back >= from && back >= to - 3; back--) {
    const earlier = line[back]
    if (earlier === undefined) continue
    // The places first: they nearly always settle it.
    if (glyph.x0 - earlier.x0 < REDRAWN * (earlier.y1 - earlier.y0) && earlier.text === glyph.text) return true
  }
  return false
}

export function wordOf(glyphs: readonly Glyph[]): Word {
  let text = ''
  let x0 = Number.POSITIVE_INFINITY
  let y0 = Number.POSITIVE_INFINITY
  let x1 = Number.NEGATIVE_INFINITY
  let y1 = Number.NEGATIVE_INFINITY
  let size = 0
  for (const glyph of glyphs) {
    text += glyph.text
    if (glyph.x0 < x0) x0 = glyph.x0
    if (glyph.y0 < y0) y0 = glyph.y0
    if (glyph.x1 > x1) x1 = glyph.x1
    if (glyph.y1 > y1) y1 = glyph.y1
    const glyphSize = sizeOf(glyph)
    if (glyphSize > size) size = glyphSize
  }
  return { glyphs, text, x0, y0, x1, y1, size }
}

export function lineOf(words: readonly Word[], size: number): Line {
  let { x0, y0, x1, y1 } = words[0] ?? { x0: 0, y0: 0, x1: 0, y1: 0 }
  for (const word of words) {
    if (word.x0 < x0) x0 = word.x0
    if (word.y0 < y0) y0 = word.y0
    if (word.x1 > x1) x1 = word.x1
    if (word.y1 > y1) y1 = word.y1
  }
  return { words, size, x0, y0, x1, y1 }
}

/** Where the characters stand; their boxes reach a fifth of the size below it. */
export const baseline = (box: Box): number => box.y1 - (box.y1 - box.y0) / 5
