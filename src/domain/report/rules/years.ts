import { yearOf } from '../../calendar/index.js'
import type { Reading } from '../reading.js'

const YEAR = /(?<!\d)((?:19|20)\d{2})\s{0,4}年/g
const CHINESE_YEAR = /二[〇○零０][〇○零０一二三四五六七八九]{2}(?=\s{0,4}年)/g
const CHINESE_DIGITS = '〇一二三四五六七八九'

/** The years a stretch of text writes out: 2023年, 2023 年度, 二〇二三年; not 〔2023〕. */
export function listYears(text: string): number[] {
  const digits = text.replace(CHINESE_YEAR, (year) =>
    [...year].map((character) => Math.max(0, CHINESE_DIGITS.indexOf(character))).join(''),
  )
  return [...new Set([...digits.matchAll(YEAR)].map((match) => Number(match[1])))]
}

/** The year the title names; `null` where it names none, or two. */
export function titleYearOf(report: Reading): number | null {
  const [year, ...others] = listYears(report.title ?? '')
  return year === undefined || others.length > 0 ? null : year
}

/** The year the stated period lies in; `null` where it has none, or touches two. */
export function periodYearOf(report: Reading): number | null {
  const years = [report.period?.from, report.period?.to].flatMap((date) => (date ? [yearOf(date)] : []))
  const [year] = years
  return year !== undefined && years.every((other) => other === year) ? year : null
}

/**
 * The year the report itself says it is about: where its title and its period disagree, the one that the reader
 * found to be meant. A year that was only inferred (from a date of signature, a file name) is no ground for
 * calling another year wrong.
 */
export function statedYearOf(report: Reading): number | null {
  const titled = titleYearOf(report)
  return titled === null ? periodYearOf(report) : (report.year ?? titled)
}
