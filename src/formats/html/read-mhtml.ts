import { RefusedError } from '../refusal.js'

/** One page of a multipart file, decoded, with the charset of its part. */
export interface MhtmlPage {
  readonly bytes: Uint8Array
  readonly charset: string | undefined
}

const HEAD_BYTES = 4_096
const MULTIPART = /^\s*multipart\//i
const MAX_PARTS = 2_000
const MAX_NESTING = 3

/** Whether the file is a page saved as one file: mail headers with a multipart body. */
export const isMhtml = (bytes: Uint8Array): boolean =>
  startsLikeHeader(bytes) &&
  MULTIPART.test(splitEntity(latin1(bytes.subarray(0, HEAD_BYTES))).headers.get('content-type') ?? '')

/** A mail header begins with a letter; pages begin with `<`, blanks or a mark. */
const startsLikeHeader = (bytes: Uint8Array): boolean => {
  const first = (bytes[0] ?? 0) | 0x20
  return first >= 0x61 && first <= 0x7a
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** The first HTML part. @throws RefusedError `damaged` if there is none */
export function findMhtmlPage(bytes: Uint8Array): MhtmlPage {
  const page = findPage(latin1(bytes), 0)
  if (page === undefined) throw new RefusedError('damaged', 'no HTML part in the multipart file')
  return page
}

function findPage(entity: string, nesting: number): MhtmlPage | undefined {
  const { headers, body } = splitEntity(entity)
  const type = headers.get('content-type') ?? ''
  if (MULTIPART.test(type)) {
    const boundary = parameterOf(type, 'boundary')
    if (boundary === undefined || boundary === '' || nesting >= MAX_NESTING) return undefined
    for (const part of body.split(`--${boundary}`, MAX_PARTS).slice(1)) {
      const page = findPage(part.replace(/^[ \t]*\r?\n/, ''), nesting + 1)
      if (page !== undefined) return page
    }
    return undefined
  }
  if (nesting === 0 || !/^\s*(?:text\/html|application\/xhtml)/i.test(type)) return undefined
  return {
    bytes: decodeBody(body, headers.get('content-transfer-encoding') ?? ''),
    charset: parameterOf(type, 'charset'),
  }
}

function splitEntity(entity: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(entity)
  const headers = new Map<string, string>()
  const head = (end === null ? entity.slice(0, HEAD_BYTES) : entity.slice(0, end.index)).replace(/\r?\n[ \t]+/g, ' ')
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : entity.slice(end.index + end[0].length) }
}

function parameterOf(value: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,200})"|([^;\\s]{0,200}))`, 'i').exec(value)
  return match?.[1] ?? match?.[2]
}

function decodeBody(body: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )
    default:
      return Buffer.from(body, 'latin1')
  }
}
