import { writeCsv } from '../../formats/write/write-csv.js'
import { writeDocx } from '../../formats/write/write-docx.js'
import { writePdf } from '../../formats/write/write-pdf.js'
import { writeXlsx } from '../../formats/write/write-xlsx.js'
import type { CheckedReport } from '../../storage/checked-reports.js'
import { loadFonts } from '../fonts/load-fonts.js'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const utf8 = (text: string) => new TextEncoder().encode(text)

const RENDERINGS = {
  json: {
    mediaType: 'application/json; charset=utf-8',
    render: ({ reading, findings }: CheckedReport) => utf8(`${JSON.stringify({ ...reading, findings }, null, 2)}\n`),
  },
  csv: { mediaType: 'text/csv; charset=utf-8', render: ({ reading }: CheckedReport) => utf8(writeCsv(reading)) },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, render: ({ reading }: CheckedReport) => writeXlsx(reading) },
  docx: {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    render: ({ reading }: CheckedReport) => writeDocx(reading),
  },
  pdf: {
    mediaType: 'application/pdf',
    render: async ({ reading }: CheckedReport, dataDir: string) => writePdf(reading, await loadFonts(dataDir)),
  },
} as const

export type Rendering = keyof typeof RENDERINGS

export const isRendering = (text: string): text is Rendering => Object.hasOwn(RENDERINGS, text)

/** A report in a form to take away. */
export async function renderReport(
  report: CheckedReport,
  kind: Rendering,
  dataDir: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> {
  const { mediaType, render } = RENDERINGS[kind]
  return { bytes: await render(report, dataDir), mediaType }
}
