import { z } from 'zod'
import { REQUEST_STATUSES } from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import { listQueuePage } from '../../../storage/requests/request-queue.js'
import { pageSize } from '../../checked-reports/report-fields.js'
import { readInput } from '../../input.js'
import { bodyId, personId } from '../../people/account-fields.js'
import type { Actor } from '../../people/authorise.js'
import { nameOf } from '../../people/reach.js'
import { findBodiesMeant } from '../bodies-meant.js'
import type { RequestError } from '../request-error.js'
import { contextOf, type RequestServices } from '../request-services.js'
import { rangesOf } from './deadline-ranges.js'
import { type QueueItem, toQueueItem } from './queue-item.js'
import { readQueuePlace, writeQueuePlace } from './queue-place.js'

const cursor = z.string().transform((text, context) => {
  const place = readQueuePlace(text)
  if (place !== undefined) return place
  context.addIssue({ code: 'custom', message: '没有这一页' })
  return z.NEVER
})

const Query = z.strictObject({
  /** Null: all that the person may see. */
  body: bodyId.nullable(),
  /** Null: in any. */
  statuses: z.array(z.enum(REQUEST_STATUSES)).min(1).nullable(),
  assignee: z.union([z.literal('none'), personId]).nullable(),
  deadline: z.enum(['in-time', 'at-risk', 'late', 'standing', 'none']).nullable(),
  cursor: cursor.nullable(),
  limit: pageSize,
})

export interface QueuePage {
  readonly items: readonly QueueItem[]
  readonly next: string | null
}

/** Cases by when somebody must act: first those that wait to be confirmed, and what is due soonest. */
export async function listQueue(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<QueuePage, RequestError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const { body, statuses, assignee, deadline, cursor: after, limit } = read.value
  const found = await findBodiesMeant(services, actor, body)
  if (!found.ok) return found
  const { meant, bodies } = found.value
  const context = contextOf(services)
  const due = deadline === null ? null : rangesOf(deadline, context, services.atRiskDays)
  const query = { bodies: meant, statuses, assignee, due, after, limit: limit + 1 }
  const records = await listQueuePage(services.db, query)
  const page = records.slice(0, limit)
  const names = new Map(
    [...new Set(page.map((row) => row.body))].map((id) => [id, nameOf(bodies, id, null, context.today) ?? id]),
  )
  const items = page.map((row) => toQueueItem(services, row, { names, context }))
  const last = page.at(-1)
  return succeed({ items, next: records.length > limit && last !== undefined ? writeQueuePlace(last) : null })
}
