import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { refuseFolder } from '../../storage/embedded/home.js'
import { StorageRefusal } from '../../storage/refusal.js'
import { syncFolder } from '../../storage/sync-folder.js'

/** Lies in a data folder from a restore's first write to its last: the site does not start there. */
const markIn = (dataDir: string): string => join(dataDir, 'restore-unfinished')

const Mark = z.object({ restore: z.string(), backup: z.string() })
/** Which restore it was, and of which backup. */
export type RestoreMark = z.infer<typeof Mark>

/** @returns `undefined` where none was left unfinished */
export async function findRestoreMark(dataDir: string): Promise<RestoreMark | undefined> {
  const text = await readFile(markIn(dataDir), 'utf8').catch(absent)
  if (text === undefined) return undefined
  try {
    return Mark.parse(JSON.parse(text))
  } catch {
    // Ended while the mark itself was written.
    return { restore: '', backup: '' }
  }
}

/** @throws StorageRefusal where a restore did not end: half a site must not be mistaken for one, or the folder is closed to us */
export async function refuseUnfinishedRestore(dataDir: string): Promise<void> {
  if ((await findRestoreMark(dataDir).catch(refuseFolder(dataDir))) === undefined) return
  throw new StorageRefusal(
    `${dataDir} 中的恢复没有完成，请重新运行 gongkai restore；不再需要时，请换一个 DATA_DIR。`,
    'A restore into this DATA_DIR did not end: run gongkai restore again, or choose another folder.',
  )
}

export async function putRestoreMark(dataDir: string, mark: RestoreMark): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  const handle = await open(markIn(dataDir), 'w', 0o600)
  try {
    await handle.writeFile(JSON.stringify(mark))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(dataDir)
}

export async function removeRestoreMark(dataDir: string): Promise<void> {
  await rm(markIn(dataDir), { force: true })
  await syncFolder(dataDir)
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return undefined
  throw error
}
