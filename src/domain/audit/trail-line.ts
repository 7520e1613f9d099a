import { findCanonicalText } from './canonical.js'
import type { AuditRecord, ChainHead, Instant } from './record.js'

/** The first line of an export: what follows, and how much of it. */
export interface TrailHeader {
  readonly format: 'gongkai-audit'
  readonly version: 1
  readonly at: Instant
  readonly heads: number
  readonly records: number
}

export type TrailLine =
  | { readonly kind: 'header'; readonly header: TrailHeader }
  | { readonly kind: 'head'; readonly head: ChainHead }
  | { readonly kind: 'record'; readonly record: AuditRecord }

/**
 * A line of an export. What was tampered with until it has no canonical text is written all the same: an export shows
 * what is there.
 */
export function toTrailLine(content: TrailHeader | ChainHead | AuditRecord): string {
  return findCanonicalText(content) ?? JSON.stringify(content)
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)
const isInstant = (value: unknown): boolean => typeof value === 'string' && INSTANT.test(value)
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0
const isSequence = (value: unknown): boolean => isCount(value) && value !== 0
const isEvent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && isText(value.type)

type Shape = Readonly<Record<string, (value: unknown) => boolean>>

const SHAPES = {
  header: {
    format: (value) => value === 'gongkai-audit',
    version: (value) => value === 1,
    at: isInstant,
    heads: isCount,
    records: isCount,
  },
  head: { chain: isText, sequence: isSequence, digest: isText, at: isInstant },
  record: {
    chain: isText,
    sequence: isSequence,
    at: isInstant,
    actor: isTextOrNull,
    event: isEvent,
    previousDigest: isTextOrNull,
    algorithm: isText,
    digest: isText,
  },
} as const satisfies Record<TrailLine['kind'], Shape>

/**
 * Reads a line of an export. @returns `undefined` for anything but the exact text that an export has: a field too many,
 * a name twice or another spelling of the same value would be a place to hide something.
 */
export function parseTrailLine(line: string): TrailLine | undefined {
  const value = parseJson(line)
  if (value === undefined || findCanonicalText(value) !== line) return undefined
  if (fits(value, SHAPES.record)) return { kind: 'record', record: value as unknown as AuditRecord }
  if (fits(value, SHAPES.head)) return { kind: 'head', head: value as unknown as ChainHead }
  if (fits(value, SHAPES.header)) return { kind: 'header', header: value as unknown as TrailHeader }
  return undefined
}

function fits(value: object, shape: Shape): boolean {
  const entries = Object.entries(value)
  return (
    entries.length === Object.keys(shape).length &&
    entries.every(([field, content]) => Object.hasOwn(shape, field) && shape[field]?.(content) === true)
  )
}

function parseJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
