import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Asset {
  readonly body: string
  readonly type: string
}

/** Style and scripts by names that change with their content, so that browsers may keep them for ever. */
export interface Assets {
  href(name: string): string
  find(fingerprinted: string): Asset | undefined
}

const here = dirname(fileURLToPath(import.meta.url))
const STYLES = [
  'base',
  'controls',
  'frame',
  'home',
  'body',
  'text',
  'hand-in',
  'lists',
  'report',
  'flow',
  'tables',
  'form',
  'ask',
  'receipt',
  'apply',
  'follow',
  'due',
  'letter',
  'contrast',
  'narrow',
  'print',
]
const SCRIPT = 'text/javascript; charset=utf-8'
const FILES = {
  'portal.css': { paths: STYLES.map((name) => `assets/${name}.css`), type: 'text/css; charset=utf-8' },
  'icon.svg': { paths: ['assets/icon.svg'], type: 'image/svg+xml' },
  'hand-in.js': { paths: ['browser/hand-in.js'], type: SCRIPT },
  'ask.js': { paths: ['browser/ask.js'], type: SCRIPT },
  'choose-body.js': { paths: ['browser/choose-body.js'], type: SCRIPT },
  'keep-files.js': { paths: ['browser/keep-files.js'], type: SCRIPT },
  'places.js': { paths: ['browser/places.js'], type: SCRIPT },
} as const

/** @param folder where this program lies compiled */
export function loadAssets(folder = here): Assets {
  const hrefs = new Map<string, string>()
  const assets = new Map<string, Asset>()
  for (const [name, { paths, type }] of Object.entries(FILES)) {
    const body = paths.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n')
    const print = createHash('sha256').update(body).digest('hex').slice(0, 12)
    const fingerprinted = name.replace(/\.(\w+)$/, `.${print}.$1`)
    hrefs.set(name, `/assets/${fingerprinted}`)
    assets.set(fingerprinted, { body, type })
  }
  return {
    href(name) {
      const href = hrefs.get(name)
      if (href === undefined) throw new RangeError(`no asset ${name}`)
      return href
    },
    find: (fingerprinted) => assets.get(fingerprinted),
  }
}
