import { cellText, isFigureOrMark } from './join-text.js'
import type { Lattice } from './lattice.js'
import { type Box, boxAround, type Glyph, sizeOf } from './page.js'
import type { PageCell, PageTable } from './page-table.js'
import type { FramedPage } from './reading-frame.js'
import { lowerBound } from './rulings.js'
import { withoutBlankEdges, withoutThinStrips } from './thin-strips.js'
import { regroupWords, type Word, wordOf } from './words.js'

/** Part of a word's characters that may hang over into the next cell without being cut off. */
const OVERHANG = 0.3
/** A gap at a line parts what stands on its two sides if it is this part of the font size wider than elsewhere. */
const GAP_AT_LINE = 0.12
/** So does one that is this much wider, if the line stands between what ends before it and what begins behind it. */
const LEAST_GAP = 0.04

/** Beside all cells. */
const NOWHERE = -1

/** A lattice with the number of the cell in each of its squares. */
interface Squares {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: Int32Array
}

const NONE: readonly Word[] = []

/**
 * Puts words into the cells they stand in.
 *
 * @returns the table and the words that stand outside it
 */
export function fillLattice(
  lattice: Lattice,
  words: readonly Word[],
  frame: FramedPage,
): { readonly table: PageTable; readonly outside: readonly Word[] } {
  const squares = squaresOf(lattice)
  /** The words of each cell, by its number. */
  const contents: (Word[] | undefined)[] = []
  const outside: Word[] = []
  const { xs, ys } = lattice
  const box = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 }
  for (const word of words) {
    const whole = isOutside(word, box) ? NOWHERE : cellOfWhole(word, squares)
    if (mixesSizes(word)) {
      for (const part of partsBySize(word)) put(part, cellAtMiddle(part, squares), contents, outside)
      continue
    }
    if (whole !== null) {
      put(word, whole, contents, outside)
      continue
    }
    const parts = splitAtWalls(word, squares)
    const [only] = parts
    if (only === undefined || parts.every(isNowhere)) outside.push(word)
    else if (parts.length === 1) put(word, only.cell, contents, outside)
    else for (const part of parts) put(wordOf(part.glyphs), part.cell, contents, outside)
  }
  const cells: PageCell[] = []
  for (const { row, column, rowSpan, columnSpan } of lattice.cells) {
    const lines = regroupWords(contents[cells.length] ?? NONE)
    const cellBox = {
      x0: xs[column] ?? 0,
      x1: xs[column + columnSpan] ?? 0,
      y0: ys[row] ?? 0,
      y1: ys[row + rowSpan] ?? 0,
    }
    cells.push({ row, column, rowSpan, columnSpan, lines, text: cellText(lines), frame, box: cellBox })
  }
  const table = { ruled: true, xs, rowCount: ys.length - 1, cells, box }
  return { table: withoutBlankEdges(withoutThinStrips(table, ys)), outside }
}

const isNowhere = (part: Part): boolean => part.cell === NOWHERE

function put(word: Word, cell: number, contents: (Word[] | undefined)[], outside: Word[]): void {
  const words = cell === NOWHERE ? outside : contents[cell]
  if (words === undefined) contents[cell] = [word]
  else words.push(word)
}

function squaresOf({ xs, ys, cells }: Lattice): Squares {
  const columns = xs.length - 1
  const numbers = new Int32Array(columns * (ys.length - 1)).fill(NOWHERE)
  for (const [number, { row, column, rowSpan, columnSpan }] of cells.entries()) {
    for (let strip = row; strip < row + rowSpan; strip++) {
      const from = strip * columns + column
      numbers.fill(number, from, from + columnSpan)
    }
  }
  return { xs, ys, cells: numbers }
}

/** The strip of the lattice in which a height or a place across lies. */
const stripOf = (lines: readonly number[], at: number): number => lowerBound(lines, at) - 1

function cellIn({ xs, ys, cells }: Squares, row: number, column: number): number {
  const columns = xs.length - 1
  if (column < 0 || row < 0 || column >= columns || row >= ys.length - 1) return NOWHERE
  return cells[row * columns + column] ?? NOWHERE
}

const cellAtMiddle = (box: Box, squares: Squares): number =>
  cellIn(squares, stripOf(squares.ys, (box.y0 + box.y1) / 2), stripOf(squares.xs, (box.x0 + box.x1) / 2))

const isOutside = (word: Word, box: Box): boolean =>
  word.x1 < box.x0 || word.x0 > box.x1 || word.y1 < box.y0 || word.y0 > box.y1

interface Part {
  readonly glyphs: readonly Glyph[]
  readonly cell: number
  /** A gap at the line parts it from the part before it. */
  readonly isApart: boolean
}

interface GrowingPart extends Part {
  readonly glyphs: Glyph[]
  cell: number
}

/** Part of its size that every digit of a number has at least; others are of a note, or of a mark over the page. */
const SAME_SIZE = 0.8

