import type { FileHandle } from 'node:fs/promises'
import { BLOCK, paddingOf, parseTarHeader, TAR_END } from './tar-header.js'

const CHUNK = 1 << 18

/** A tar that we did not write, or that is not what we wrote any more. */
export class DamagedTar extends Error {}

export interface TarEntry {
  readonly name: string
  readonly size: number
  /** Where its header begins: reading can start here again. */
  readonly offset: number
  /** May be left unread; the next entry is found all the same. */
  content(): AsyncGenerator<Buffer>
}

/** The entries from `offset` on, to the end marks, after which nothing may follow. @throws DamagedTar */
export async function* readTar(handle: FileHandle, offset = 0): AsyncGenerator<TarEntry> {
  for (let at = offset; ; ) {
    const header = await readExactly(handle, at, BLOCK)
    if (header.every((byte) => byte === 0)) return await expectEnd(handle, at)
    const parsed = parseTarHeader(header)
    if (parsed === undefined) throw new DamagedTar()
    const { name, size } = parsed
    const start = at + BLOCK
    yield { name, size, offset: at, content: () => readContent(handle, start, size) }
    const end = start + size
    const padding = await readExactly(handle, end, paddingOf(size))
    if (padding.some((byte) => byte !== 0)) throw new DamagedTar()
    at = end + padding.length
  }
}

async function expectEnd(handle: FileHandle, at: number): Promise<void> {
  const end = await readExactly(handle, at, TAR_END.length)
  const { size } = await handle.stat()
  if (!end.equals(TAR_END) || size !== at + TAR_END.length) throw new DamagedTar()
}

async function* readContent(handle: FileHandle, start: number, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const chunk = await readExactly(handle, start + at, Math.min(CHUNK, size - at))
    yield chunk
    at += chunk.length
  }
}

async function readExactly(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  for (let got = 0; got < length; ) {
    const { bytesRead } = await handle.read(buffer, got, length - got, position + got)
    if (bytesRead === 0) throw new DamagedTar()
    got += bytesRead
  }
  return buffer
}
