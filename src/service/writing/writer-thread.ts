/**
 * The thread that sets documents: a page of text takes a tenth of a second and more, in which nobody else's request
 * may have to wait.
 */
import type { Letter } from '../../domain/letter/index.js'
import type { Reading } from '../../domain/report/index.js'
import { type ReadResult, refusing } from '../../formats/refusal.js'
import { writeLetterDocx } from '../../formats/write/letter/write-letter-docx.js'
import { writeLetterPdf } from '../../formats/write/letter/write-letter-pdf.js'
import { writeDocx } from '../../formats/write/write-docx.js'
import { writePdf } from '../../formats/write/write-pdf.js'
import { writeXlsx } from '../../formats/write/write-xlsx.js'
import { loadFonts } from '../fonts/load-fonts.js'

export type WrittenFormat = 'docx' | 'pdf' | 'xlsx'

/** A letter's figures stand nowhere but in its text. */
export type LetterFormat = Exclude<WrittenFormat, 'xlsx'>

/** What is to be set. */
export type Written =
  | { readonly format: WrittenFormat; readonly reading: Reading }
  | { readonly format: LetterFormat; readonly letter: Letter }

export type WriterTask = Written & {
  /** Where the operator may put fonts. */
  readonly dataDir: string
}

/** Run by the pool, by name. */
export const write = (task: WriterTask): Promise<ReadResult<Uint8Array>> => refusing(() => bytesOf(task))

async function bytesOf(task: WriterTask): Promise<Uint8Array> {
  if ('letter' in task)
    return task.format === 'docx'
      ? writeLetterDocx(task.letter)
      : writeLetterPdf(task.letter, await loadFonts(task.dataDir))
  const { format, reading, dataDir } = task
  switch (format) {
    case 'docx':
      return writeDocx(reading)
    case 'xlsx':
      return writeXlsx(reading)
    case 'pdf':
      return writePdf(reading, await loadFonts(dataDir))
  }
}
