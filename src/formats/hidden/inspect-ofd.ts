import { openZip } from '../zip/open-zip.js'
import { type Inspection, lengthOf } from './inspection.js'
import { textOfXml } from './plain-xml.js'
import { hasLocalPath, namesSomebody } from './telling-values.js'

const NAMED = /<(?:\w{1,20}:)?(Author|Creator)>([^<>]{1,400})<\//g
const UNSEEN = /<(?:\w{1,20}:)?TextObject\b[^<>]{0,2000}\bVisible\s*=\s*["'](?:false|0)["']/i
const PICTURE = /<(?:\w{1,20}:)?ImageObject\b/
const SHOWN_TEXT = /<(?:\w{1,20}:)?TextCode\b/

/** What an OFD document (GB/T 33190) carries beside its pages. */
export async function inspectOfd(bytes: Uint8Array, into: Inspection): Promise<void> {
  const zip = await openZip(bytes)
  for (const name of zip.names) {
    if (/(^|\/)Attachs?\//i.test(name) && !/Attachments\.xml$/i.test(name)) into.found('attachment', { part: name })
    if (!/\.xml$/i.test(name)) continue
    const part = zip.get(name)
    const text = textOfXml(part)
    const xml = part.toString('utf8')
    if (/(^|\/)OFD\.xml$/i.test(name)) {
      const names = [...xml.matchAll(NAMED)].filter((match) => match[1] === 'Author')
      if (names.some((match) => namesSomebody(match[2] ?? ''))) into.found('author', { part: '文档属性' })
      if (hasLocalPath(text)) into.found('local-path', { part: '文档属性' })
    }
    const isAnnotation = /<(?:\w{1,20}:)?Annot\s/.test(xml)
    if (isAnnotation) into.found('annotation', { part: name })
    if (PICTURE.test(xml) && !SHOWN_TEXT.test(xml)) into.unread({ part: name })
    if (UNSEEN.test(xml)) into.found('invisible-text', { part: name }, lengthOf(text))
    into.text(text, { part: name }, isAnnotation)
  }
}
