import { z } from 'zod'
import { parsePlainDate } from '../../../domain/calendar/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import type { Db } from '../../../storage/database.js'
import { listPublicEntries, type PublicEntry, type PublicLogPlace } from '../../../storage/requests/public-log.js'
import { type InputError, readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'

const cursor = z
  .string()
  .max(300)
  .transform((text, context) => {
    const place = readPlace(text)
    if (place !== undefined) return place
    context.addIssue({ code: 'custom', message: '没有这一页' })
    return z.NEVER
  })

const Query = z.strictObject({
  /** Null: every body. */
  body: bodyId.nullable(),
  cursor: cursor.nullable(),
  limit: z.number().int().min(1).max(100).default(20),
})

export interface PublicLogPage {
  readonly items: readonly PublicEntry[]
  readonly next: string | null
}

/** Requests and answers that bodies show to everybody, the newest first; none of one that does not. For anyone. */
export async function listPublicLog(
  { db }: { readonly db: Db },
  input: unknown,
): Promise<Result<PublicLogPage, InputError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const { body, cursor: after, limit } = read.value
  const entries = await listPublicEntries(db, { body, after, limit: limit + 1 })
  const page = entries.slice(0, limit)
  const last = page.at(-1)
  return succeed({
    items: page.map(({ id: _, ...entry }) => entry),
    next: entries.length > limit && last !== undefined ? writePlace(last) : null,
  })
}

const writePlace = ({ publishedOn, id }: PublicLogPlace): string =>
  Buffer.from(`${publishedOn} ${id}`).toString('base64url')

function readPlace(text: string): PublicLogPlace | undefined {
  const [day = '', id = '', ...rest] = Buffer.from(text, 'base64url').toString().split(' ')
  const publishedOn = parsePlainDate(day)
  return publishedOn !== undefined && /^[A-Za-z0-9._:-]{1,128}$/.test(id) && rest.length === 0
    ? { publishedOn, id }
    : undefined
}
