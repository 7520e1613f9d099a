import { RefusedError } from '../refusal.js'
import { parseXml } from '../xml/parse-xml.js'

const VOCABULARY = { namespaces: { 'http://purl.org/dc/elements/1.1/': 'dc' }, elements: ['dc:title'] }

/** The title in the core properties. Damage there is no reason to refuse the document. */
export function readMetaTitle(part: Uint8Array | undefined): string | null {
  if (part === undefined) return null
  let title = ''
  let inside = false
  try {
    parseXml(part, VOCABULARY, {
      open: (name) => {
        inside = name === 'dc:title'
      },
      close: () => {
        inside = false
      },
      text: (text) => {
        if (inside) title += text
      },
    })
  } catch (error) {
    if (error instanceof RefusedError) return null
    throw error
  }
  return title.trim() === '' ? null : title.trim()
}
