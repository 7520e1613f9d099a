import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type { PdfFonts } from '../../formats/write/set-pdf.js'

const unpack = promisify(brotliDecompress)

/** The package's own fonts; `src` and `dist` lie equally deep. */
const PACKAGED = fileURLToPath(new URL('../../../data/fonts/', import.meta.url))
const PACKAGED_FILES = ['NotoSerifSC-Regular', 'NotoSerifSC-SemiBold.core', 'NotoSansSC-Medium.core']

const found = new Map<string, Promise<PdfFonts>>()

/**
 * The fonts for PDF files: what the operator put into `DATA_DIR/fonts` and the package's own. Those of
 * the system are found by the PDF writer itself. Looked up once for each data folder.
 *
 * @param dataDir `null` where there is no data folder, as on the command line
 */
export function loadFonts(dataDir: string | null = null): Promise<PdfFonts> {
  const key = dataDir ?? ''
  const known = found.get(key)
  if (known !== undefined) return known
  const fonts = readFonts(dataDir)
  found.set(key, fonts)
  fonts.catch(() => found.delete(key)) // a failed look-up may succeed next time
  return fonts
}

async function readFonts(dataDir: string | null): Promise<PdfFonts> {
  const folder = dataDir === null ? null : join(dataDir, 'fonts')
  const isFolder = folder !== null && (await stat(folder).catch(() => null))?.isDirectory() === true
  return { files: await packagedFonts(), folders: isFolder ? [folder] : [] }
}

let packaged: Promise<readonly Uint8Array[]> | undefined

function packagedFonts(): Promise<readonly Uint8Array[]> {
  packaged ??= Promise.all(PACKAGED_FILES.map(async (name) => unpack(await readFile(join(PACKAGED, `${name}.ttf.br`)))))
  return packaged
}
