import type { Block, Document, GridBlock } from '../../document.js'
import { findReportYear } from './report-year.js'

const YEAR = /20\d\d(?=年)/g
/** What stands over a table is short and no sentence. */
const LONGEST_CAPTION = 60

/**
 * The document without the tables over which another year's name stands alone: some bodies print last
 * year's table beside this one's. Blocks keep their numbers. The document itself where there are none.
 */
export function withoutTablesOfOtherYears(document: Document): Document {
  const year = findReportYear(document)
  if (year === null) return document
  let isOther = false
  let isAny = false
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'text') {
      if (block.text.trim() !== '') isOther = namesEarlierOnly(block.text, year)
      return block
    }
    if (!isOther && !namesEarlierOnly(titleOf(block), year)) return block
    isAny = true
    const at = block.cells[0]?.at ?? { table: block.table }
    return { kind: 'text', text: '', numbering: null, headingLevel: null, at }
  })
  const { format, metaTitle, publishedOn, notes } = document
  return isAny ? { format, metaTitle, publishedOn, notes, blocks } : document
}

/** What stands over all columns in the first row. */
function titleOf({ cells, columnCount }: GridBlock): string {
  const [first] = cells
  return first !== undefined && first.columnSpan >= columnCount ? first.text : ''
}

function namesEarlierOnly(text: string, year: number): boolean {
  const caption = text.trim()
  if (caption.length > LONGEST_CAPTION || caption.endsWith('。')) return false
  const years = caption.match(YEAR) ?? []
  return years.length > 0 && years.every((each) => Number(each) < year)
}
