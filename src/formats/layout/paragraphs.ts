import type { FlowLine } from './flow.js'
import { joinLines } from './join-text.js'
import { startsNumbered } from './labels.js'
import { type Box, boxAround } from './page.js'
import type { FramedPage } from './reading-frame.js'

/** Lines that are one paragraph. The box is that of the part on its first page. */
export interface Paragraph {
  readonly text: string
  readonly frame: FramedPage
  readonly box: Box
}

export interface Margins {
  readonly left: number
  readonly right: number
}

/** A line that ends further from the margin than this many characters is the last of its paragraph. */
const RAGGED = 2.2
/** A line that begins further in than this many characters is the first of its paragraph. */
const INDENT = 0.8
const LINE_DISTANCE = 2.6
const SIZE_DIFFERENCE = 0.12
/** Narrower text blocks, in characters, hold lists and labels: their lines are not joined. */
const NARROW = 16
/** Words this far apart, in characters, are columns. */
const COLUMN_GAP = 3

/** The text block of the document's pages, from lines that recur at the same left and right. */
export function marginsOf(lines: readonly FlowLine[]): Margins {
  const lefts = new Map<number, number>()
  for (const { line } of lines) {
    const left = Math.round(line.x0 / 2) * 2
    lefts.set(left, (lefts.get(left) ?? 0) + 1)
  }
  const enough = Math.max(2, lines.length * 0.05)
  const recurring = [...lefts].filter(([, count]) => count >= enough).map(([left]) => left)
  const rights = lines.map(({ line }) => line.x1).sort((a, b) => a - b)
  return {
    left: recurring.length > 0 ? Math.min(...recurring) : 0,
    right: rights[Math.floor((rights.length - 1) * 0.95)] ?? 0,
  }
}

/** Joins lines that follow each other into paragraphs. */
export function toParagraphs(lines: readonly FlowLine[], margins: Margins): Paragraph[] {
  const paragraphs: FlowLine[][] = []
  let before: FlowLine | undefined
  for (const line of lines) {
    const current = paragraphs.at(-1)
    if (current !== undefined && before !== undefined && continues(before, line, margins)) current.push(line)
    else paragraphs.push([line])
    before = line
  }
  return paragraphs.map(toParagraph)
}

function continues(before: FlowLine, after: FlowLine, margins: Margins): boolean {
  const size = before.line.size
  if (Math.abs(after.line.size - size) > SIZE_DIFFERENCE * size || isTabular(before) || isTabular(after)) return false
  if (margins.right - margins.left < NARROW * size) return false
  if (before.line.x1 < margins.right - RAGGED * size || after.line.x0 > margins.left + INDENT * size) return false
  if (/[。！？；]$/.test(before.text) && startsNumbered(after.text)) return false
  if (before.frame !== after.frame) return true
  const distance = after.line.y1 - before.line.y1
  return distance > 0 && distance < LINE_DISTANCE * size
}

/** Words far apart are cells of a row, not a sentence. */
function isTabular({ line }: FlowLine): boolean {
  return line.words.some((word, index) => {
    const next = line.words[index + 1]
    return next !== undefined && next.x0 - word.x1 > COLUMN_GAP * line.size
  })
}

function toParagraph(lines: readonly FlowLine[]): Paragraph {
  const first = lines[0]
  if (first === undefined) throw new Error('a paragraph has a line')
  return {
    text: lines.map((line) => line.text).reduce(joinLines),
    frame: first.frame,
    box: boxAround(lines.filter((line) => line.frame === first.frame).map((line) => line.line)),
  }
}
