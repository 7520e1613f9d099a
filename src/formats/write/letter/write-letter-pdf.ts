import type { Letter } from '../../../domain/letter/index.js'
import { documentDate, PDF_FACES, type PdfFonts, setPdf } from '../set-pdf.js'
import { toLetterPage } from './letter-page.js'
import { LETTER_TEMPLATE } from './letter-template.js'

/** The letter as an archival PDF (PDF/A-2a) on the page of GB/T 9704-2012. The same letter gives the same bytes. */
export function writeLetterPdf(letter: Letter, fonts: PdfFonts): Uint8Array {
  const { datedOn, agency, ...page } = toLetterPage(letter)
  return setPdf(
    LETTER_TEMPLATE,
    { ...page, author: agency ?? '', date: documentDate(datedOn), fonts: PDF_FACES },
    fonts,
  )
}
