import { readNumbering } from './headings.js'
import { isWholeHeading } from './in-line-headings.js'
import type { ProseLine } from './prose.js'

/** Fewer lines than this show no habit. */
const FEWEST_LINES = 12
/** A line this much of the full width was broken by the margin, not by the writer. */
const FULL = 0.8

/**
 * Joins lines that a converter broke at the margin, so that 「无法提供⏎10件」 is one statement again.
 * Only where the text as a whole is broken that way: a poem of short lines stays as it is.
 */
export function joinWrappedLines(lines: readonly ProseLine[]): ProseLine[] {
  const width = usualWidth(lines)
  if (width === null) return [...lines]
  const joined: ProseLine[] = []
  let open = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (open && last !== undefined && !beginsAnew(line)) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${line.text}`, beforeTable: line.beforeTable }
    } else {
      joined.push(line)
    }
    open =
      widthOf(line.text) >= width * FULL && !/[。！？：；]$/.test(line.text) && !line.beforeTable && !isComplete(line)
  }
  return joined
}

/** A heading and a title are whole, however wide they are. */
const isComplete = ({ text, numbering }: ProseLine): boolean =>
  isWholeHeading(`${numbering ?? ''}${text}`) || TITLE.test(text)
const TITLE = /^[^，。；：、]{0,60}(?:信息|政务)公开[^，。；：、]{0,12}(?:年度报告|年报)(?:[（(][^（）()]{1,12}[）)])?$/

const beginsAnew = (line: ProseLine): boolean =>
  line.numbering !== null || line.headingLevel !== null || readNumbering(line.text).style !== 'none'

/** Width of a full line in characters, if most lines that end in mid-sentence have about that width. */
function usualWidth(lines: readonly ProseLine[]): number | null {
  if (lines.length < FEWEST_LINES) return null
  const widths: number[] = []
  for (const { text } of lines) if (ENDS_OPEN.test(text)) widths.push(widthOf(text))
  if (widths.length < lines.length * 0.3) return null
  widths.sort(ascending)
  const usual = widths[Math.floor(widths.length * 0.7)] ?? 0
  let alike = 0
  for (const width of widths) if (width >= usual * FULL && width <= usual * 1.15) alike++
  if (usual < 18 || usual > 70 || alike < widths.length * 0.4) return null
  // Where a margin broke them, no line is much longer: these are headings and short sentences of alike width.
  const longer = lines.filter(({ text }) => widthOf(text) > usual * LONGER).length
  return longer <= lines.length * FEW ? usual : null
}

const LONGER = 1.5
const FEW = 0.1
const ENDS_OPEN = /[^。！？：；\d]$/
const ascending = (a: number, b: number): number => a - b

/** In full-width characters: a digit or a Latin letter takes half the room. */
function widthOf(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0
    width += code < 0x100 ? 0.5 : 1
    if (code > 0xffff) index++
  }
  return width
}
