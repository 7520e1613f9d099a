import { RefusedError } from '../refusal.js'
import { type Charset, findCharset } from './charset-label.js'
import { countDamage, looksLikeText } from './text-damage.js'

export interface DecodedText {
  readonly text: string
  readonly charset: Charset
  /** Characters that stand for bytes no character could be made of, and U+FFFD that came with the file. */
  readonly replaced: number
}

/** Above this share of damage among its characters a text is noise: a photograph, a cut archive. */
const NOISE_SHARE = 0.1
/** So few odd characters prove nothing in a short text. */
const NOISE_GRACE = 8
/** A UTF-8 file may have lost a few characters; another encoding read as UTF-8 loses nearly all. */
const UTF8_DAMAGE_SHARE = 0.2
const SAMPLE_BYTES = 65_536

/**
 * Bytes to text. Byte order marks first, then validity: a text that is valid UTF-8 is UTF-8 whatever
 * was declared, and one that is not is GB18030 unless Big5 was declared and fits.
 *
 * @throws RefusedError `damaged` where the bytes are no text at all
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const label = declared === undefined ? undefined : findCharset(declared)
  const charset = findUtf16(bytes, label)
  const decoded = charset === undefined ? decodeBytewise(bytes, label) : decodeAs(bytes, charset)
  const damage = countDamage(decoded.text)
  if (damage.replaced + damage.control > NOISE_GRACE + decoded.text.length * NOISE_SHARE) {
    throw new RefusedError('damaged', 'binary data, not text')
  }
  return { ...decoded, replaced: damage.replaced }
}

const decodeAs = (bytes: Uint8Array, charset: Charset): { text: string; charset: Charset } => ({
  text: new TextDecoder(charset).decode(bytes),
  charset,
})

/** UTF-16 shows itself by its mark or by zero bytes, which no other text encoding has. */
function findUtf16(bytes: Uint8Array, label: Charset | undefined): Charset | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (!sample.includes(0)) return undefined
  const wide = sample.subarray(0, sample.length - (sample.length % 2))
  const order: readonly Charset[] = label === 'utf-16be' ? ['utf-16be', 'utf-16le'] : ['utf-16le', 'utf-16be']
  return order.find((charset) => looksLikeText(new TextDecoder(charset).decode(wide)))
}

function decodeBytewise(bytes: Uint8Array, label: Charset | undefined): { text: string; charset: Charset } {
  const utf8 = decodeAs(bytes, 'utf-8')
  const { replaced, wide, narrow } = countDamage(utf8.text)
  const isUtf8 = replaced === 0 ? wide > 0 || narrow === 0 || label === 'utf-8' : replaced < wide * UTF8_DAMAGE_SHARE
  if (isUtf8) return utf8
  const gb = decodeAs(bytes, 'gb18030')
  const gbDamage = countDamage(gb.text)
  // Two-byte Latin or Cyrillic letters alone: a short GB text may pass for them, Chinese in UTF-8 never does.
  if (replaced === 0 && (gbDamage.replaced > 0 || label !== 'gb18030')) return utf8
  if (label === 'big5') {
    const big5 = decodeAs(bytes, 'big5')
    if (countDamage(big5.text).replaced <= gbDamage.replaced) return big5
  }
  return gb
}
