import { ok, type ReadResult, RefusedError, refuse } from '../../formats/refusal.js'
import { writeCsv } from '../../formats/write/write-csv.js'
import { writeDocx } from '../../formats/write/write-docx.js'
import { writePdf } from '../../formats/write/write-pdf.js'
import { writeXlsx } from '../../formats/write/write-xlsx.js'
import type { CheckedFile } from '../../storage/checked-reports.js'
import { loadFonts } from '../fonts/load-fonts.js'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const utf8 = (text: string) => new TextEncoder().encode(text)

/** A report has some ten thousand characters. Setting far longer ones would keep everybody else waiting. */
const LONGEST_TEXT = 300_000

type Rendered = Pick<CheckedFile, 'reading' | 'findings'>

/** `isPage`: set as pages of text, which takes its time; the others are figures. */
const RENDERINGS = {
  json: {
    mediaType: 'application/json; charset=utf-8',
    isPage: false,
    render: ({ reading, findings }: Rendered) => utf8(`${JSON.stringify({ ...reading, findings }, null, 2)}\n`),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    isPage: false,
    render: ({ reading }: Rendered) => utf8(writeCsv(reading)),
  },
  xlsx: {
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
    isPage: true,
    render: ({ reading }: Rendered) => writeXlsx(reading),
  },
  docx: {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    isPage: true,
    render: ({ reading }: Rendered) => writeDocx(reading),
  },
  pdf: {
    mediaType: 'application/pdf',
    isPage: true,
    render: async ({ reading }: Rendered, dataDir: string) => writePdf(reading, await loadFonts(dataDir)),
  },
} as const

export type Rendering = keyof typeof RENDERINGS
export const RENDERING_KINDS = Object.keys(RENDERINGS) as [Rendering, ...Rendering[]]

export const isRendering = (text: string): text is Rendering => Object.hasOwn(RENDERINGS, text)

/** A report in a form to take away, or why this one is too much for that form. */
export async function renderReport(
  report: Rendered,
  kind: Rendering,
  dataDir: string,
): Promise<ReadResult<{ readonly bytes: Uint8Array; readonly mediaType: string }>> {
  const { mediaType, isPage, render } = RENDERINGS[kind]
  const length = report.reading.sections.reduce((sum, section) => sum + section.text.length, 0)
  if (isPage && length > LONGEST_TEXT) return refuse('too-large', `正文超过 ${LONGEST_TEXT} 字`)
  try {
    return ok({ bytes: await render(report, dataDir), mediaType })
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal }
    throw error
  }
}
