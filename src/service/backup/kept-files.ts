import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The folders of the data folder that are backed up: stored files, and calendars and settings of the operator's. */
export const KEPT_FOLDERS = ['files', 'holidays', 'settings'] as const

/** A kept file, named by its path in the data folder: `files/ab/ab12…`, `holidays/2027.json`, `settings/requests.json`. */
const PATH = /^(files\/[0-9a-f]{2}\/[0-9a-f][0-9a-z._-]{0,79}|holidays\/\d{4}\.json|settings\/requests\.json)$/

export const isKeptPath = (path: string): boolean => PATH.test(path)

/**
 * The paths of all kept files, sorted; one subfolder in memory at a time. Drafts, whose names begin with a dot, are no
 * files yet.
 */
export async function* listKeptFiles(dataDir: string): AsyncGenerator<string> {
  const folders = (await readdir(join(dataDir, 'files')).catch(absent)).filter((name) => /^[0-9a-f]{2}$/.test(name))
  for (const folder of [...folders.sort().map((name) => `files/${name}`), 'holidays', 'settings']) {
    const names = await readdir(join(dataDir, folder)).catch(absent)
    for (const name of names.sort()) if (isKeptPath(`${folder}/${name}`)) yield `${folder}/${name}`
  }
}

/** Plain, or sealed: the same file, and while it is being sealed both. */
const namesOf = (digest: string): readonly string[] => [digest, `${digest}.sealed`]

/** Whether a file is in the store, however it is kept. */
export async function isStored(dataDir: string, digest: string): Promise<boolean> {
  for (const name of namesOf(digest)) {
    const isThere = await access(join(dataDir, 'files', digest.slice(0, 2), name)).then(
      () => true,
      () => false,
    )
    if (isThere) return true
  }
  return false
}

/** The names under which a stored file may lie by now: its own, then that of the same file once it was sealed. */
export const laterPaths = (path: string): readonly string[] =>
  path.endsWith('.sealed') || !path.startsWith('files/') ? [path] : [path, `${path}.sealed`]

function absent(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}
