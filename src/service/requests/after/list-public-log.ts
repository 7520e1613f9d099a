import { z } from 'zod'
import type { PlainDate } from '../../../domain/calendar/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import type { Db } from '../../../storage/database.js'
import { listPublicEntries, type PublicEntry, type PublicLogPlace } from '../../../storage/requests/public-log.js'
import { type InputError, readInput, refuseField } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import type { SecretBox } from '../../people/secret-box.js'

const Query = z.strictObject({
  /** Null: every body. */
  body: bodyId.nullable(),
  cursor: z.string().max(400).nullable(),
  limit: z.number().int().min(1).max(100).default(20),
})

export interface PublicLogPage {
  readonly items: readonly PublicEntry[]
  readonly next: string | null
}

/** Requests and answers that bodies show to everybody, the newest first; none of one that does not. For anyone. */
export async function listPublicLog(
  { db, applicants }: { readonly db: Db; readonly applicants: SecretBox },
  input: unknown,
): Promise<Result<PublicLogPage, InputError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const { body, cursor, limit } = read.value
  const after = cursor === null ? null : openPlace(applicants, cursor)
  if (after === undefined) return fail(refuseField('cursor', '没有这一页'))
  const entries = await listPublicEntries(db, { body, after, limit: limit + 1 })
  const page = entries.slice(0, limit)
  const last = page.at(-1)
  return succeed({
    items: page.map(({ id: _, ...entry }) => entry),
    next: entries.length > limit && last !== undefined ? sealPlace(applicants, last) : null,
  })
}

/** Everybody reads where a page goes on: sealed, it leads to no case. */
const CONTEXT = 'place in the public log'

const sealPlace = (box: SecretBox, { publishedOn, id }: PublicLogPlace): string =>
  box.seal(CONTEXT, JSON.stringify([publishedOn, id]))

/** @returns `undefined` for what was never written by us */
function openPlace(box: SecretBox, text: string): PublicLogPlace | undefined {
  try {
    const [publishedOn, id] = JSON.parse(box.open(CONTEXT, text)) as [PlainDate, string]
    return { publishedOn, id }
  } catch {
    return undefined
  }
}
