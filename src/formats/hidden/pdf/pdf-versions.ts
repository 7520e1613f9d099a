import { Buffer } from 'node:buffer'

/** What a file says about its own past. */
export interface PdfVersions {
  /** Where earlier versions of the file end. */
  readonly ends: readonly number[]
  /** Objects of which an earlier version, no longer the same, is still there. */
  readonly replaced: number
}

const MOST_OBJECTS = 500_000
const NOTHING_TOLD = /\/Type\s*\/(Catalog|XRef|Pages)\b/

/** Changes that were appended to a file leave what they replace where it was (ISO 32000-1, 7.5.6). */
export function findVersions(bytes: Uint8Array): PdfVersions {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ends = endsOf(file)
  // A file made for the web has its first table of places at the beginning, with an end of its own.
  const isLinear = file.subarray(0, 2_048).includes('/Linearized')
  const versions = isLinear ? ends.slice(1) : ends
  if (versions.length < 2) return { ends: [], replaced: 0 }
  const first = versions[0] ?? file.length
  const isSigned = file.includes('/ByteRange')
  const before = objectsOf(file, 0, first)
  let replaced = 0
  for (const [key, object] of objectsOf(file, first, file.length)) {
    const earlier = before.get(key)
    if (earlier === undefined || earlier === object) continue
    const isStream = earlier.includes('stream')
    if (NOTHING_TOLD.test(earlier.slice(0, 2_000)) || (isSigned && !isStream)) continue
    replaced += 1
  }
  // What lies in packed objects cannot be compared; that they were appended tells enough.
  const isPacked = file.subarray(first).includes('/ObjStm') && !isSigned
  if (replaced === 0 && !isPacked) return { ends: [], replaced: 0 }
  return { ends: versions.slice(0, -1), replaced: Math.max(1, replaced) }
}

function endsOf(file: Buffer): number[] {
  const ends: number[] = []
  for (let at = file.indexOf('%%EOF'); at >= 0; at = file.indexOf('%%EOF', at + 5)) {
    if (file.subarray(Math.max(0, at - 60), at).includes('startxref')) ends.push(at + 5)
  }
  return ends
}

/** The objects of a stretch of the file as they stand there, each by its number; the last of a number counts. */
function objectsOf(file: Buffer, from: number, to: number): Map<string, string> {
  const objects = new Map<string, string>()
  const text = file.toString('latin1', from, to)
  const begins = /(?:^|[\r\n])(\d{1,10}) (\d{1,5}) obj\b/g
  let open: { readonly key: string; readonly at: number } | null = null
  for (let match = begins.exec(text); match !== null && objects.size < MOST_OBJECTS; match = begins.exec(text)) {
    if (open !== null) objects.set(open.key, body(text, open.at, match.index))
    open = { key: `${match[1]} ${match[2]}`, at: match.index + match[0].length }
  }
  if (open !== null) objects.set(open.key, body(text, open.at, text.length))
  return objects
}

function body(text: string, from: number, to: number): string {
  const end = text.lastIndexOf('endobj', to)
  return text.slice(from, end > from ? end : to).trim()
}

const ACTION = /\/S\s*\/(?:JavaScript|Launch|SubmitForm|ImportData|RichMediaExecute|GoToE)\b/

/** Actions that begin a program, send something or run a script, where they are not packed. */
export const namesAction = (bytes: Uint8Array): boolean =>
  ACTION.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))

/** Pictures are never packed into other objects, so their names can be read. */
export function hasPictures(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return /\/Subtype\s*\/Image\b|\bBI\s[\s\S]{0,300}?\bID\s/.test(text)
}
