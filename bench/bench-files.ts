import type { Reading } from '../src/domain/report/index.js'
import type { PdfResources } from '../src/formats/pdf/resources.js'
import { writeDocx } from '../src/formats/write/write-docx.js'
import { writePdf } from '../src/formats/write/write-pdf.js'
import { loadFonts } from '../src/service/fonts/load-fonts.js'
import { fillReport } from '../testing/reports/filled-report.js'
import { makeReport } from '../testing/reports/made-report.js'
import { createRandom } from '../testing/reports/random.js'
import { DUMP_RENDERER } from '../testing/reports/render/text-renderer.js'
import { readReport } from './program.js'
import { publishedPage } from './published-page.js'

export interface BenchFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface BenchFiles {
  readonly html: readonly BenchFile[]
  readonly docx: readonly BenchFile[]
  readonly pdf: readonly BenchFile[]
  readonly txt: readonly BenchFile[]
}

/** The same reports in four formats: as a content system, Word, a printer driver and a converter leave them. */
export async function makeBenchFiles(count: number, pdf: PdfResources): Promise<BenchFiles> {
  const fonts = await loadFonts()
  const files: Record<keyof BenchFiles, BenchFile[]> = { html: [], docx: [], pdf: [], txt: [] }
  for (let seed = 1; seed <= count; seed += 1) {
    const random = createRandom(seed)
    const filled = fillReport(makeReport(random))
    const html = publishedPage(filled)
    const reading = await readBack(html, pdf)
    files.html.push({ name: `${seed}.html`, bytes: html })
    files.txt.push({ name: `${seed}.txt`, bytes: DUMP_RENDERER.render(filled, random) })
    files.docx.push({ name: `${seed}.docx`, bytes: await writeDocx(reading) })
    files.pdf.push({ name: `${seed}.pdf`, bytes: await writePdf(reading, fonts) })
  }
  return files
}

async function readBack(bytes: Uint8Array, pdf: PdfResources): Promise<Reading> {
  const result = await readReport({ name: 'made.html', bytes }, { pdf })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
