import { decodeText } from '../charset/decode-text.js'
import { detectFormat } from '../detect-format.js'
import type { DocumentFormat } from '../document.js'
import { LIMITS } from '../limits.js'
import type { PdfResources } from '../pdf/resources.js'
import { ok, type ReadResult, RefusedError, refuse } from '../refusal.js'
import type { HiddenFinding, HiddenPlace } from './hidden-finding.js'
import { inspectHtml } from './inspect-html.js'
import { Inspection, type OnText } from './inspection.js'
import { inspectOfd } from './ofd/inspect-ofd.js'
import { inspectPdf } from './pdf/inspect-pdf.js'
import { inspectPicture, isPicture } from './picture.js'
import { inspectXls } from './sheet/inspect-xls.js'
import { inspectXlsx } from './sheet/inspect-xlsx.js'
import { inspectDoc } from './word/inspect-doc.js'
import { inspectDocx } from './word/inspect-docx.js'

export interface InspectedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What an inspection may use beside the file's own bytes. */
export interface InspectionResources {
  readonly pdf: PdfResources
}

type Inspector = (bytes: Uint8Array, into: Inspection, resources: InspectionResources) => void | Promise<void>

const INSPECTORS: Readonly<Record<DocumentFormat, Inspector>> = {
  docx: inspectDocx,
  doc: inspectDoc,
  xlsx: inspectXlsx,
  xls: inspectXls,
  pdf: (bytes, into, resources) => inspectPdf(bytes, resources.pdf, into),
  html: inspectHtml,
  ofd: inspectOfd,
  txt: inspectPlainText,
  md: inspectPlainText,
}

/**
 * What lies in a file that its reader does not see: sheets, rows, comments, revisions, names, covered text …
 *
 * @returns the findings with their places, in the order of the file; or why it could not be looked into. A
 *   file that is refused has not been checked and must not be taken for a clean one.
 */
export async function findHiddenData(
  file: InspectedFile,
  resources: InspectionResources,
): Promise<ReadResult<readonly HiddenFinding[]>> {
  const walked = await inspectFile(file, resources)
  return walked.ok ? ok(walked.value.findings) : walked
}

/** What one walk over a file brought. */
export interface WalkedFile {
  readonly findings: readonly HiddenFinding[]
  /** What shows something which no program reads here. */
  readonly unread: readonly HiddenPlace[]
}

/** The same walk, with every text of the file told along the way. */
export async function inspectFile(
  { name, bytes: given }: InspectedFile,
  resources: InspectionResources,
  onText?: OnText,
): Promise<ReadResult<WalkedFile>> {
  if (given.length > LIMITS.fileBytes) return refuse('too-large', `${LIMITS.fileBytes / 1024 / 1024} MB`)
  // A view of the plain kind: some parsers refuse Node's own.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
  const into = new Inspection(onText)
  try {
    if (isPicture(bytes)) {
      inspectPicture(bytes, '图片', into)
      into.unread({ part: '图片' })
    } else {
      const format = detectFormat(bytes, name)
      if (!format.ok) return format
      await INSPECTORS[format.value](bytes, into, resources)
    }
    return ok({ findings: into.findings, unread: into.unreadPlaces })
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal }
    // Places in binary formats are plain numbers; one that points outside means that the file is damaged.
    if (error instanceof RangeError) return refuse('damaged', 'a place outside the file')
    throw error
  }
}

function inspectPlainText(bytes: Uint8Array, into: Inspection): void {
  let line = 0
  for (const text of decodeText(bytes).text.split(/\n/)) {
    line += 1
    into.text(text, { line }, false)
  }
}
