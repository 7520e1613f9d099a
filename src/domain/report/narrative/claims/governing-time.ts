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

/** Plans and targets are no counts of what happened. */
export const isPlanned = (clause: string): boolean => clause.includes('j')
