import { randomBytes } from 'node:crypto'
import type { SecretBox } from '../../people/secret-box.js'

declare const queryCode: unique symbol
/** What an applicant follows a request with, besides its number: sixty bits, no account. */
export type QueryCode = string & { readonly [queryCode]: true }

/** No signs that are taken for one another on paper. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 12

export const newQueryCode = (): QueryCode => toCode(randomBytes(LENGTH))

/** Always the same for the same submission: who sends it again gets the same receipt, though only a digest is kept. */
export const queryCodeOf = (applicants: SecretBox, submissionKey: string): QueryCode =>
  toCode(Buffer.from(applicants.digest('query code of a submission', submissionKey), 'hex'))

const toCode = (bytes: Uint8Array): QueryCode =>
  Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS.charAt(byte % SIGNS.length))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-') as QueryCode

/** As it was printed, whatever blanks and capitals it was copied with; what can be none is one that fits nothing. */
export const parseQueryCode = (text: string): QueryCode =>
  text
    .normalize('NFKC')
    .slice(0, 100)
    .replace(/[^0-9a-z]/gi, '')
    .toLowerCase()
    .replace(/[il]/g, '1')
    .replace(/o/g, '0')
    .replace(/(.{4})(?=.)/g, '$1-') as QueryCode

/** What is stored of it. */
export const digestQueryCode = (applicants: SecretBox, code: QueryCode): string => applicants.digest('query code', code)
