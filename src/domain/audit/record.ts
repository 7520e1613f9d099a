import type { BodyId } from '../body/index.js'
import { type CanonicalObject, findCanonicalText } from './canonical.js'

/** What belongs to no body: the site's own affairs, and what people without an account do on the portal. */
export const SHARED_CHAINS = ['site', 'portal'] as const
export type SharedChain = (typeof SHARED_CHAINS)[number]

/** One chain for each body, and the shared ones. */
export type ChainId = BodyId | SharedChain

declare const instant: unique symbol
/** A moment in UTC to the millisecond, `2026-07-01T00:00:00.000Z`. */
export type Instant = string & { readonly [instant]: true }

/** What is known of an event once it is on record: also one of a kind that this version has never heard of. */
export type RecordedEvent = CanonicalObject & { readonly type: string }

/** One link of a chain. */
export interface AuditRecord {
  readonly chain: string
  /** From 1, without gaps. */
  readonly sequence: number
  readonly at: Instant
  /** Who did it; null for the site itself and for people without an account. */
  readonly actor: string | null
  readonly event: RecordedEvent
  /** The digest of the record before; null in the first. */
  readonly previousDigest: string | null
  /** What made the digest: `sha256` or `sm3`. */
  readonly algorithm: string
  /** Over the canonical text of all the other fields, in UTF-8; hexadecimal. */
  readonly digest: string
}

/** How far a chain had come at a moment. One that was published, or kept elsewhere, holds the chain to it. */
export interface ChainHead {
  readonly chain: string
  readonly sequence: number
  readonly digest: string
  readonly at: Instant
}

/** The digest of a text's UTF-8 in hexadecimal; `undefined` when there is no such algorithm. */
export type DigestOf = (algorithm: string, text: string) => string | undefined

/** What a record's digest is made of; `undefined` when it holds what no record can hold. */
export function findDigestedText(record: Omit<AuditRecord, 'digest'>): string | undefined {
  const { actor, algorithm, at, chain, event, previousDigest, sequence } = record
  return findCanonicalText({ actor, algorithm, at, chain, event, previousDigest, sequence })
}
