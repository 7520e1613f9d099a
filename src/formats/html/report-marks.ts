/**
 * Words by which the text of a report is told from the rest of a page: the key phrases of the six
 * headings and labels of the three tables, without those that menus have too (行政许可). They only choose
 * the part of the page that is read.
 */
const HEADING_WORDS = ['总体情况', '主动公开政府信息', '收到和处理', '行政诉讼情况', '存在的主要问题', '其他需要报告']
const TABLE_WORDS = [
  '第二十条第',
  '本年新收',
  '上年结转',
  '结转下年度',
  '予以公开',
  '申请人情况',
  '结果维持',
  '本年处理决定',
  '现行有效件数',
]
const WORDS = [...HEADING_WORDS, ...TABLE_WORDS]
const ANY_WORD = new RegExp(WORDS.join('|'))
const TITLE = /报告|年报/

/** Longer texts are sentences: the opening passage names all six headings and is none of them. */
const LONGEST_LABEL = 48

/** Bit of a text that may be the report's title. */
export const TITLE_MARK = 1 << WORDS.length

const HEADING_MARKS = (1 << HEADING_WORDS.length) - 1
export const TABLE_MARKS = ((1 << WORDS.length) - 1) & ~HEADING_MARKS
export const CONTENT_MARKS = HEADING_MARKS | TABLE_MARKS

export function reportMarksOf(text: string): number {
  if (text.length < 2) return 0
  const label = text.length > LONGEST_LABEL ? text.trim() : text
  if (label.length > LONGEST_LABEL) return 0
  let marks = TITLE.test(label) ? TITLE_MARK : 0
  const word = ANY_WORD.exec(label)?.[0]
  if (word !== undefined) marks |= 1 << WORDS.indexOf(word)
  return marks
}

export function countMarks(marks: number): number {
  let count = 0
  for (let rest = marks & CONTENT_MARKS; rest !== 0; rest &= rest - 1) count++
  return count
}

const SECTION_START = /^\s*[一二三四五六七八九]\s*、/

/** A heading of a section, as against a row of table three that is numbered alike. */
export const isSectionHeading = (text: string): boolean =>
  SECTION_START.test(text) && (reportMarksOf(text) & HEADING_MARKS) !== 0
