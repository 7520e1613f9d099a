import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'

/** Extensions of formats a report is published in; in a folder, other files are passed over. */
const REPORT_EXTENSIONS = new Set(
  '.docx .doc .pdf .html .htm .shtml .shtm .mht .mhtml .xlsx .xls .ofd .txt .md .markdown'.split(' '),
)

export interface Input {
  readonly path: string
  /** The `file` of the reading: the bare name, or the path inside the folder that was given. */
  readonly name: string
}

export interface Inputs {
  readonly files: readonly Input[]
  /** Files in given folders that are of no kind a report comes in. */
  readonly passedOver: number
  /** Arguments that name nothing, and folders that may not be opened. */
  readonly missing: readonly string[]
}

/**
 * Files, folders and globs as given, in a stable order, each file once.
 * @param output what the run itself writes; in a folder it is no report, nor was it one in the run before
 */
export async function listInputs(given: readonly string[], output: string | null = null): Promise<Inputs> {
  const files = new Map<string, Input>()
  const missing: string[] = []
  let passedOver = 0
  const written = output === null ? null : resolve(output)
  const add = (path: string, name: string) => {
    const key = resolve(path)
    if (!files.has(key)) files.set(key, { path, name })
  }
  for (const argument of given) {
    const kind = await kindOf(argument)
    if (kind === 'file') {
      add(argument, basename(argument))
    } else if (kind === 'folder') {
      const inside = await listFolder(argument)
      missing.push(...inside.closed.map((path) => join(argument, path)))
      for (const path of inside.files.sort(byName)) {
        if (resolve(argument, path) === written) continue
        if (isReportName(path)) add(join(argument, path), path)
        else passedOver += 1
      }
    } else if (isDynamicPattern(argument)) {
      const found = await glob(argument.replaceAll('\\', '/'), { dot: false, followSymbolicLinks: false })
      if (found.length === 0) missing.push(argument)
      for (const path of found.sort(byName)) add(path, basename(path))
    } else {
      missing.push(argument)
    }
  }
  return { files: withDistinctNames([...files.values()]), passedOver, missing }
}

interface FolderContent {
  /** Paths inside the folder. */
  readonly files: string[]
  /** Folders below it that may not be opened. */
  readonly closed: string[]
}

/** Every file in a folder and below it, linked files too; linked folders are not entered, for they may lead in circles. */
async function listFolder(folder: string): Promise<FolderContent> {
  const files: string[] = []
  const closed: string[] = []
  const folders = ['']
  for (let inside = folders.pop(); inside !== undefined; inside = folders.pop()) {
    const entries: Dirent[] | null = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => null)
    if (entries === null) closed.push(inside)
    for (const entry of entries ?? []) {
      if (entry.name.startsWith('.')) continue
      const path = join(inside, entry.name)
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isRegularFile(join(folder, path))))) files.push(path)
    }
  }
  return { files, closed }
}

/** Two files of one name are told apart by their paths. */
function withDistinctNames(files: readonly Input[]): Input[] {
  const counts = new Map<string, number>()
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1)
  return files.map((file) => ((counts.get(file.name) ?? 0) > 1 ? { ...file, name: relative('.', file.path) } : file))
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(path)
    return found.isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}

const isRegularFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

function isReportName(path: string): boolean {
  // `~$name.docx` is the lock file of an open document.
  return REPORT_EXTENSIONS.has(extname(path).toLowerCase()) && !basename(path).startsWith('~$')
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
