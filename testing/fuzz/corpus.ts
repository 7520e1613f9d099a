import { readFileSync } from 'node:fs'
import { drawTable } from '../pdf/draw-table.js'
import { buildPdf, text } from '../pdf/pdf-builder.js'
import { DAMAGED_LAYOUTS, OFFICE_LAYOUTS, PDF_LAYOUTS } from '../reports/damaged-layouts.js'
import { fillReport } from '../reports/filled-report.js'
import { HTML_LAYOUTS } from '../reports/html-layouts.js'
import type { LayoutKind } from '../reports/layout-kind.js'
import { makeReport } from '../reports/made-report.js'
import { createRandom } from '../reports/random.js'
import { DOCX_RENDERER } from '../reports/render/docx-renderers.js'
import { HTML_RENDERER } from '../reports/render/html-renderer.js'
import { COPY_RENDERER, DUMP_RENDERER } from '../reports/render/text-renderer.js'
import { TEXT_LAYOUTS } from '../reports/text-layouts.js'
import type { FuzzInput } from './fuzz-reader.js'

/** Files to be spoilt, with how often each kind is taken: what is slow to read is taken less often. */
export interface CorpusFile extends FuzzInput {
  readonly weight: number
}

const WEIGHTS: Readonly<Record<string, number>> = {
  html: 3,
  htm: 3,
  txt: 3,
  md: 3,
  docx: 6,
  xlsx: 4,
  xls: 4,
  ofd: 1,
  pdf: 0.2,
}

export async function makeCorpus(seed: number): Promise<CorpusFile[]> {
  const layouts: readonly LayoutKind[] = [
    ...HTML_LAYOUTS,
    ...TEXT_LAYOUTS,
    ...OFFICE_LAYOUTS,
    ...PDF_LAYOUTS.slice(0, 3),
    ...DAMAGED_LAYOUTS.filter((layout, index) => layout.extension !== 'pdf' && index % 9 === 0),
  ]
  const files: CorpusFile[] = []
  for (const [index, layout] of layouts.entries()) {
    const random = createRandom(seed + index)
    const report = layout.make?.(random) ?? makeReport(random)
    const { bytes } = await layout.render(report, random)
    files.push({ name: `made.${layout.extension}`, bytes, weight: WEIGHTS[layout.extension] ?? 1 })
  }
  return [...files, ...smallPdfs(seed), ...smallTexts(seed), { name: 'made.doc', bytes: wordFile(), weight: 12 }]
}

/** A table on a page each: quick to read, so that more of them can be spoilt. */
function smallPdfs(seed: number): CorpusFile[] {
  const filled = fillReport(makeReport(createRandom(seed)))
  return (['disclosure', 'reviews'] as const).map((name) => {
    const heading = text(60, 812, filled.narrative.title)
    const [page] = drawTable(filled.tables[name], (code) => filled.texts.get(code) ?? '')
    return { name: 'small.pdf', bytes: buildPdf({ pages: [{ content: heading + (page?.content ?? '') }] }), weight: 4 }
  })
}

/** Reports with table four alone. */
function smallTexts(seed: number): CorpusFile[] {
  const random = createRandom(seed)
  const filled = fillReport(makeReport(random))
  const empty = { ...filled.tables.reviews, rows: [] }
  const small = { ...filled, tables: { disclosure: empty, requests: empty, reviews: filled.tables.reviews } }
  return [HTML_RENDERER, DUMP_RENDERER, COPY_RENDERER, DOCX_RENDERER].map((renderer) => ({
    name: `small.${renderer.extension}`,
    bytes: renderer.render(small, random),
    weight: 20,
  }))
}

const wordFile = (): Uint8Array => new Uint8Array(readFileSync(new URL('../office/word-97.doc', import.meta.url)))

/** A file of the corpus, heavier ones more often. */
export function pickFile(corpus: readonly CorpusFile[], share: number): CorpusFile {
  const total = corpus.reduce((sum, { weight }) => sum + weight, 0)
  let left = share * total
  for (const file of corpus) {
    left -= file.weight
    if (left <= 0) return file
  }
  throw new RangeError('an empty corpus')
}
