import type { Context } from 'hono'

/** The words every part begins with, or the parser of forms takes none. */
const PART = 'form-data; name="'
const END_OF_HEAD = '\r\n\r\n'
/** A part's field and file name and what else stands before its content. */
const MOST_HEAD_BYTES = 8_192

/**
 * The files of a form that was sent as `multipart/form-data`; `undefined` where it is none, has more
 * parts than `mostParts`, or headers of megabytes: taking those apart would keep everybody else waiting.
 */
export async function readFormFiles(c: Context, field: string, mostParts: number): Promise<File[] | undefined> {
  const type = c.req.header('content-type') ?? ''
  const bytes = Buffer.from(await c.req.arrayBuffer())
  if (!/^multipart\/form-data\s*;/i.test(type) || !isModest(bytes, mostParts)) return undefined
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    const files: File[] = []
    for (const part of form.getAll(field)) {
      if (typeof part !== 'string' && (part.name !== '' || part.size > 0)) files.push(part)
    }
    return files
  } catch {
    return undefined
  }
}

function isModest(bytes: Buffer, mostParts: number): boolean {
  let count = 0
  for (let at = bytes.indexOf(PART); at !== -1; at = bytes.indexOf(PART, at + 1)) {
    count += 1
    const head = bytes.subarray(at, at + MOST_HEAD_BYTES)
    if (count > mostParts || !head.includes(END_OF_HEAD)) return false
  }
  return true
}
