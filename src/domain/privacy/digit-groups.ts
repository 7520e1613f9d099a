/** A run of digits without anything between them, written in ASCII. */
export interface DigitGroup {
  /** Half-width digits; a closing X of an identity number stands with them. */
  readonly digits: string
  /** UTF-16 offsets in the text, the end not included. */
  readonly start: number
  readonly end: number
  /** What stands between the group before and this one, if no more than a gap; null where a chain begins. */
  readonly gap: string | null
}

const FULL_WIDTH_ZERO = 0xff10
/** Spaces of every width, hyphens, a line end, characters that cannot be seen; or one dot, which with a space ends a list's number. */
const GAPS = /^(?:[ \t\u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff\u00ad\-－‐‑–—\r\n]{1,3}|[.·•])$/

function digitAt(text: string, index: number): string | null {
  const code = text.charCodeAt(index)
  if (code >= 48 && code <= 57) return String.fromCharCode(code)
  if (code >= FULL_WIDTH_ZERO && code <= FULL_WIDTH_ZERO + 9) return String.fromCharCode(code - FULL_WIDTH_ZERO + 48)
  return null
}

const isX = (text: string, index: number): boolean => 'XxＸｘ'.includes(text.charAt(index)) && index < text.length

/** A letter or digit of ASCII or full width: what would make a number part of a longer code. */
export function isCodeCharacter(character: string): boolean {
  return /^[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]$/.test(character)
}

/** Every run of digits of a text in order; one pass. */
export function digitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = []
  for (let index = 0; index < text.length; ) {
    const start = index
    let digits = ''
    for (let digit = digitAt(text, index); digit !== null; digit = digitAt(text, index)) {
      digits += digit
      index += 1
    }
    const gap = gapBefore(text, groups.at(-1), start)
    // The X of an identity number may stand apart like any of its digits.
    if (isX(text, index) && (digits !== '' || gap !== null) && !isCodeCharacter(text.charAt(index + 1))) {
      digits += 'X'
      index += 1
    }
    if (digits === '') index += 1
    else groups.push({ digits, start, end: index, gap })
  }
  return groups
}

function gapBefore(text: string, before: DigitGroup | undefined, start: number): string | null {
  if (before === undefined || start - before.end > 3 || before.digits.endsWith('X')) return null
  const gap = text.slice(before.end, start)
  return GAPS.test(gap) ? gap : null
}
