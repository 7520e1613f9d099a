import type { Document, DocumentNote } from '../document.js'
import { layOut } from '../layout/lay-out.js'
import type { LayoutPage } from '../layout/page.js'
import { tileEdges } from '../pdf/tiles.js'
import { RefusedError } from '../refusal.js'
import { parseXml } from '../xml/parse-xml.js'
import { openZip, type ZipArchive } from '../zip/open-zip.js'
import { type DocumentOutline, readOutline } from './outline.js'
import { type Drawn, PAGE_VOCABULARY, PageContent } from './page-content.js'
import { POINTS_PER_MILLIMETRE } from './vocabulary.js'

/** Characters of all pages together, as for PDF. */
const CHARACTERS = 2_000_000

/**
 * Reads an OFD document (GB/T 33190-2016): characters and drawn lines with their places, put together to
 * paragraphs and tables as a PDF's are. Pictures, annotations, seals and attachments are left out. Throws `RefusedError`.
 */
export async function readOfd(bytes: Uint8Array): Promise<Document> {
  const zip = await openZip(bytes)
  // GM/T 0099: the parts of an encrypted package are described beside them.
  if (zip.has('Encryptions.xml')) throw new RefusedError('encrypted', 'Encryptions.xml')
  const outline = readOutline(zip)
  const totals: Totals = { characters: 0, hidden: 0, radicals: 0, slanting: 0 }
  const pages: LayoutPage[] = []
  for (const document of outline.documents) {
    for (const name of document.pages) pages.push(readPage(zip, document, name, pages.length + 1, totals))
  }
  if (totals.characters === 0) throw new RefusedError('no-text-layer', `${pages.length} pages`)
  const { blocks, notes } = layOut(pages)
  return { format: 'ofd', metaTitle: outline.title, publishedOn: null, blocks, notes: [...notesOf(totals), ...notes] }
}

interface Totals {
  characters: number
  hidden: number
  radicals: number
  slanting: number
}

function readPage(zip: ZipArchive, document: DocumentOutline, name: string, page: number, totals: Totals): LayoutPage {
  const empty = () => ({ glyphs: [], radicals: 0, slanting: 0 })
  const drawn: Drawn = { visible: empty(), invisible: empty(), segments: [], areas: [] }
  const content = new PageContent(drawn)
  parseXml(zip.get(name), PAGE_VOCABULARY, content)
  for (const id of new Set(content.templates)) {
    const template = document.templates.get(id)
    if (template === undefined) continue
    const under = new PageContent(drawn)
    parseXml(zip.get(template), PAGE_VOCABULARY, under)
  }
  const { visible, invisible } = drawn
  // Text that is only hidden is the text of a scanned page.
  const text = visible.glyphs.length === 0 ? invisible : visible
  totals.characters += text.glyphs.length
  totals.radicals += text.radicals
  totals.slanting += text.slanting
  if (text === visible) totals.hidden += invisible.glyphs.length
  if (totals.characters > CHARACTERS) throw new RefusedError('too-large', `characters > ${CHARACTERS}`)
  const [width, height] = content.size ?? document.size
  return {
    page,
    width: width * POINTS_PER_MILLIMETRE,
    height: height * POINTS_PER_MILLIMETRE,
    glyphs: text.glyphs,
    segments: [...drawn.segments, ...tileEdges(drawn.areas)],
  }
}

function notesOf({ hidden, radicals, slanting }: Totals): DocumentNote[] {
  const notes: DocumentNote[] = []
  if (radicals > 0) notes.push({ code: 'radical-characters', detail: `${radicals}个部首字符` })
  if (hidden > 0) notes.push({ code: 'hidden-text', detail: `不显示的文字${hidden}个字，未读取` })
  if (slanting > 0) notes.push({ code: 'page-furniture', detail: `倾斜的文字（水印）${slanting}个字，未读取` })
  return notes
}
