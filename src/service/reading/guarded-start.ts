import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Arguments of Node that leave a process no right but to read the program itself and what is named. */
export function guardedArguments(moreReadable: readonly string[] = []): string[] {
  return [
    '--no-warnings',
    permissionFlag(),
    ...[...programFiles(), ...moreReadable].map((path) => `--allow-fs-read=${path}`),
  ]
}

/** The permission model was experimental before Node 23.5 and 22.13. */
function permissionFlag(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const stable = major >= 24 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13)
  return stable ? '--permission' : '--experimental-permission'
}

/** The program and its libraries: all that a reading process may open. */
function programFiles(): string[] {
  const root = programRoot()
  const library = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  const modules = library.slice(0, library.lastIndexOf(`${sep}node_modules${sep}`) + `${sep}node_modules${sep}`.length)
  return [join(root, 'dist', '*'), join(root, 'package.json'), join(modules, '*')]
}

/** The compiled program, also when this file runs from its source under a test runner. */
export function programRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  let folder = here
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`no package.json above ${here}`)
    folder = parent
  }
  return folder
}
