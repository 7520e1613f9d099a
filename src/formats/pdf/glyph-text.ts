import { replaceRadicals } from '../interpret/radicals.js'

/** Zero-width marks, controls and white space: nothing to read. */
const BLANK = /^[\s\p{Cc}\p{Cf}\p{Variation_Selector}]*$/u
/** Forms for vertical writing, ligatures, and characters that stand twice in Unicode. */
const PRESENTATION = /[\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe4f\uf900-\ufaff]/
const MEANINGLESS = /[\ufffd\ue000-\uf8ff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** What a drawn character says, and what had to be done to it. */
export interface GlyphText {
  /** Empty for white space. */
  readonly text: string
  readonly isRadical: boolean
  /** A private or replacement character: the document does not say which character it draws. */
  readonly isMeaningless: boolean
}

const known = new Map<string, GlyphText>()
/** The same for single characters, by their code. */
const knownByCode: (GlyphText | undefined)[] = new Array(0x10000)

/** Looked up by character: a document has few different ones. */
export function glyphText(unicode: string): GlyphText {
  if (unicode.length === 1) {
    const code = unicode.charCodeAt(0)
    const found = knownByCode[code] ?? read(unicode)
    knownByCode[code] = found
    return found
  }
  let result = known.get(unicode)
  if (result === undefined) {
    result = read(unicode)
    if (known.size > 20_000) known.clear()
    known.set(unicode, result)
  }
  return result
}

function read(unicode: string): GlyphText {
  if (BLANK.test(unicode)) return { text: '', isRadical: false, isMeaningless: false }
  const plain = replaceRadicals(unicode)
  const text = withoutLongDashes(PRESENTATION.test(plain) ? plain.normalize('NFKC') : plain)
  return { text, isRadical: plain !== unicode, isMeaningless: MEANINGLESS.test(text) }
}

/** Fonts draw two or three dashes as one sign, and some printers name the sign instead of what was written. */
const withoutLongDashes = (text: string): string => text.replaceAll('⸺', '——').replaceAll('⸻', '———')
