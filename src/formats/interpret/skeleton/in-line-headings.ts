import { SECTION_ORDER } from '../../../domain/report/index.js'
import { slippedSection } from './slipped-heading.js'

/**
 * The six headings as they stand inside running text: number, a few words, key phrase, 情况 or 事项.
 * Every gap is bounded, so the patterns stay linear.
 */
export const IN_LINE: Readonly<Record<(typeof SECTION_ORDER)[number], RegExp>> = {
  overview: /[一1]\s*[、.．]\s*总体(?:工作)?情况/g,
  disclosure: /[一二三四五六七八2]\s*[、.．]\s*主动公开政府信息(?:工作)?的?情况/g,
  requests: /[一二三四五六七八3]\s*[、.．]\s*收到和处理政府信息公开申请(?:的)?情况/g,
  remedies: /[一二三四五六七八4]\s*[、.．]\s*[^。，；、]{0,16}复议[、和及与]{0,2}(?:行政)?诉讼的?情况/g,
  problems:
    /[一二三四五六七八5]\s*[、.．]\s*(?:政府信息公开工作)?存在的?(?:主要)?问题[及和与、][^。，；]{0,8}(?:情况|措施)/g,
  other: /[一二三四五六七八6]\s*[、.．]\s*其[他它]需要(?:报告|说明)的?事项/g,
}

const LONGEST_HEADING = 40
const NUMBER = /^[一二三四五六七八1-6]\s*[、.．]/

/** Whether a line is one of the six headings, number and all, and nothing else; it may be misspelt. */
export function isWholeHeading(line: string): boolean {
  const text = line.trim()
  if (text.length > LONGEST_HEADING) return false
  const number = NUMBER.exec(text)?.[0]
  if (number === undefined) return false
  return (
    SECTION_ORDER.some((kind) => text.match(IN_LINE[kind])?.[0] === text) ||
    slippedSection(text.slice(number.length)) !== null
  )
}
