import { cellText, isFigureOrMark } from './join-text.js'
import type { Lattice } from './lattice.js'
import { type Box, boxAround, type Glyph } from './page.js'
import type { PageCell, PageTable } from './page-table.js'
import type { FramedPage } from './reading-frame.js'
import { lowerBound } from './rulings.js'
import { withoutBlankEdges, withoutThinStrips } from './thin-strips.js'
import { regroupWords, type Word, wordOf } from './words.js'

/** Part of a word's characters that may hang over into the next cell without being cut off. */
const OVERHANG = 0.3
/** Digits are cut at a line only where they stand this part of the font size further apart than elsewhere. */
const DIGIT_GAP = 0.12

/** Beside all cells. */
const NOWHERE = -1

/** Finds the cells of a lattice. */
class CellFinder {
  private readonly xs: readonly number[]
  private readonly ys: readonly number[]
  private readonly columns: number
  private readonly rows: number
  /** The number of the cell in each square of the lattice. */
  private readonly squares: Int32Array

  constructor({ xs, ys, cells }: Lattice) {
    this.xs = xs
    this.ys = ys
    this.columns = xs.length - 1
    this.rows = ys.length - 1
    this.squares = new Int32Array(this.columns * this.rows).fill(NOWHERE)
    for (const [number, { row, column, rowSpan, columnSpan }] of cells.entries()) {
      for (let strip = row; strip < row + rowSpan; strip++) {
        const from = strip * this.columns + column
        this.squares.fill(number, from, from + columnSpan)
      }
    }
  }

  /** The strip of the lattice in which a height lies. */
  row(y: number): number {
    return lowerBound(this.ys, y) - 1
  }

  /** The strip in which a place across lies. */
  column(x: number): number {
    return lowerBound(this.xs, x) - 1
  }

  cell(row: number, column: number): number {
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return NOWHERE
    return this.squares[row * this.columns + column] ?? NOWHERE
  }

  atMiddle(box: Box): number {
    return this.cell(this.row((box.y0 + box.y1) / 2), this.column((box.x0 + box.x1) / 2))
  }
}

/** The words of each cell, by its number, and those of none. */
class Contents {
  private readonly inside: (Word[] | undefined)[] = []
  readonly outside: Word[] = []

  put(word: Word, cell: number): void {
    const words = cell === NOWHERE ? this.outside : this.inside[cell]
    if (words === undefined) this.inside[cell] = [word]
    else words.push(word)
  }

  of(cell: number): readonly Word[] {
    return this.inside[cell] ?? NONE
  }
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
  const finder = new CellFinder(lattice)
  const contents = new Contents()
  const { xs, ys } = lattice
  const box = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 }
  for (const word of words) {
    const whole = isOutside(word, box) ? NOWHERE : cellOfWhole(word, finder)
    if (whole !== null) {
      contents.put(word, whole)
      continue
    }
    const parts = splitAtWalls(word, finder)
    const [only] = parts
    if (only === undefined || parts.every(isNowhere)) contents.put(word, NOWHERE)
    else if (parts.length === 1) contents.put(word, only.cell)
    else for (const part of parts) contents.put(wordOf(part.glyphs), part.cell)
  }
  const cells: PageCell[] = []
  for (const { row, column, rowSpan, columnSpan } of lattice.cells) {
    const lines = regroupWords(contents.of(cells.length))
    const cellBox = {
      x0: xs[column] ?? 0,
      x1: xs[column + columnSpan] ?? 0,
      y0: ys[row] ?? 0,
      y1: ys[row + rowSpan] ?? 0,
    }
    cells.push({ row, column, rowSpan, columnSpan, lines, text: cellText(lines), frame, box: cellBox })
  }
  const table = { ruled: true, xs, rowCount: ys.length - 1, cells, box }
  return { table: withoutBlankEdges(withoutThinStrips(table, ys)), outside: contents.outside }
}

const isNowhere = (part: Part): boolean => part.cell === NOWHERE

const isOutside = (word: Word, box: Box): boolean =>
  word.x1 < box.x0 || word.x0 > box.x1 || word.y1 < box.y0 || word.y0 > box.y1

interface Part {
  readonly glyphs: readonly Glyph[]
  readonly cell: number
}

interface GrowingPart extends Part {
  readonly glyphs: Glyph[]
  cell: number
}

/** The cell in which all of a word stands, or `null` if it has to be looked at by its characters. */
function cellOfWhole(word: Word, finder: CellFinder): number | null {
  if (word.glyphs[0]?.turn !== 0) return null
  const row = finder.row((word.y0 + word.y1) / 2)
  const from = finder.column(word.x0 + 0.1)
  const to = finder.column(word.x1 - 0.1)
  const cell = finder.cell(row, from)
  if (from === to) return cell
  const isOne = finder.cell(row, to) === cell && finder.atMiddle(word) === cell
  return isOne ? cell : null
}

/**
 * A word over several cells is either several that stand close together or one that hangs over. A run
 * of digits is only cut where there is a gap at the line: half a number is a wrong number.
 */
function splitAtWalls(word: Word, finder: CellFinder): Part[] {
  const parts = splitByGlyph(word, finder)
  return word.glyphs[0]?.turn === 0 ? absorbOverhang(parts) : parts
}

function splitByGlyph(word: Word, finder: CellFinder): GrowingPart[] {
  const parts: GrowingPart[] = []
  let before: Glyph | undefined
  const usual = usualGap(word.glyphs)
  for (const glyph of word.glyphs) {
    const cell = finder.atMiddle(glyph)
    const part = parts.at(-1)
    const isCut = part === undefined || (part.cell !== cell && !isTightDigitPair(before, glyph, usual, word.size))
    if (isCut) parts.push({ glyphs: [glyph], cell })
    else part.glyphs.push(glyph)
    before = glyph
  }
  // A number that was not cut stands where most of it stands.
  for (const part of parts) if (isDigits(part.glyphs)) part.cell = finder.atMiddle(boxAround(part.glyphs))
  return parts
}

const isDigits = (glyphs: readonly Glyph[]): boolean => glyphs.every(isOfNumber)
const isOfNumber = (glyph: Glyph): boolean => isNumberCharacter(glyph.text)
const isNumberCharacter = (text: string): boolean => /^[\d０-９.．,，]+$/.test(text)

function isTightDigitPair(before: Glyph | undefined, glyph: Glyph, usual: number, size: number): boolean {
  if (before === undefined || !isNumberCharacter(before.text) || !isNumberCharacter(glyph.text)) return false
  return glyph.x0 - before.x1 <= usual + DIGIT_GAP * size
}

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
    const isOverhang = part.glyphs.length <= OVERHANG * total && !isFigureOrMark(text) && parts.length > 1
    const last = kept.at(-1)
    if (!isOverhang) {
      kept.push({ glyphs: [...pending, ...part.glyphs], cell: part.cell })
      pending = []
    } else if (last !== undefined && !isDigits(last.glyphs)) last.glyphs.push(...part.glyphs)
    else pending.push(...part.glyphs)
  }
  if (pending.length > 0) kept.push({ glyphs: pending, cell: parts.at(-1)?.cell ?? NOWHERE })
  return kept
}
