import { createHash, createHmac, randomBytes } from 'node:crypto'

/** What an uploader's browser keeps: whoever has it may delete and publish what was handed in with it. */
export type OwnerSecret = string & { readonly brand: 'OwnerSecret' }
/** The unguessable part of a report's address. */
export type LinkToken = string & { readonly brand: 'LinkToken' }

const SHAPE = /^[A-Za-z0-9_-]{22,43}$/

export const newOwnerSecret = (): OwnerSecret => randomBytes(24).toString('base64url') as OwnerSecret
export const newPublicId = (): string => randomBytes(12).toString('base64url')

export const parseOwnerSecret = (text: string): OwnerSecret | undefined =>
  SHAPE.test(text) ? (text as OwnerSecret) : undefined

/** Whether a text could be a link or a public address at all. */
export const isKey = (text: string): boolean => /^[A-Za-z0-9_-]{16,24}$/.test(text)

/**
 * The link of one owner's file. Derived, so that the owner's list can show it again although only its
 * digest is stored; 144 bits, so that nobody guesses it.
 */
export function toLinkToken(owner: OwnerSecret, digest: string): LinkToken {
  const mac = createHmac('sha256', owner).update(`link ${digest}`).digest()
  return mac.subarray(0, 18).toString('base64url') as LinkToken
}

/** What is stored of a secret. The secrets are random, so a plain digest cannot be searched. */
export const hashSecret = (secret: OwnerSecret | LinkToken | string): string =>
  createHash('sha256').update(`gongkai ${secret}`).digest('hex')
