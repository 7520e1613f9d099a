// Making `dist` out of `src`: the compiler, and the few things that it does not do.
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { buildConsole } from './build-console.mjs'
import { ROOT, tool } from './process.mjs'

const SOURCE = join(ROOT, 'src')
const TARGET = join(ROOT, 'dist')
const STAMP = join(TARGET, '.built')
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'vite.console.config.ts']

/** @returns {Promise<number>} the exit code of what failed, else 0 */
export async function build() {
  const before = fingerprint()
  const codes = await Promise.all([tool('typescript', ['-b']), buildConsole()])
  const code = codes.find((one) => one !== 0) ?? 0
  if (code !== 0) return code
  copyAssets()
  makeExecutable()
  mkdirSync(TARGET, { recursive: true })
  writeFileSync(STAMP, before)
  return 0
}

/** Whether `dist` is what the sources say, without waking the compiler. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()
}

/** Styles, scripts and pictures of pages lie in folders called `assets`, beside the code that serves them. */
function copyAssets() {
  for (const { path } of files(SOURCE)) {
    const inside = relative(SOURCE, path)
    if (inside.split(/[\\/]/).includes('assets')) cpSync(path, join(TARGET, inside), { recursive: true })
  }
}

/** `npx gongkai` runs the file itself: npm links a project's own commands nowhere. */
function makeExecutable() {
  const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  for (const file of Object.values(bin)) if (existsSync(join(ROOT, file))) chmodSync(join(ROOT, file), 0o755)
}

function fingerprint() {
  const hash = createHash('sha256')
  const settings = SETTINGS.map((name) => {
    const path = join(ROOT, name)
    return { path, stat: statSync(path) }
  })
  for (const { path, stat } of [...settings, ...files(SOURCE)])
    if (!/\.test\.tsx?$/.test(path)) hash.update(`${relative(ROOT, path)} ${stat.size} ${stat.mtimeMs}\n`)
  return hash.digest('hex')
}

/** Every file below a folder, in a fixed order. */
export function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, name: basename(path), stat: statSync(path) }))
}
