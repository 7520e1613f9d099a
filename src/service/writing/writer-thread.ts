/**
 * The thread that sets documents: a page of text takes a tenth of a second and more, in which nobody else's request
 * may have to wait.
 */
import type { Reading } from '../../domain/report/index.js'
import { type ReadResult, refusing } from '../../formats/refusal.js'
import { writeDocx } from '../../formats/write/write-docx.js'
import { writePdf } from '../../formats/write/write-pdf.js'
import { writeXlsx } from '../../formats/write/write-xlsx.js'
import { loadFonts } from '../fonts/load-fonts.js'

export type WrittenFormat = 'docx' | 'pdf' | 'xlsx'

export interface WriterTask {
  readonly format: WrittenFormat
  readonly reading: Reading
  /** Where the operator may put fonts. */
  readonly dataDir: string
}

/** Run by the pool, by name. */
export const write = (task: WriterTask): Promise<ReadResult<Uint8Array>> => refusing(() => bytesOf(task))

async function bytesOf({ format, reading, dataDir }: WriterTask): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeDocx(reading)
    case 'xlsx':
      return writeXlsx(reading)
    case 'pdf':
      return writePdf(reading, await loadFonts(dataDir))
  }
}
