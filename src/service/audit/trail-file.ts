import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Longer than any record, and short enough to keep in memory however long a stranger's line is. */
const MOST_BYTES = 65_536
const NEWLINE = 0x0a
const WRITE_CHARACTERS = 1 << 16

/**
 * A file's lines, without reading it whole. `null` for a line that is no UTF-8 or longer than any line of an export.
 * Split at LF alone: other separators may stand inside a text.
 */
export async function* readLines(path: string): AsyncGenerator<string | null> {
  const handle = await open(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    let tooLong = false
    for await (const chunk of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE)) {
        yield tooLong || end > MOST_BYTES ? null : decode(bytes.subarray(0, end))
        tooLong = false
        bytes = bytes.subarray(end + 1)
      }
      tooLong ||= bytes.length > MOST_BYTES
      rest = tooLong ? Buffer.alloc(0) : Buffer.from(bytes)
    }
    if (tooLong || rest.length > 0) yield tooLong ? null : decode(rest)
  } finally {
    await handle.close()
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** Writes lines under a passing name and then renames: the file is there whole or not at all. Its owner alone reads it. */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}`)
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      let text = ''
      for await (const line of lines) {
        text += `${line}\n`
        if (text.length < WRITE_CHARACTERS) continue
        await handle.writeFile(text)
        text = ''
      }
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
