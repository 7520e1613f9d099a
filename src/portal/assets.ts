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
const FILES = {
  'portal.css': { path: 'assets/portal.css', type: 'text/css; charset=utf-8' },
  'hand-in.js': { path: 'browser/hand-in.js', type: 'text/javascript; charset=utf-8' },
} as const

export function loadAssets(folder = here): Assets {
  const hrefs = new Map<string, string>()
  const assets = new Map<string, Asset>()
  for (const [name, { path, type }] of Object.entries(FILES)) {
    const body = readFileSync(join(folder, path), 'utf8')
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
