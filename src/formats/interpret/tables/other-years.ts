import type { Document, GridBlock, GridCell, TextBlock } from '../../document.js'
import { findReportYear } from './report-year.js'

const YEAR = /20\d\d(?=年)/g
/** A section of the report, whose name may still bear last year's number. */
const SECTION =
  /^\s*[一二三四五六七八]、(?:[^一二三四五六七八、]{0,12}(?:总体情况|主动公开|收到和处理|行政复议|存在的|其他需要))/
/** What stands over a table is short and no sentence. */
const LONGEST_CAPTION = 60

/**
 * The document without the tables over which another year's name stands alone, or that of a part of the year:
 * some bodies print last year's table beside this one's, or one for each quarter. Blocks keep their numbers. The document itself where there are none.
 */
export function withoutTablesOfOtherYears(document: Document): Document {
  const year = findReportYear(document)
  if (year === null) return document
  const state: State = { year, isOther: false, isAny: false }
  const blocks = document.blocks.map((block) =>
    block.kind === 'text' ? leaveLines(block, state) : leaveRows(block, state),
  )
  const { format, metaTitle, publishedOn, notes } = document
  return state.isAny ? { format, metaTitle, publishedOn, notes, blocks } : document
}

interface State {
  readonly year: number
  /** What stands here is under another year's name. */
  isOther: boolean
  isAny: boolean
}

/** Blanks keep every other character in its place. */
function leaveLines(block: TextBlock, state: State): TextBlock {
  const lines = block.text.split('\n').map((line) => {
    look(line, state)
    return state.isOther ? ' '.repeat(line.length) : line
  })
  const { kind, numbering, headingLevel, at } = block
  return { kind, numbering, headingLevel, at, text: lines.join('\n') }
}

function leaveRows(block: GridBlock, state: State): GridBlock {
  const cells: GridCell[] = []
  const filled = countFilled(block)
  for (const cell of block.cells) {
    if (cell.column <= 1 && filled.get(cell.row) === 1) look(cell.text, state)
    if (state.isOther) state.isAny = true
    else cells.push(cell)
  }
  const { kind, table, rowCount, columnCount, ruled } = block
  return { kind, table, rowCount, columnCount, ruled, cells }
}

/** How many cells of each row hold something. */
function countFilled({ cells }: GridBlock): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { row, text } of cells) if (text.trim() !== '') counts.set(row, (counts.get(row) ?? 0) + 1)
  return counts
}

function look(text: string, state: State): void {
  if (namesEarlierOnly(text, state.year) || namesPartOfYear(text)) state.isOther = true
  else if (SECTION.test(text) || text.includes('。') || text.includes(`${state.year}年`)) state.isOther = false
  else if (state.isOther && text.trim() !== '') state.isAny = true
}

const PART_OF_YEAR = /第?[一二三四1-4]季度|[上下]半年/

const namesPartOfYear = (text: string): boolean => isCaption(text.trim()) && PART_OF_YEAR.test(text)

const isCaption = (line: string): boolean =>
  line.length <= LONGEST_CAPTION && !line.endsWith('。') && !SECTION.test(line)

function namesEarlierOnly(text: string, year: number): boolean {
  const caption = text.trim()
  if (!isCaption(caption)) return false
  const years = caption.match(YEAR) ?? []
  return years.length > 0 && years.every((each) => Number(each) < year)
}
