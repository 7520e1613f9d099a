import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/**
 * Writes a file, then gives it out: however slowly somebody fetches it, no transaction waits for them. The file is gone
 * once it is fetched, or given up.
 */
export async function temporaryDownload(write: (path: string) => Promise<void>): Promise<ReadableStream> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-download-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'file')
  try {
    await write(path)
  } catch (error) {
    await remove()
    throw error
  }
  const file = createReadStream(path)
  file.once('close', () => void remove())
  return Readable.toWeb(file) as ReadableStream
}
