import { RefusedError } from '../refusal.js'
import { decodeXml } from '../xml/decode-xml.js'
import { decodeEntities } from '../xml/entities.js'

/** The text between the tags of a part of any vocabulary, one line for each stretch. */
export function textOfXml(bytes: Uint8Array): string {
  const xml = decodeXml(bytes)
  if (/<!doctype/i.test(xml)) throw new RefusedError('doctype')
  const lines: string[] = []
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at)
    const end = open === -1 ? xml.length : open
    const text = xml.slice(at, end).trim()
    if (text !== '') lines.push(decodeEntities(text))
    if (open === -1) break
    const close = xml.indexOf('>', open)
    if (close === -1) break
    at = close + 1
  }
  return lines.join('\n')
}
