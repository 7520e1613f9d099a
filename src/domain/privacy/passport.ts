import { isCodeCharacter } from './digit-groups.js'
import type { PersonalDatum } from './personal-datum.js'
import { surroundings } from './surroundings.js'

/** Letters and digits of a travel document, of either width; a space may stand after the letters. */
const SHAPE = /[A-ZＡ-Ｚ]{1,2}[ \u00a0\u3000]?[0-9０-９]{7,10}/gu

/** Passports of citizens: E with eight digits, or a second letter and seven; G of the years before 2012. */
const PLAIN = /^(E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8})$/
/** Diplomatic and service passports, those of the regions, permits to and from the mainland: only where they are named. */
const NAMED = /^([DSP]\d{8}|(DE|SE|PE)\d{7}|[HKM]\d{8}|[HM]\d{10}|[A-Z]{2}\d{7}|[CWTL]\d{8})$/

const toHalfWidth = (character: string): string => {
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
}

/** 护照 and travel permits. */
export function findPassports(text: string): readonly PersonalDatum[] {
  const found: PersonalDatum[] = []
  for (const match of text.matchAll(SHAPE)) {
    const [raw] = match
    const start = match.index
    const end = start + raw.length
    if (isCodeCharacter(text.charAt(start - 1)) || isCodeCharacter(text.charAt(end))) continue
    const value = [...raw.replace(/[ \u00a0\u3000]/u, '')].map(toHalfWidth).join('')
    const around = surroundings(text, start, end)
    const isOne = around.travel
      ? PLAIN.test(value) || NAMED.test(value)
      : PLAIN.test(value) && !isCode(text, start, end)
    if (isOne && !(around.impersonal && !around.travel)) found.push({ kind: 'passport', start, end, value })
  }
  return found
}

/** Joined to more of the same by a hyphen or a slash: a standard, a model, a road. */
const isCode = (text: string, start: number, end: number): boolean =>
  /[-/－.]/u.test(text.charAt(start - 1)) || /^[-/－.][A-Za-z0-9]/u.test(text.slice(end, end + 2))
