import { decodeText } from '../charset/decode-text.js'
import type { Document } from '../document.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { isColumnar } from './columnar.js'
import { withCopiedRows } from './copied-cells.js'
import { withoutIdleSeparators } from './report-lines.js'
import { type SourceLine, toSourceLines } from './source-lines.js'
import { TextCollector } from './text-collector.js'

/** Reads a plain text: dumped, tabbed, barred or comma-separated tables become grids, all else its lines. Throws `RefusedError`. */
export function readText(bytes: Uint8Array): Document {
  return readLines(bytes, (source, replaced) => {
    const lines = withCopiedRows(withoutIdleSeparators(source))
    const collector = new TextCollector({ keepsIndent: isColumnar(lines) })
    for (let index = 0; index < lines.length; ) {
      const line = lines[index]
      if (line === undefined) break
      const end = line.isBlank ? index + 1 : collector.takeTable(lines, index)
      if (end === undefined) collector.addLine(line)
      index = end ?? index + 1
    }
    return collector.toDocument('txt', lines, replaced)
  })
}

/** Decodes and cuts into lines. */
export function readLines(
  bytes: Uint8Array,
  read: (lines: readonly SourceLine[], replaced: number) => Document,
): Document {
  if (bytes.length > LIMITS.fileBytes) throw new RefusedError('too-large', `more than ${LIMITS.fileBytes} bytes`)
  const { text, replaced } = decodeText(bytes)
  if (text.length > LIMITS.textLength) throw new RefusedError('too-large', `more than ${LIMITS.textLength} characters`)
  if (text.trim() === '') throw new RefusedError('empty')
  return read(toSourceLines(text), replaced)
}
