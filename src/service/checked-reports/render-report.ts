import { ok, type ReadResult, refuse } from '../../formats/refusal.js'
import { writeCsv } from '../../formats/write/write-csv.js'
import type { CheckedFile } from '../../storage/checked-reports/checked-files.js'
import type { WriterPool } from '../writing/writer-pool.js'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const utf8 = (text: string) => new TextEncoder().encode(text)

/** A report has some ten thousand characters. Setting far longer ones would keep all the others waiting. */
const LONGEST_TEXT = 300_000

type Rendered = Pick<CheckedFile, 'reading' | 'findings'>

/** Figures are written at once; pages of text take their time, and are set elsewhere. */
const RENDERINGS = {
  json: {
    mediaType: 'application/json; charset=utf-8',
    figures: ({ reading, findings }: Rendered) => utf8(`${JSON.stringify({ ...reading, findings }, null, 2)}\n`),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    figures: ({ reading }: Rendered) => utf8(writeCsv(reading)),
  },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, page: 'xlsx' },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, page: 'docx' },
  pdf: { mediaType: 'application/pdf', page: 'pdf' },
} as const

export type Rendering = keyof typeof RENDERINGS
export const RENDERING_KINDS = Object.keys(RENDERINGS) as [Rendering, ...Rendering[]]

export const isRendering = (text: string): text is Rendering => Object.hasOwn(RENDERINGS, text)

/** Whether it is set by the one thread that sets for everybody. */
export const isSet = (kind: Rendering): boolean => 'page' in RENDERINGS[kind]

/** A report in a form to take away, or why this one is too much for that form. */
export async function renderReport(
  { writer }: { readonly writer: WriterPool },
  report: Rendered,
  kind: Rendering,
): Promise<ReadResult<{ readonly bytes: Uint8Array; readonly mediaType: string }>> {
  const rendering = RENDERINGS[kind]
  const { mediaType } = rendering
  if ('figures' in rendering) return ok({ bytes: rendering.figures(report), mediaType })
  const length = report.reading.sections.reduce((sum, section) => sum + section.text.length, 0)
  if (length > LONGEST_TEXT) return refuse('too-large', `正文超过 ${LONGEST_TEXT} 字`)
  const written = await writer.write(rendering.page, report.reading)
  return written.ok ? ok({ bytes: written.value, mediaType }) : written
}
