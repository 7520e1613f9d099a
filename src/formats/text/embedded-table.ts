import type { Block } from '../document.js'
import { readFragment } from '../html/read-fragment.js'
import type { SourceLine } from './source-lines.js'

const TABLE_START = /<table\b/i
const TABLE_END = /<\/table\s*>/i
/** A table that never ends is no table: its lines stay lines. */
const MOST_LINES = 20_000

export const startsEmbeddedTable = (line: string): boolean => line.includes('<') && TABLE_START.test(line)

export interface EmbeddedTable {
  /** `null` where it does not end within bounds: then its lines stay lines. */
  readonly blocks: readonly Block[] | null
  readonly end: number
}

/** A table that was left as HTML in a text, as converters to Markdown do; it begins on the line at `start`. */
export function readEmbeddedTable(lines: readonly SourceLine[], start: number): EmbeddedTable {
  const last = Math.min(lines.length, start + MOST_LINES)
  let depth = 0
  for (let index = start; index < last; index++) {
    const text = lines[index]?.text ?? ''
    depth += text.split(TABLE_START).length - text.split(TABLE_END).length
    if (depth > 0) continue
    const source = lines.slice(start, index + 1).map((line) => line.text)
    return { blocks: readFragment(source.join('\n')), end: index + 1 }
  }
  return { blocks: null, end: last }
}