function mixesSizes({ glyphs, size }: Word): boolean {
  if (glyphs.length < 2 || glyphs[0] === undefined || !isOfNumber(glyphs[0])) return false
  for (const glyph of glyphs) if (sizeOf(glyph) < SAME_SIZE * size) return isDigits(glyphs)
  return false
}

function partsBySize({ glyphs }: Word): Word[] {
  const parts: Glyph[][] = []
  for (const glyph of glyphs) {
    const last = parts.at(-1)
    const beside = last?.[0] === undefined ? 0 : sizeOf(last[0])
    const [less, more] = [Math.min(beside, sizeOf(glyph)), Math.max(beside, sizeOf(glyph))]
    if (last === undefined || less < SAME_SIZE * more) parts.push([glyph])
    else last.push(glyph)
  }
  return parts.map(wordOf)
}

/** The cell in which all of a word stands, or `null` if it has to be looked at by its characters. */
function cellOfWhole(word: Word, squares: Squares): number | null {
  if (word.glyphs[0]?.turn !== 0) return null
  const row = stripOf(squares.ys, (word.y0 + word.y1) / 2)
  const from = stripOf(squares.xs, word.x0 + 0.1)
  const to = stripOf(squares.xs, word.x1 - 0.1)
  const cell = cellIn(squares, row, from)
  if (from === to) return cell
  const isOne = cellIn(squares, row, to) === cell && cellAtMiddle(word, squares) === cell
  return isOne ? cell : null
}

/**
 * A word over several cells is either several that stand close together or one that hangs over. A run
 * of digits is only cut where there is a gap at the line: half a number is a wrong number.
 */
function splitAtWalls(word: Word, squares: Squares): Part[] {
  const parts = splitByGlyph(word, squares)
  return word.glyphs[0]?.turn === 0 ? absorbOverhang(parts) : parts
}

function splitByGlyph(word: Word, squares: Squares): GrowingPart[] {
  const parts: GrowingPart[] = []
  let before: Glyph | undefined
  const usual = usualGap(word.glyphs)
  for (const glyph of word.glyphs) {
    const cell = cellAtMiddle(glyph, squares)
    const part = parts.at(-1)
    const isApart = before !== undefined && cell !== part?.cell && isGapAtLine(before, glyph, usual, squares)
    const isCut = part === undefined || (part.cell !== cell && (isApart || !isDigitPair(before, glyph)))
    if (isCut) parts.push({ glyphs: [glyph], cell, isApart })
    else part.glyphs.push(glyph)
    before = glyph
  }
  // A number that was not cut stands where most of it stands.
  for (const part of parts) if (isDigits(part.glyphs)) part.cell = cellAtMiddle(boxAround(part.glyphs), squares)
  return parts
}

/** Whether the gap between two characters is wider than elsewhere, or a little if the line stands in it. */
function isGapAtLine(before: Glyph, glyph: Glyph, usual: number, { xs }: Squares): boolean {
  const size = sizeOf(glyph)
  const wider = glyph.x0 - before.x1 - usual
  if (wider <= LEAST_GAP * size) return false
  if (wider > GAP_AT_LINE * size) return true
  const line = xs[stripOf(xs, (glyph.x0 + glyph.x1) / 2)] ?? 0
  return before.x1 <= line && line <= glyph.x0
}

const isDigits = (glyphs: readonly Glyph[]): boolean => glyphs.every(isOfNumber)
const isOfNumber = (glyph: Glyph): boolean => isNumberCharacter(glyph.text)
const isNumberCharacter = (text: string): boolean => /^[\d０-９.．,，]+$/.test(text)

const isDigitPair = (before: Glyph | undefined, glyph: Glyph): boolean =>
  before !== undefined && isNumberCharacter(before.text) && isNumberCharacter(glyph.text)

/** The smallest gap inside a word; letter spacing may make it wide. */
function usualGap(glyphs: readonly Glyph[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let index = 1; index < glyphs.length; index++) {
    least = Math.min(least, (glyphs[index]?.x0 ?? 0) - (glyphs[index - 1]?.x1 ?? 0))
  }
  return least
}

/** A label's last characters beyond the line belong to the label, unless they are a figure. */
function absorbOverhang(parts: readonly Part[]): Part[] {
  const total = parts.reduce((sum, part) => sum + part.glyphs.length, 0)
  const kept: GrowingPart[] = []
  let pending: Glyph[] = []
  for (const part of parts) {
    const text = part.glyphs.map((glyph) => glyph.text).join('')
    const isShort = part.glyphs.length <= OVERHANG * total && parts.length > 1
    const isOverhang = isShort && !part.isApart && !isFigureOrMark(text)
    const last = kept.at(-1)
    if (!isOverhang) {
      kept.push({ glyphs: [...pending, ...part.glyphs], cell: part.cell, isApart: part.isApart })
      pending = []
    } else if (last !== undefined && !isDigits(last.glyphs)) last.glyphs.push(...part.glyphs)
    else pending.push(...part.glyphs)
  }
  if (pending.length > 0) kept.push({ glyphs: pending, cell: parts.at(-1)?.cell ?? NOWHERE, isApart: false })
  return kept
}
