import { stat } from 'node:fs/promises'
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
  /** Arguments that name nothing. */
  readonly missing: readonly string[]
}

/** Files, folders and globs as given, in a stable order, each file once. */
export async function listInputs(given: readonly string[]): Promise<Inputs> {
  const files = new Map<string, Input>()
  const missing: string[] = []
  let passedOver = 0
  const add = (path: string, name: string) => {
    const key = resolve(path)
    if (!files.has(key)) files.set(key, { path, name })
  }
  for (const argument of given) {
    const kind = await kindOf(argument)
    if (kind === 'file') {
      add(argument, basename(argument))
    } else if (kind === 'folder') {
      const inside = await glob('**/*', { cwd: argument, dot: false, followSymbolicLinks: false })
      for (const path of inside.sort(byName)) {
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

function isReportName(path: string): boolean {
  // `~$name.docx` is the lock file of an open document.
  return REPORT_EXTENSIONS.has(extname(path).toLowerCase()) && !basename(path).startsWith('~$')
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
