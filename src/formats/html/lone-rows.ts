import { isSectionHeading, reportMarksOf, TABLE_MARKS } from './report-marks.js'

/** What a row says where one cell says it all; `null` for a row of several. */
export type LoneText = string | null

/** Fewer headings among the rows, and the table is no report. */
const FEWEST_HEADINGS = 3
const LONG = 60
const SHORT = 24
const SENTENCE = /[。；：]/

/**
 * Which rows of a report that is one table are its running text. A heading begins text and a row of
 * several cells ends it; a short row right before a table belongs to that table (行政复议). `null` where
 * the table is no such report.
 */
export function findTextRows(rows: readonly LoneText[]): readonly boolean[] | null {
  if (!holdsHeadings(rows)) return null
  let inText = true
  return rows.map((text, index) => {
    if (text === null) inText = false
    else if (isSectionHeading(text)) inText = true
    else if (isTableLabel(text)) inText = false
    else if (!inText) inText = text.length > LONG && text.includes('。')
    else inText = rows[index + 1] !== null || text.length > SHORT || SENTENCE.test(text)
    return text !== null && inText
  })
}

/** Headings enough for a report. */
export const holdsHeadings = (texts: readonly (string | null)[]): boolean =>
  texts.filter((text) => text !== null && isSectionHeading(text)).length >= FEWEST_HEADINGS

/** 第二十条第（一）项, or 四、结转下年度继续办理 with blank figures: alone in its row, and the table's. */
const isTableLabel = (text: string): boolean => (reportMarksOf(text) & TABLE_MARKS) !== 0
