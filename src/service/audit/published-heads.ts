import { z } from 'zod'
import { type ChainHead, isAuditId } from '../../domain/audit/index.js'
import type { BodyId } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { listNewestHeads } from '../../storage/audit/publish-heads.js'
import { todayOf } from '../clock.js'
import { type InputError, readInput, refuseField } from '../input.js'
import type { OfficeServices } from '../people/people-services.js'
import { loadBodies, nameOf } from '../people/reach.js'
import { readPlace, writePlace } from './record-place.js'

const Query = z.strictObject({
  /** null: of all chains. */
  chain: z.string().refine(isAuditId, '没有这条记录链').nullable(),
  cursor: z.string().max(400).nullable(),
  limit: z.number().int().min(1).max(200),
})

export interface NamedHead extends ChainHead {
  /** null for the shared chains. */
  readonly bodyName: string | null
}

/** How far chains had come whenever that was published, the latest first. Public: anyone may keep it and compare. */
export async function listPublishedHeads(
  { db, clock }: Pick<OfficeServices, 'db' | 'clock'>,
  input: unknown,
): Promise<Result<{ readonly items: readonly NamedHead[]; readonly next: string | null }, InputError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const { chain, cursor, limit } = read.value
  const after = cursor === null ? null : readPlace(cursor)
  if (after === undefined) return fail(refuseField('cursor', '翻页位置已失效，请从第一页重新查看'))
  const heads = await listNewestHeads(db, { chain, after, limit: limit + 1 })
  const bodies = await loadBodies(db)
  const today = todayOf(clock)
  const items = heads
    .slice(0, limit)
    .map((head) => ({ ...head, bodyName: nameOf(bodies, head.chain as BodyId, null, today) }))
  const last = items.at(-1)
  return succeed({ items, next: heads.length > limit && last !== undefined ? writePlace(last) : null })
}
