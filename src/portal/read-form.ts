import type { Context } from 'hono'

/** The words every part begins with, or the parser of forms takes none. */
const PART = 'form-data; name="'
const END_OF_HEAD = '\r\n\r\n'
/** A part's field and file name and what else stands before its content. */
const MOST_HEAD_BYTES = 8_192

/**
 * A form as browsers send it; `undefined` where it is none, has more parts than `mostParts`, or headers of megabytes:
 * taking those apart would keep everybody else waiting.
 */
export async function readForm(c: Context, mostParts: number): Promise<FormData | undefined> {
  const type = c.req.header('content-type') ?? ''
  const bytes = Buffer.from(await c.req.arrayBuffer())
  const isModest = /^multipart\/form-data\s*;/i.test(type)
    ? hasModestParts(bytes, mostParts)
    : /^application\/x-www-form-urlencoded\b/i.test(type) && hasModestFields(bytes, mostParts)
  if (!isModest) return undefined
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    return undefined
  }
}

/** No field of ours takes so much: what comes after is not looked at, and refused with what comes before. */
const MOST_CHARACTERS = 20_000

/** What was written in a field; of several the first, and of a file nothing. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : ''
}

/** Files that somebody chose: a field left alone sends one without name and content. */
export const filesOf = (form: FormData, name: string): readonly File[] =>
  form.getAll(name).flatMap((part) => (typeof part !== 'string' && (part.name !== '' || part.size > 0) ? [part] : []))

function hasModestParts(bytes: Buffer, mostParts: number): boolean {
  let count = 0
  for (let at = bytes.indexOf(PART); at !== -1; at = bytes.indexOf(PART, at + 1)) {
    count += 1
    const head = bytes.subarray(at, at + MOST_HEAD_BYTES)
    if (count > mostParts || !head.includes(END_OF_HEAD)) return false
  }
  return true
}

function hasModestFields(bytes: Buffer, mostFields: number): boolean {
  let count = 1
  for (let at = bytes.indexOf('&'); at !== -1 && count <= mostFields; at = bytes.indexOf('&', at + 1)) count += 1
  return count <= mostFields
}
