import { type FormattedRun, paragraphRuns } from '../../doc/formatted-runs.js'
import { forEachSprm, SPRM } from '../../doc/sprm.js'
import type { WordFile } from '../../doc/word-file.js'

/** A stretch of the main stream's bytes. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Shading of a paragraph and of the cells of a row ([MS-DOC] 2.6.2, 2.6.3), of Word 2000 and of before. */
const PARAGRAPH_SHADE = 0xc64d
const OLD_PARAGRAPH_SHADE = 0x442d
const CELL_SHADES = new Set([0xd612, 0xd616, 0xd60c, 0xd670, 0xd671, 0xd672])
const OLD_CELL_SHADES = 0xd609
const SHADE = 10
const OLD_SHADE = 2
const NESTED = 3

/** Where the page is coloured under the text: paragraphs on a ground of their own, and rows with cells that have one. */
export function groundsOf(file: WordFile): readonly Stretch[] {
  const grounds: Stretch[] = []
  let row: FormattedRun[] = []
  for (const run of paragraphRuns(file)) {
    const look = lookOf(run.modifiers, file.data)
    if (look.isShaded) grounds.push(run)
    if (!look.isInTable) row = []
    else row.push(run)
    if (!look.endsRow) continue
    if (look.hasShadedCells) grounds.push(...row)
    row = []
  }
  return grounds.sort((a, b) => a.from - b.from)
}

interface ParagraphLook {
  isShaded: boolean
  isInTable: boolean
  endsRow: boolean
  hasShadedCells: boolean
}

function lookOf(
  modifiers: Buffer,
  data: Buffer,
  look: ParagraphLook = { isShaded: false, isInTable: false, endsRow: false, hasShadedCells: false },
  depth = 0,
): ParagraphLook {
  forEachSprm(modifiers, (code, operand) => {
    if (code === PARAGRAPH_SHADE) look.isShaded = isColoured(operand)
    else if (code === OLD_PARAGRAPH_SHADE) look.isShaded = isOldColoured(operand)
    else if (code === SPRM.inTable) look.isInTable = operand[0] === 1
    else if (code === SPRM.rowEnd || code === SPRM.innerRowEnd) look.endsRow = operand[0] === 1
    else if (CELL_SHADES.has(code)) look.hasShadedCells ||= someOf(operand, SHADE, isColoured)
    else if (code === OLD_CELL_SHADES) look.hasShadedCells ||= someOf(operand, OLD_SHADE, isOldColoured)
    else if ((code === SPRM.hugeProperties || code === SPRM.tableProperties) && depth < NESTED) {
      const at = operand.readUInt32LE(0)
      if (at + 2 <= data.length) lookOf(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)), data, look, depth + 1)
    }
  })
  return look
}

const someOf = (operand: Buffer, size: number, is: (shade: Buffer) => boolean): boolean => {
  for (let at = 0; at + size <= operand.length; at += size) if (is(operand.subarray(at, at + size))) return true
  return false
}

/** Colours of the foreground and the ground, and a pattern; the last byte of a colour says that it is none. */
function isColoured(shade: Buffer): boolean {
  if (shade.length < SHADE) return false
  const isWhite = shade.readUInt32LE(4) === 0x00ffffff
  return shade.readUInt16LE(8) !== 0 || (shade[7] === 0 && !isWhite)
}

const WHITE_OF_OLD = 8

function isOldColoured(shade: Buffer): boolean {
  if (shade.length < OLD_SHADE) return false
  const value = shade.readUInt16LE(0)
  const ground = (value >> 5) & 0x1f
  return value >> 10 !== 0 || (ground !== 0 && ground !== WHITE_OF_OLD)
}

/** What of a stretch lies on no ground. Grounds are in order of their beginning. */
export function offGrounds<T extends Stretch>(stretch: T, grounds: readonly Stretch[]): T[] {
  const left: T[] = []
  let at = stretch.from
  for (const { from, to } of grounds) {
    if (to <= at) continue
    if (from >= stretch.to) break
    if (from > at) left.push({ ...stretch, from: at, to: from })
    at = Math.max(at, to)
  }
  if (at < stretch.to) left.push({ ...stretch, from: at, to: stretch.to })
  return left
}
