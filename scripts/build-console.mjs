// Making `dist/console`, the staff application, and holding its scripts to the size they may have.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { ROOT, say } from './process.mjs'

const TARGET = join(ROOT, 'dist', 'console')
const STAMP = join(ROOT, 'dist', '.console-built')
const SOURCES = [join('src', 'console'), join('src', 'domain')]
const SETTINGS = ['package.json', 'package-lock.json', 'vite.console.config.ts', 'tsconfig.base.json']

/** What a clerk on a slow line waits for: scripts, packed. */
const SHELL_BYTES = 350 * 1024
const PAGE_BYTES = 150 * 1024

/** @returns {Promise<number>} 0, or 1 where it does not build or is too large */
export async function buildConsole() {
  const before = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === before && existsSync(join(TARGET, 'index.html'))) return 0
  const { build, loadConfigFromFile } = await import('vite')
  const file = join(ROOT, 'vite.console.config.ts')
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, file, ROOT, 'warn')
  try {
    await build({ ...loaded?.config, configFile: false, logLevel: 'warn' })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    return 1
  }
  const fits = checkSizes()
  pack()
  if (!fits) return 1
  writeFileSync(STAMP, before)
  return 0
}

/** Prints the shell and what each page needs beyond it. @returns whether all of it fits */
function checkSizes() {
  const manifest = JSON.parse(readFileSync(join(TARGET, '.vite', 'manifest.json'), 'utf8'))
  const sizes = new Map()
  const sizeOf = (keys) =>
    [...keys].reduce((total, key) => {
      const { file } = manifest[key]
      if (!file.endsWith('.js')) return total
      if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(TARGET, file)), { level: 9 }).length)
      return total + sizes.get(file)
    }, 0)
  const closure = (key, found = new Set()) => {
    if (found.has(key)) return found
    found.add(key)
    for (const next of manifest[key].imports ?? []) closure(next, found)
    return found
  }

  const [entry] = Object.keys(manifest).filter((key) => manifest[key].isEntry)
  const shell = closure(entry)
  const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry)
  const rows = [
    { name: '工作台外壳 · shell', bytes: sizeOf(shell), most: SHELL_BYTES },
    ...pages
      .map((key) => ({
        name: key.replace(/^(\.\.\/)*(node_modules\/)?/, ''),
        bytes: sizeOf([...closure(key)].filter((one) => !shell.has(one))),
        most: PAGE_BYTES,
      }))
      .sort((a, b) => b.bytes - a.bytes),
  ]
  say('工作台脚本（gzip）· scripts of the console, packed')
  for (const { name, bytes, most } of rows)
    say(`${bytes > most ? '✗' : ' '} ${kib(bytes).padStart(7)} / ${kib(most)}  ${name}`)
  return rows.every(({ bytes, most }) => bytes <= most)
}

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} K`

/** Packed once here, so that no server packs the same file for everyone. */
function pack() {
  for (const path of listFiles(TARGET).filter((one) => /\.(js|css|html|svg)$/.test(one))) {
    const bytes = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }))
  }
}

function fingerprint() {
  const hash = createHash('sha256')
  const paths = [...SETTINGS.map((name) => join(ROOT, name)), ...SOURCES.flatMap((name) => listFiles(join(ROOT, name)))]
  for (const path of paths.filter((one) => !/\.test\.tsx?$/.test(one))) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(ROOT, path)} ${size} ${mtimeMs}\n`)
  }
  mkdirSync(dirname(STAMP), { recursive: true })
  return hash.digest('hex')
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
