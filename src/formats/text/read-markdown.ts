import type { Document } from '../document.js'
import { parseMarkdownLine, stripInlineMarks } from './markdown-line.js'
import { readLines } from './read-text.js'
import { TextCollector } from './text-collector.js'

const INLINE_MARKS = /[*_\\<[]/

/** Reads Markdown: its headings, lists and tables, and between them line by line as in a plain text. Throws `RefusedError`. */
export function readMarkdown(bytes: Uint8Array): Document {
  return readLines(bytes, (lines, replaced) => {
    const collector = new TextCollector({
      keepsIndent: false,
      cellText: (text) => (INLINE_MARKS.test(text) ? stripInlineMarks(text) : text),
    })
    for (let index = 0; index < lines.length; ) {
      const line = lines[index]
      if (line === undefined) break
      const end = line.isBlank ? index + 1 : collector.takeTable(lines, index)
      if (end === undefined) {
        const parsed = parseMarkdownLine(line.text)
        if (parsed !== undefined) collector.addLine({ ...line, text: parsed.text }, parsed)
      }
      index = end ?? index + 1
    }
    return collector.toDocument('md', lines, replaced)
  })
}
