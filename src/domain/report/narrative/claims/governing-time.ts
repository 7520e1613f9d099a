import type { Sentence } from '../text/sentences.js'

/**
 * Whether the words up to `index` speak of the year reported on. The nearest time before a figure
 * governs it; a time after 较, 比, 与 is only compared with.
 */
export function speaksOfReportYear({ codes }: Sentence, index: number): boolean {
  for (let position = index - 1; position >= 0; position--) {
    const code = codes.charAt(position)
    if (!'ytmc'.includes(code)) continue
    if (/a[f&]{0,2}$/.test(codes.slice(0, position))) continue
    return code === 'y'
  }
  return true
}

/** 目前 governs: what is in force now was so at the end of the year, what was done since was not. */
export function speaksOfNow({ codes, tokens }: Sentence, index: number): boolean {
  const position = Math.max(...['y', 't', 'm', 'c'].map((code) => codes.lastIndexOf(code, index - 1)))
  return /^截?[至止]?目前$/.test(tokens[position]?.means ?? '')
}

/** Plans and targets are no counts of what happened. */
export const isPlanned = (clause: string): boolean => clause.includes('j')
