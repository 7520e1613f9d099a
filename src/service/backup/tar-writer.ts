import type { FileHandle } from 'node:fs/promises'
import { paddingOf, TAR_END, toTarHeader } from './tar-header.js'

const GATHER = 1 << 18

export interface TarWriter {
  /** @throws when the content is not exactly `size` bytes */
  add(name: string, size: number, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>
  /** @returns how many bytes the whole has */
  end(): Promise<number>
}

/** Writes a tar to an open file, small pieces gathered. */
export function createTarWriter(handle: FileHandle): TarWriter {
  let gathered: Uint8Array[] = []
  let waiting = 0
  let written = 0

  const flush = async () => {
    const bytes = gathered.length === 1 && gathered[0] ? gathered[0] : Buffer.concat(gathered)
    gathered = []
    waiting = 0
    // One write may take a part only.
    for (let from = 0; from < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, from, bytes.length - from)
      from += bytesWritten
    }
  }
  const put = async (bytes: Uint8Array) => {
    gathered.push(bytes)
    waiting += bytes.length
    written += bytes.length
    if (waiting >= GATHER) await flush()
  }

  return {
    async add(name, size, content) {
      await put(toTarHeader(name, size))
      const begun = written
      for await (const chunk of content) await put(chunk)
      if (written - begun !== size) throw new Error(`${name} has ${written - begun} bytes, not ${size}`)
      if (paddingOf(size) > 0) await put(Buffer.alloc(paddingOf(size)))
    },
    async end() {
      await put(TAR_END)
      await flush()
      return written
    },
  }
}
