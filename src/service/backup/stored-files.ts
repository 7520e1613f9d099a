import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A file as it lies in the store, named by its path there: `ab/ab12…`. */
const PATH = /^[0-9a-f]{2}\/[0-9a-f][0-9a-z._-]{0,79}$/

export const isStoredPath = (path: string): boolean => PATH.test(path)

/**
 * The paths of the files in a store's folder, sorted; one subfolder in memory at a time. Drafts, whose names begin with
 * a dot, are no files yet.
 */
export async function* listStoredFiles(folder: string): AsyncGenerator<string> {
  const subfolders = (await readdir(folder).catch(absent)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()
  for (const subfolder of subfolders) {
    const names = await readdir(join(folder, subfolder)).catch(absent)
    for (const name of names.sort()) {
      const path = `${subfolder}/${name}`
      if (isStoredPath(path)) yield path
    }
  }
}

/** Plain, or sealed: the same file, and while it is being sealed both. */
const namesOf = (digest: string): readonly string[] => [digest, `${digest}.sealed`]

/** Whether a file is in the store, however it is kept. */
export async function isStored(folder: string, digest: string): Promise<boolean> {
  for (const name of namesOf(digest)) {
    const isThere = await access(join(folder, digest.slice(0, 2), name)).then(
      () => true,
      () => false,
    )
    if (isThere) return true
  }
  return false
}

/** The names under which a stored file may lie by now: its own, then that of the same file once it was sealed. */
export const laterPaths = (path: string): readonly string[] =>
  path.endsWith('.sealed') ? [path] : [path, `${path}.sealed`]

function absent(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}
