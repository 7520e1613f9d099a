import type { Reading } from '../domain/report/index.js'
import { detectFormat } from './detect-format.js'
import { readDoc } from './doc/read-doc.js'
import type { Document, DocumentFormat } from './document.js'
import { readDocx } from './docx/read-docx.js'
import { readHtml } from './html/read-html.js'
import { interpret } from './interpret/interpret.js'
import { LIMITS } from './limits.js'
import { readOfd } from './ofd/read-ofd.js'
import { type PdfResources, readPdf } from './pdf/read-pdf.js'
import { ok, type ReadResult, refuse, refusing } from './refusal.js'
import { readXls } from './sheet/read-xls.js'
import { readXlsx } from './sheet/read-xlsx.js'
import { readMarkdown } from './text/read-markdown.js'
import { readText } from './text/read-text.js'

export interface ReportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a reader may use beside the file's own bytes: data that comes with the install. */
export interface ReadResources {
  readonly pdf: PdfResources
}

/** Throws `RefusedError` at what it cannot read. */
type Reader = (bytes: Uint8Array, resources: ReadResources) => Document | Promise<Document>

const READERS: Readonly<Record<DocumentFormat, Reader>> = {
  docx: readDocx,
  doc: readDoc,
  pdf: (bytes, resources) => readPdf(bytes, resources.pdf),
  html: (bytes) => readHtml(bytes),
  xlsx: readXlsx,
  xls: readXls,
  txt: readText,
  md: readMarkdown,
  ofd: readOfd,
}

/** The file's blocks and grids, by what its content says it is. */
async function readDocument(file: ReportFile, resources: ReadResources): Promise<ReadResult<Document>> {
  if (file.bytes.length > LIMITS.fileBytes) return refuse('too-large', `${LIMITS.fileBytes / 1024 / 1024} MB`)
  const format = detectFormat(file.bytes, file.name)
  if (!format.ok) return format
  // A view of the plain kind: some parsers refuse Node's own.
  const bytes = new Uint8Array(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  return refusing(() => READERS[format.value](bytes, resources))
}

/**
 * Reads an annual report as any body published it.
 *
 * @returns the figures, text and claims with their places, or why the file could not be read. A file
 *   that can be read but has neither a table nor a heading of the form is refused as `not-a-report`.
 */
export async function readReport(file: ReportFile, resources: ReadResources): Promise<ReadResult<Reading>> {
  const document = await readDocument(file, resources)
  if (!document.ok) return document
  const reading = interpret(document.value, file.name)
  const headings = reading.sections.filter((section) => section.heading !== null).length
  if (reading.form === null && headings < 2 && reading.title === null) return refuse('not-a-report')
  return ok(reading)
}
