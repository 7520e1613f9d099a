import { resolvePartName } from '../docx/package-parts.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { parseXml } from '../xml/parse-xml.js'
import type { ZipArchive } from '../zip/open-zip.js'
import { boxIn, OFD_NAMESPACES } from './vocabulary.js'

/** What the root and the document parts say: which pages there are, and what lies under them. */
export interface Outline {
  readonly title: string | null
  readonly documents: readonly DocumentOutline[]
}

export interface DocumentOutline {
  /** Width and height in millimetres of a page that does not state its own. */
  readonly size: readonly [number, number]
  readonly templates: ReadonlyMap<string, string>
  readonly pages: readonly string[]
}

const A4 = [210, 297] as const
const MAIN = 'OFD.xml'

export function readOutline(zip: ZipArchive): Outline {
  const titles: string[] = []
  const roots: string[] = []
  let text = ''
  parseXml(zip.get(MAIN), vocabulary('DocRoot', 'Title'), {
    open: () => {
      text = ''
    },
    close: (name) => {
      if (name === 'DocRoot') roots.push(resolvePartName('', text.trim()))
      else if (name === 'Title' && text.trim() !== '') titles.push(text.trim())
      text = ''
    },
    text: (more) => {
      text += more
    },
  })
  if (roots.length === 0) throw new RefusedError('damaged', 'no document in OFD.xml')
  const documents = roots.map((root) => readDocumentPart(zip, root))
  const pages = documents.reduce((count, document) => count + document.pages.length, 0)
  if (pages > LIMITS.pdfPages) throw new RefusedError('too-large', `${pages} pages > ${LIMITS.pdfPages}`)
  return { title: titles[0] ?? null, documents }
}

function readDocumentPart(zip: ZipArchive, root: string): DocumentOutline {
  const folder = root.slice(0, root.lastIndexOf('/') + 1)
  const templates = new Map<string, string>()
  const pages: string[] = []
  let size: readonly [number, number] = A4
  let text = ''
  parseXml(zip.get(root), vocabulary('PhysicalBox', 'TemplatePage', 'Page'), {
    open: (name, attributes) => {
      text = ''
      const place = attributes.get('BaseLoc')
      if (place === undefined) return
      if (name === 'Page') pages.push(resolvePartName(folder, place))
      else if (name === 'TemplatePage') templates.set(attributes.get('ID') ?? '', resolvePartName(folder, place))
    },
    close: (name) => {
      const box = name === 'PhysicalBox' ? boxIn(text) : null
      if (box !== null) size = [box[2], box[3]]
    },
    text: (more) => {
      text += more
    },
  })
  return { size, templates, pages }
}

const vocabulary = (...elements: string[]) => ({ namespaces: OFD_NAMESPACES, elements })
