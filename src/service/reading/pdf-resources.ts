import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PdfResources } from '../../formats/pdf/resources.js'

const PACKED = '.bcmap'

/**
 * The predefined character maps that come with pdf.js. Only files that the installation's own list
 * names are read, so that a name inside a document cannot lead anywhere else.
 */
export function loadPdfResources(): PdfResources {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
  const shipped = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith(PACKED))
      .map((file) => [file.slice(0, -PACKED.length), join(folder, file)]),
  )
  const loaded = new Map<string, Uint8Array>()
  return {
    cMap(name) {
      const path = shipped.get(name)
      if (path === undefined) return undefined
      const bytes = loaded.get(name) ?? new Uint8Array(readFileSync(path))
      loaded.set(name, bytes)
      // The reader may hand the buffer to another thread; the kept one stays whole.
      return bytes.slice()
    },
  }
}
