import { z } from '@hono/zod-openapi'
import { refuseFields } from '../problem/refused.js'

export const pageQuery = {
  cursor: z.string().max(400).optional().openapi({ description: '上一页的 next' }),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 200, '每页 1 至 200 条')
    .optional()
    .openapi({ description: '每页 1 至 200 条，不填为 50', type: 'string' }),
}

export const MOST_ON_A_PAGE = 50

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable().openapi({ description: '没有下一页时为 null' }) })

/** A page of a list that is at hand whole, in the order of its keys: letters as they are numbered, whatever a database's are. */
export function toPage<T>(
  items: readonly T[],
  { cursor, limit = MOST_ON_A_PAGE }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
  keyOf: (item: T) => string,
): { readonly items: T[]; readonly next: string | null } {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const rest = items
    .filter((item) => after === undefined || keyOf(item) > after)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return { items: page, next: last === undefined || rest.length <= page.length ? null : writeCursor(keyOf(last)) }
}

const MARK = 'after '

const writeCursor = (key: string): string => Buffer.from(`${MARK}${key}`).toString('base64url')

/** A cursor as it was written; what was not is refused like any other field. */
function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (text.startsWith(MARK)) return text.slice(MARK.length)
  throw refuseFields([{ field: 'cursor', message: '翻页位置已失效，请从第一页重新查看' }])
}
