import type { PlainDate } from '../../domain/calendar/index.js'
import { trimEdges } from '../html/line-text.js'
import { findPublishedOn, parsePublishedOn } from '../html/published-on.js'
import type { SourceLine } from './source-lines.js'

export interface FrontMatter {
  readonly title: string | null
  readonly publishedOn: PlainDate | null
}

/** Lines that a collector of pages wrote above the text; they stand at its head. */
const HEAD_LINES = 20
const TITLE = /^\s*["']?(?:标\s?题|题\s?名|文章标题|title)["']?\s{0,3}[:：]\s{0,3}(\S.*)$/i
const DATE = /^\s*(?:date|published|publish_?date|pubdate)\s{0,3}[:：]\s{0,3}(\S.*)$/i
/** A line longer than this is a paragraph that happens to mention a date. */
const LONGEST_LINE = 200

/** What the head lines say of the text, and the first 发布日期 of a line of its own anywhere. */
export function findFrontMatter(lines: readonly SourceLine[]): FrontMatter {
  let title: string | null = null
  let publishedOn: PlainDate | null = null
  lines.forEach(({ text }, index) => {
    if (text.length > LONGEST_LINE) return
    if (publishedOn === null && (text.includes('日期') || text.includes('时间'))) publishedOn = findPublishedOn(text)
    if (index >= HEAD_LINES) return
    title ??= titleIn(text)
    publishedOn ??= parsePublishedOn(DATE.exec(text)?.[1] ?? '')
  })
  return { title, publishedOn }
}

function titleIn(line: string): string | null {
  const title = trimEdges(TITLE.exec(line)?.[1] ?? '').replace(/^["'](.*)["']$/, '$1')
  return title === '' ? null : title
}
