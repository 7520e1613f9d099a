import { RefusedError } from '../refusal.js'

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** `&#x10FFFF;` is the longest reference worth reading; leading zeros beyond that are refused. */
const LONGEST = 12

/** Replaces the five predefined and the numeric references. Nothing else exists without a DOCTYPE. */
export function decodeEntities(text: string): string {
  let amp = text.indexOf('&')
  if (amp === -1) return text
  let decoded = ''
  let done = 0
  while (amp !== -1) {
    const end = text.indexOf(';', amp)
    if (end === -1 || end - amp > LONGEST) throw new RefusedError('damaged', 'xml: bare ampersand')
    decoded += text.slice(done, amp) + decodeEntity(text.slice(amp + 1, end))
    done = end + 1
    amp = text.indexOf('&', done)
  }
  return decoded + text.slice(done)
}

function decodeEntity(name: string): string {
  if (!name.startsWith('#')) {
    const character = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined
    if (character === undefined) throw new RefusedError('damaged', 'xml: unknown entity')
    return character
  }
  const hex = name.charCodeAt(1) === 0x78
  const digits = name.slice(hex ? 2 : 1)
  const code = Number.parseInt(digits, hex ? 16 : 10)
  const valid = hex ? /^[0-9a-fA-F]+$/.test(digits) : /^[0-9]+$/.test(digits)
  if (!valid || code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    throw new RefusedError('damaged', 'xml: character reference')
  }
  return String.fromCodePoint(code)
}
