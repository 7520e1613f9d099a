import type { Context } from 'hono'
import { filesOf, readForm } from '../read-form.js'

/** The files of a form that was sent as `multipart/form-data`; `undefined` where it is none. */
export async function readFormFiles(c: Context, field: string, mostParts: number): Promise<File[] | undefined> {
  if (!/^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')) return undefined
  const form = await readForm(c, mostParts)
  return form && [...filesOf(form, field)]
}
