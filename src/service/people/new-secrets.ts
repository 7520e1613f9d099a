import { createHash, randomBytes, randomInt } from 'node:crypto'
import { checkPassword, type PasswordProfile } from '../../domain/access/index.js'

declare const sessionToken: unique symbol
/** What a browser keeps: 256 bits, of which only a digest is stored. */
export type SessionToken = string & { readonly [sessionToken]: true }

export const newSessionToken = (): SessionToken => randomBytes(32).toString('base64url') as SessionToken

/** `undefined` for what can be no token: it is not even looked for. */
export const parseSessionToken = (text: string): SessionToken | undefined =>
  /^[A-Za-z0-9_-]{43}$/.test(text) ? (text as SessionToken) : undefined

/** Tokens are random, so a plain digest cannot be searched. */
export const digestToken = (token: SessionToken): string =>
  createHash('sha256').update(`session ${token}`).digest('hex')

/** No signs that are taken for one another on paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A password for somebody else, to be handed over and replaced at once: sixteen characters in fours. */
export function newInitialPassword(profile: PasswordProfile, account: string): string {
  for (;;) {
    const letters = Array.from({ length: 16 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
    const password = inFours(letters)
    if (checkPassword(profile, password, account).length === 0) return password
  }
}

const RECOVERY_CODES = 10
/** Crockford's alphabet: 16 of its 32 signs make 80 bits. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'

/** For when the telephone is lost: each works once. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    inFours(Array.from({ length: 16 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('')),
  )

/** As it was printed, whatever blanks and capitals it was copied with; `undefined` if it can be none. */
export function parseRecoveryCode(text: string): string | undefined {
  const code = text.replace(/[\s-]/g, '').toLowerCase().replace(/[il]/g, '1').replace(/o/g, '0')
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(code) ? inFours(code) : undefined
}

const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1-')
