import { parseCreditCode } from '../../../domain/body/index.js'
import { isIdentityNumber18 } from '../../../domain/privacy/index.js'
import type { Applicant } from '../../../domain/request/index.js'
import type { ApplicantDetails } from '../../requests/applicant-fields.js'

/** The county’s own code, which no place has. */
const NOWHERE = '338827'
const CHECK_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The same number for the same text, everywhere. */
function numberFrom(text: string): number {
  let number = 7
  for (const character of text) number = (number * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return number
}

const digits = (number: number, length: number): string => String(number).padStart(length, '0').slice(-length)

/** Passes its check, and is nobody's. */
function identityNumberOf(name: string): string {
  const number = numberFrom(name)
  const born = `${1955 + (number % 48)}${digits(1 + (number % 12), 2)}${digits(1 + (number % 28), 2)}`
  const first17 = `${NOWHERE}${born}${digits(number, 3)}`
  const found = [...'0123456789X'].map((last) => first17 + last).find(isIdentityNumber18)
  if (found === undefined) throw new Error(`no check digit for ${first17}`)
  return found
}

/** Passes its check, and is no organisation's. */
function creditCodeOf(kind: Applicant, name: string): string {
  const first17 = `${kind === 'business' ? '91' : '52'}${NOWHERE}${digits(numberFrom(name), 9)}`
  const found = [...CHECK_CHARACTERS]
    .map((last) => parseCreditCode(first17 + last))
    .find((code) => typeof code === 'string')
  if (typeof found !== 'string') throw new Error(`no check character for ${first17}`)
  return found
}

const PLACES = ['石桥镇石桥村', '石桥镇上溪村', '青禾乡禾田村', '临江镇沙洲村', '文昌街道', '新城路', '学府路'] as const

function contactOf(name: string): ApplicantDetails['contact'] {
  const number = numberFrom(name)
  return {
    telephone: `0390-5557${digits(number, 3)}`,
    email: `y${digits(number, 6)}@mail.example`,
    address: `云溪县${PLACES[number % PLACES.length]}${1 + (number % 180)}号`,
    postcode: '338827',
  }
}

const documentOf = (name: string) => ({ kind: 'identity-card', number: identityNumberOf(name) }) as const

/** Somebody who does not exist. */
export const person = (name: string, given: Partial<ApplicantDetails> = {}): ApplicantDetails => ({
  kind: 'naturalPerson',
  name,
  document: documentOf(name),
  representative: null,
  contactPerson: null,
  contact: contactOf(name),
  agent: null,
  joint: [],
  ...given,
})

/** An organisation that does not exist, and whom to ask for there. */
export const organisation = (
  kind: Exclude<Applicant, 'naturalPerson'>,
  name: string,
  representative: string,
  contactPerson: string = representative,
): ApplicantDetails => ({
  kind,
  name,
  document: { kind: 'credit-code', number: creditCodeOf(kind, name) },
  representative,
  contactPerson,
  contact: contactOf(name),
  agent: null,
  joint: [],
})

export const agent = (name: string): NonNullable<ApplicantDetails['agent']> => ({
  name,
  document: documentOf(name),
  telephone: `0390-5558${digits(numberFrom(name), 3)}`,
})

export const together = (...names: readonly string[]): ApplicantDetails['joint'] =>
  names.map((name) => ({ name, document: documentOf(name) }))
