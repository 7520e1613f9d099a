import type { Sentence } from '../text/sentences.js'

/**
 * Whether the words up to `index` speak of the year reported on. The nearest time before a figure
 * governs it; a time after 较, 比, 与 is only compared with.
 */
export function speaksOfReportYear({ codes, tokens }: Sentence, index: number): boolean {
  for (let position = index - 1; position >= 0; position--) {
    const code = codes.charAt(position)
    if (!'ytmc'.includes(code)) continue
    if (/a[f&]{0,2}$/.test(codes.slice(0, position))) continue
    // 分季度看为2件、3件，合计5件
    if (tokens[position]?.means === '季度' && COMES_TO.has(tokens[index - 1]?.means ?? '')) continue
    return code === 'y'
  }
  return true
}

const COMES_TO = new Set(['合计', '总计', '共计', '全年'])

/** 目前 governs: what is in force now was so at the end of the year, what was done since was not. */
export function speaksOfNow({ codes, tokens }: Sentence, index: number): boolean {
  const position = Math.max(...['y', 't', 'm', 'c'].map((code) => codes.lastIndexOf(code, index - 1)))
  return /^截?[至止]?目前$/.test(tokens[position]?.means ?? '')
}

/** Plans and targets are no counts of what happened. */
export const isPlanned = (clause: string): boolean => clause.includes('j')
