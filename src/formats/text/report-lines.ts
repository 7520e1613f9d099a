import { trimEdges } from '../html/line-text.js'
import { findTextRows, type LoneText } from '../html/lone-rows.js'
import { splitQuoted } from './separated-rows.js'
import type { SourceLine } from './source-lines.js'

/** A sheet saved as a text: every line has the separators of the widest row. */
const SEPARATORS = ['\t', ','] as const
const FEWEST_SEPARATORS = 2

/**
 * The lines of a report that is one sheet, the separators taken off its headings and paragraphs, so that
 * only the rows of its tables look like rows. Other texts come back as they are.
 */
export function withoutIdleSeparators(lines: readonly SourceLine[]): readonly SourceLine[] {
  const separator = SEPARATORS.find((each) => lines.some(({ text }) => text.endsWith(each.repeat(FEWEST_SEPARATORS))))
  if (separator === undefined) return lines
  const filled = lines.filter(({ text }) => trimEdges(text.replaceAll(separator, '')) !== '')
  const isText = findTextRows(filled.map(({ text }) => loneText(text, separator)))
  if (isText === null) return lines
  const plain = new Map(
    filled.flatMap((line, row) => (isText[row] === true ? [[line, loneText(line.text, separator)]] : [])),
  )
  return lines.map((line) => {
    const text = plain.get(line)
    if (text !== undefined && text !== null) return { ...line, text }
    // Here every comma parts two cells; elsewhere it may stand in a number.
    return separator === ',' ? { ...line, text: splitQuoted(line.text, ',').join('\t') } : line
  })
}

/** The words of a line that has only one cell that is not empty. */
function loneText(line: string, separator: string): LoneText {
  let from = 0
  let to = line.length
  while (line.startsWith(separator, from)) from++
  while (to > from && line.startsWith(separator, to - 1)) to--
  const text = trimEdges(line.slice(from, to))
  const quoted = /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text
  return quoted === text && text.includes(separator) ? null : quoted
}
