import { trimEdges } from '../html/line-text.js'
import { isSectionHeading } from './section-heading.js'
import type { SourceLine } from './source-lines.js'

/** Fewer are paragraphs with tabs, not a table copied from a page. */
const FEWEST_CELLS = 12
const LONGEST_CELL = 120
const LONGEST_PIECE = 12
const MOST_PIECES = 8
/** Empty lines within a cell or around a tab; more of them part two rows. */
const MOST_GAP = 1

const isLoneTab = ({ text }: SourceLine): boolean => text === '\t'
const isTabbed = (line: SourceLine | undefined): boolean => line?.text.startsWith('\t') === true
const hasTab = ({ text }: SourceLine): boolean => text.includes('\t')

/**
 * The lines of a page's copied text, each row of its tables on one line with tabs between the cells.
 * Browsers copy the line ends of a cell with it. Other texts come back as they are.
 */
export function withCopiedRows(lines: readonly SourceLine[]): readonly SourceLine[] {
  const tabbed = lines.filter(hasTab)
  if (tabbed.length < FEWEST_CELLS) return lines
  if (tabbed.every(isLoneTab)) return joinParagraphs(lines)
  const begins = lines.filter((line, index) => index > 0 && isTabbed(line))
  const goesOn = lines.every(
    (line, index) => !isTabbed(line) || (line.text.indexOf('\t', 1) === -1 && lines[index - 1]?.isBlank === false),
  )
  return begins.length >= FEWEST_CELLS && goesOn ? joinBroken(lines) : lines
}

/** Cells that end with a line break: all but a row's first begin a line, with a tab. */
function joinBroken(lines: readonly SourceLine[]): readonly SourceLine[] {
  const joined: SourceLine[] = []
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1)
    if (isTabbed(line) && last !== undefined) {
      joined[joined.length - 1] = { ...last, text: last.text + line.text }
      continue
    }
    const pieces = hasTab(line) && isTabbed(lines[index + 1]) ? piecesAbove(joined) : []
    joined.length -= pieces.length
    joined.push(pieces.length === 0 ? line : merge([...pieces, line]))
  }
  return joined
}

/** The lines of a first cell that was broken, back to the empty line that ended the row above. */
function piecesAbove(lines: readonly SourceLine[]): readonly SourceLine[] {
  let from = lines.length
  while (from > 0 && lines.length - from <= MOST_PIECES && isPiece(lines[from - 1])) from--
  return lines[from - 1]?.isBlank === true ? lines.slice(from) : []
}

const isPiece = (line: SourceLine | undefined): boolean =>
  line !== undefined && !line.isBlank && !hasTab(line) && line.text.length <= LONGEST_PIECE && !/\d/.test(line.text)

const merge = (lines: readonly SourceLine[]): SourceLine => ({
  text: lines.map(({ text }) => trimEdges(text)).join('\n'),
  number: lines[0]?.number ?? 1,
  isBlank: false,
})

/** Cells of paragraphs: a tab alone on its line between two cells, several empty lines between two rows. */
function joinParagraphs(lines: readonly SourceLine[]): readonly SourceLine[] {
  const joined: SourceLine[] = []
  let row: SourceLine[][] = []
  let gap = 0
  const endRow = (): void => {
    const [first = []] = row
    if (row.length > 1) joined.push(rowLine(row))
    else joined.push(...first)
    row = []
  }
  for (const line of lines) {
    if (line.isBlank) {
      gap++
      continue
    }
    if (gap > MOST_GAP) endRow()
    gap = 0
    if (isLoneTab(line)) {
      if (row.length === 0) row.push([])
      if (row.length === 1) joined.push(...withoutParagraphs(row))
      row.push([])
    } else if (isParagraph(line)) {
      endRow()
      joined.push(line)
    } else if (row.length === 0) row.push([line])
    else row.at(-1)?.push(line)
  }
  endRow()
  return joined
}

const isParagraph = ({ text }: SourceLine): boolean =>
  text.length > LONGEST_CELL || text.includes('。') || isSectionHeading(text)

/** Takes from a row's first cell the paragraphs that stood before the table. */
function withoutParagraphs(row: SourceLine[][]): readonly SourceLine[] {
  const first = row[0] ?? []
  const from = first.findLastIndex(({ text }, index) => index < first.length - 1 && text.length > LONGEST_PIECE)
  row[0] = first.slice(from + 1)
  return first.slice(0, from + 1)
}

function rowLine(row: readonly (readonly SourceLine[])[]): SourceLine {
  const text = row.map((cell) => cell.map((line) => trimEdges(line.text)).join('\n')).join('\t')
  return { text, number: row.flat()[0]?.number ?? 1, isBlank: false }
}
