import { RefusedError } from '../refusal.js'
import { type Charset, findCharset } from './charset-label.js'
import { countBeyondAscii, countDamage, type Damage, isOnlyNarrow, looksLikeText } from './text-damage.js'

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
  const attempt = charset === undefined ? decodeBytewise(bytes, label) : decodeAs(bytes, charset)
  const { text, damage } = attempt
  if (damage.replaced + damage.control > NOISE_GRACE + text.length * NOISE_SHARE) {
    throw new RefusedError('damaged', 'binary data, not text')
  }
  return { text, charset: attempt.charset, replaced: damage.replaced }
}

interface Attempt {
  readonly text: string
  readonly charset: Charset
  readonly damage: Damage
}

function decodeAs(bytes: Uint8Array, charset: Charset): Attempt {
  const text = new TextDecoder(charset).decode(bytes)
  return { text, charset, damage: countDamage(text) }
}

/** UTF-16 shows itself by its mark or by zero bytes, which no other text encoding has. */
function findUtf16(bytes: Uint8Array, label: Charset | undefined): Charset | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  // Node looks through a buffer of its own many times as fast.
  if (!Buffer.from(sample.buffer, sample.byteOffset, sample.length).includes(0)) return undefined
  const wide = sample.subarray(0, sample.length - (sample.length % 2))
  const order: readonly Charset[] = label === 'utf-16be' ? ['utf-16be', 'utf-16le'] : ['utf-16le', 'utf-16be']
  return order.find((charset) => looksLikeText(new TextDecoder(charset).decode(wide)))
}

function decodeBytewise(bytes: Uint8Array, label: Charset | undefined): Attempt {
  const utf8 = decodeAs(bytes, 'utf-8')
  const losses = utf8.damage.replaced
  if (losses === 0 && (label !== 'gb18030' || !isOnlyNarrow(utf8.text))) return utf8
  if (losses > 0 && losses < countBeyondAscii(utf8.text) * UTF8_DAMAGE_SHARE) return utf8
  const gb = decodeAs(bytes, 'gb18030')
  if (losses === 0 && gb.damage.replaced > 0) return utf8
  if (label === 'big5') {
    const big5 = decodeAs(bytes, 'big5')
    if (big5.damage.replaced <= gb.damage.replaced) return big5
  }
  return gb
}
