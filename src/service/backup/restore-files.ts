import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../../storage/sync-folder.js'
import { type CheckedArchive, createFileList } from './check-archive.js'
import { ENTRY } from './manifest.js'
import { readTar } from './tar-reader.js'

/**
 * Writes the kept files of a checked archive into an empty data folder, each to the disk and read back from it.
 *
 * @returns whether all of them are there as they were
 */
export async function restoreFiles(archivePath: string, archive: CheckedArchive, dataDir: string): Promise<boolean> {
  const list = createFileList()
  const folders = new Set<string>()
  const handle = await open(archivePath, 'r')
  try {
    for await (const entry of readTar(handle, archive.files)) {
      if (entry.name === ENTRY.manifest) break
      const content = list.through(entry.name, entry.size, entry.content())
      if (content === undefined) return false
      const target = join(dataDir, entry.name)
      folders.add(dirname(target))
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      const written = await write(target, content)
      if ((await digestFile(target)) !== written) return false
    }
  } finally {
    await handle.close()
  }
  const above = new Set([...folders].map(dirname))
  for (const folder of [...folders, ...above, dataDir]) await syncFolder(folder)
  const { count, bytes, sha256 } = list.end()
  const expected = archive.manifest.files
  return count === expected.count && bytes === expected.bytes && sha256 === expected.sha256
}

async function write(path: string, content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(path, 'r')
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk as Buffer)
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}
