import type { SourceLine } from './source-lines.js'

const GAP = /\S {2,}(?=\S)/
const FEWEST_LINES = 3
const FEWEST_GAPS = 2

/**
 * Whether columns are made of runs of spaces somewhere in the text, as page-to-text converters do.
 * Then the spaces before a line say in which column it stands, and are kept.
 */
export function isColumnar(lines: readonly SourceLine[]): boolean {
  let found = 0
  for (const { text } of lines) {
    if (text.length < 2_000 && text.includes('  ') && text.split(GAP).length > FEWEST_GAPS && ++found >= FEWEST_LINES) {
      return true
    }
  }
  return false
}
