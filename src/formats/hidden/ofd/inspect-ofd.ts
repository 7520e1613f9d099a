import { LIMITS } from '../../limits.js'
import { readOutline } from '../../ofd/outline.js'
import { RefusedError } from '../../refusal.js'
import { openZip, type ZipArchive } from '../../zip/open-zip.js'
import { type Inspection, lengthOf } from '../inspection.js'
import { inspectPage } from '../pdf/pdf-page.js'
import { textOfXml } from '../plain-xml.js'
import { hasLocalPath, namesSomebody } from '../telling-values.js'
import { drawOfdPage } from './ofd-page.js'

const NAMED = /<(?:\w{1,20}:)?(Author|Creator)>([^<>]{1,400})<\//g
const UNSEEN = /<(?:\w{1,20}:)?TextObject\b[^<>]{0,2000}\bVisible\s*=\s*["'](?:false|0)["']/i
const PICTURE = /<(?:\w{1,20}:)?ImageObject\b/
const CHARACTERS = 2_000_000

/** What an OFD document (GB/T 33190) carries beside its pages, and what its pages have that cannot be seen on them. */
export async function inspectOfd(bytes: Uint8Array, into: Inspection): Promise<void> {
  const zip = await openZip(bytes)
  if (zip.has('Encryptions.xml')) throw new RefusedError('encrypted', 'Encryptions.xml')
  const drawn = inspectPages(zip, into)
  for (const name of zip.names) {
    if (/(^|\/)Attachs?\//i.test(name) && !/Attachments\.xml$/i.test(name)) into.found('attachment', { part: name })
    if (/\.xml$/i.test(name) && !drawn.has(name)) inspectPart(name, zip.get(name), into)
  }
}

/** @returns the parts that were read as they are drawn */
function inspectPages(zip: ZipArchive, into: Inspection): ReadonlySet<string> {
  const parts = new Set<string>()
  let number = 0
  let characters = 0
  for (const document of readOutline(zip).documents) {
    for (const template of document.templates.values()) if (zip.has(template)) parts.add(template)
    for (const name of document.pages) {
      number += 1
      if (number > LIMITS.pdfPages) throw new RefusedError('too-large', `pages > ${LIMITS.pdfPages}`)
      const source = zip.get(name)
      const hasPicture = PICTURE.test(source.toString('utf8'))
      const { drawn, width, height, slanting } = drawOfdPage(zip, document, name)
      const count = drawn.visible.length + drawn.invisible.length
      characters += count
      if (characters > CHARACTERS) throw new RefusedError('too-large', `characters > ${CHARACTERS}`)
      if (hasPicture && count + slanting === 0) into.unread({ page: number })
      inspectPage(drawn, { page: number, width, height, mayBeScanned: hasPicture }, into)
      if (slanting > 0) into.text(textOfXml(source), { page: number }, false)
      parts.add(name)
    }
  }
  return parts
}

function inspectPart(name: string, part: Buffer, into: Inspection): void {
  const text = textOfXml(part)
  const xml = part.toString('utf8')
  if (/(^|\/)OFD\.xml$/i.test(name)) {
    const names = [...xml.matchAll(NAMED)].filter((match) => match[1] === 'Author')
    if (names.some((match) => namesSomebody(match[2] ?? ''))) into.found('author', { part: '文档属性' })
    if (hasLocalPath(text)) into.found('local-path', { part: '文档属性' })
  }
  const isAnnotation = /<(?:\w{1,20}:)?Annot\s/.test(xml)
  if (isAnnotation) into.found('annotation', { part: name })
  if (UNSEEN.test(xml)) into.found('invisible-text', { part: name }, lengthOf(text))
  into.text(text, { part: name }, isAnnotation)
}
