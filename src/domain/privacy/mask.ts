import { findPersonalData } from './find-personal-data.js'
import type { PersonalDatum } from './personal-datum.js'

const stars = (count: number): string => '*'.repeat(Math.max(0, count))

/**
 * What may be shown of a number where people must be told apart. No text sets a form for all: of an identity
 * number the first three and last two, of a telephone the first three and last four, of a card the last four.
 */
function maskDatum({ kind, value }: Pick<PersonalDatum, 'kind' | 'value'>): string {
  switch (kind) {
    case 'identity-number':
      return `${value.slice(0, 3)}${stars(value.length - 5)}${value.slice(-2)}`
    case 'mobile':
      return `${value.slice(0, -8)}****${value.slice(-4)}`
    case 'bank-card':
      return `${stars(value.length - 4)}${value.slice(-4)}`
    case 'passport':
      return `${value.slice(0, 1)}${stars(value.length - 3)}${value.slice(-2)}`
  } // no default: a new kind must fail to compile here
}

/** The text with every number in it masked. Masking it again changes nothing. */
export function maskPersonalData(text: string, data: readonly PersonalDatum[] = findPersonalData(text)): string {
  let masked = ''
  let end = 0
  for (const datum of data) {
    masked += text.slice(end, datum.start) + maskDatum(datum)
    end = datum.end
  }
  return masked + text.slice(end)
}
