import type { Document, DocumentNote } from '../document.js'
import { layOut } from '../layout/lay-out.js'
import type { Glyph, LayoutPage } from '../layout/page.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { loadEngine, openDocument, type PdfEngine, type PdfFile } from './engine.js'
import { fontsOf } from './fonts.js'
import { toMatrix } from './matrix.js'
import { operatorsOf, readDrawing } from './page-drawing.js'
import type { PdfResources } from './resources.js'

export type { PdfResources } from './resources.js'

/** Characters of all pages together; the longest reports have a fiftieth of it. */
const CHARACTERS = 2_000_000
/** Operators of one page: text, lines, drawings. */
const OPERATORS = 3_000_000
/** A hidden text layer is the page's text if it has so many times the visible characters. */
const MOSTLY_HIDDEN = 4
/** Part of the characters that may have no meaning before the document counts as one without text. */
const MEANINGLESS = 0.5

/**
 * Reads the text layer of a PDF: characters and drawn lines with their places, put together to
 * paragraphs and tables. Nothing in it is run, painted or opened. Throws `RefusedError`.
 */
export async function readPdf(bytes: Uint8Array, resources: PdfResources): Promise<Document> {
  const engine = await loadEngine()
  const loading = openDocument(engine, bytes, resources)
  try {
    const file = await loading.promise
    if (file.numPages > LIMITS.pdfPages) throw new RefusedError('too-large', `${file.numPages} pages`)
    const { pages, notes } = await readPages(engine, file)
    const { blocks, notes: layoutNotes } = layOut(pages)
    const metaTitle = await titleOf(file)
    return { format: 'pdf', metaTitle, publishedOn: null, blocks, notes: [...notes, ...layoutNotes] }
  } catch (error) {
    if (error instanceof RefusedError) throw error
    // At a damaged file pdf.js throws anything.
    throw new RefusedError(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  } finally {
    await loading.destroy().catch(() => {})
  }
}

interface Pages {
  readonly pages: readonly LayoutPage[]
  readonly notes: readonly DocumentNote[]
}

async function readPages(engine: PdfEngine, file: PdfFile): Promise<Pages> {
  const operators = operatorsOf(engine.OPS)
  const pages: LayoutPage[] = []
  const totals = { characters: 0, radicals: 0, meaningless: 0, slanting: 0 }
  const hidden: number[] = []
  const cut: number[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const list = await page.getOperatorList()
    if (list.fnArray.length > OPERATORS) throw new RefusedError('too-large', `page ${number}: drawing`)
    const fonts = await fontsOf(page, list, engine.OPS)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { text, segments, isCut } = readDrawing(list, operators, fonts, toMatrix(transform))
    page.cleanup()
    if (isCut) cut.push(number)
    if (text.invisible.length > 0) hidden.push(number)
    totals.characters += text.visible.length + text.invisible.length
    if (totals.characters > CHARACTERS) throw new RefusedError('too-large', `${CHARACTERS} characters`)
    totals.radicals += text.radicals
    totals.meaningless += text.meaningless
    totals.slanting += text.slanting
    pages.push({ page: number, width, height, glyphs: shownText(text.visible, text.invisible), segments })
  }
  const read = pages.reduce((sum, page) => sum + page.glyphs.length, 0)
  if (read === 0) throw new RefusedError('no-text-layer')
  if (totals.meaningless > MEANINGLESS * read) throw new RefusedError('no-text-layer', 'characters without meaning')
  return { pages, notes: notesOf(totals, hidden, cut) }
}

/** A scanned page with a layer of recognised text is read by that layer; else hidden text is left out. */
function shownText(visible: readonly Glyph[], invisible: readonly Glyph[]): readonly Glyph[] {
  return invisible.length > MOSTLY_HIDDEN * visible.length ? [...visible, ...invisible] : visible
}

interface Totals {
  readonly radicals: number
  readonly meaningless: number
  readonly slanting: number
}

function notesOf(totals: Totals, hidden: readonly number[], cut: readonly number[]): DocumentNote[] {
  const notes: DocumentNote[] = []
  if (totals.radicals > 0) notes.push({ code: 'radical-characters', detail: `${totals.radicals} characters` })
  if (totals.meaningless > 0) notes.push({ code: 'replacement-characters', detail: `${totals.meaningless} characters` })
  if (totals.slanting > 0) notes.push({ code: 'page-furniture', detail: `${totals.slanting} slanting characters` })
  if (hidden.length > 0) notes.push({ code: 'hidden-text', detail: `pages ${hidden.join(', ')}` })
  if (cut.length > 0) notes.push({ code: 'limit-reached', detail: `lines on pages ${cut.join(', ')}` })
  return notes
}

async function titleOf(file: PdfFile): Promise<string | null> {
  const { info } = await file.getMetadata().catch(() => ({ info: {} }))
  const title = 'Title' in info ? info.Title : null
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null
}
