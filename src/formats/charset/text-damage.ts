/** What a decoded text is made of, as far as it tells a right decoding from a wrong one. */
export interface Damage {
  /** U+FFFD and lone surrogates. */
  readonly replaced: number
  /** Control characters that no text has. */
  readonly control: number
}

const REPLACEMENT = 0xfffd
const NOTHING: Damage = { replaced: 0, control: 0 }
/** Nearly every text has none of these; finding that out is much faster than counting. */
const SUSPECT = /[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x9f\ud800-\udfff\ufffd]/

export function countDamage(text: string): Damage {
  if (!SUSPECT.test(text)) return NOTHING
  let replaced = 0
  let control = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      if (unit < 0x20 ? !isLayoutControl(unit) : unit === 0x7f) control++
    } else if (unit < 0xa0) control++
    else if (unit === REPLACEMENT) replaced++
    else if (unit >= 0xd800 && unit <= 0xdfff) {
      if (isPair(unit, text.charCodeAt(index + 1))) index++
      else replaced++
    }
  }
  return { replaced, control }
}

/** Characters beyond ASCII, replaced ones included. */
export function countBeyondAscii(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= 0x80) count++
  return count
}

const WIDE = /[\u0800-\ufffc]/
const NARROW = /[\u00a0-\u07ff]/

/** Letters beyond ASCII, and none from where Chinese begins: a short GB text that passes for UTF-8. */
export const isOnlyNarrow = (text: string): boolean => !WIDE.test(text) && NARROW.test(text)

/** Tab, line feed, vertical tab, form feed, carriage return; 0x1A ends files of old systems. */
const isLayoutControl = (unit: number): boolean => (unit >= 0x09 && unit <= 0x0d) || unit === 0x1a

/** `low` is NaN at the end of the text, which no comparison accepts. */
const isPair = (high: number, low: number): boolean => high < 0xdc00 && low >= 0xdc00 && low <= 0xdfff

const PLAIN_SHARE = 0.8

/** Mostly ASCII, Chinese and the punctuation of both: UTF-16 in the right byte order, not in the wrong one. */
export function looksLikeText(text: string): boolean {
  let plain = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (
      (unit >= 0x20 && unit < 0x7f) ||
      (unit >= 0x09 && unit <= 0x0d) ||
      unit === 0xa0 ||
      (unit >= 0x2010 && unit <= 0x2030) ||
      (unit >= 0x3000 && unit <= 0x3020) ||
      (unit >= 0x4e00 && unit <= 0x9fff) ||
      (unit >= 0xff00 && unit <= 0xff65)
    )
      plain++
  }
  return text.length > 0 && plain >= text.length * PLAIN_SHARE
}
