import { open } from 'node:fs/promises'
import { readTar } from '../../src/service/backup/tar-reader.js'
import { createTarWriter } from '../../src/service/backup/tar-writer.js'

/** A whole archive in memory, entry by entry, to be changed. */
export async function readTarFile(path: string): Promise<Map<string, Buffer>> {
  const handle = await open(path, 'r')
  const entries = new Map<string, Buffer>()
  try {
    for await (const { name, content } of readTar(handle)) {
      const chunks: Buffer[] = []
      for await (const chunk of content()) chunks.push(chunk)
      entries.set(name, Buffer.concat(chunks))
    }
  } finally {
    await handle.close()
  }
  return entries
}

export async function writeTarFile(path: string, entries: ReadonlyMap<string, Buffer>): Promise<void> {
  const handle = await open(path, 'w')
  try {
    const tar = createTarWriter(handle)
    for (const [name, bytes] of entries) await tar.add(name, bytes.length, [bytes])
    await tar.end()
  } finally {
    await handle.close()
  }
}
