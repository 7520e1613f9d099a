import { z } from '@hono/zod-openapi'
import type { TrailPage } from '../../service/audit/list-trail.js'

export const recordView = z
  .strictObject({
    chain: z.string(),
    sequence: z.int(),
    at: z.string().openapi({ format: 'date-time' }),
    actor: z.string().nullable(),
    actorName: z.string().nullable(),
    type: z.string(),
    event: z.record(z.string(), z.unknown()).openapi({ description: '编号、代码、日期；没有姓名和文字' }),
    digest: z.string(),
    algorithm: z.string(),
  })
  .openapi('AuditRecord')

export const toRecord = (
  record: TrailPage['records'][number],
  names: TrailPage['names'],
): z.infer<typeof recordView> => ({
  chain: record.chain,
  sequence: record.sequence,
  at: record.at,
  actor: record.actor,
  actorName: record.actor === null ? null : (names.get(record.actor) ?? null),
  type: record.event.type,
  event: { ...record.event },
  digest: record.digest,
  algorithm: record.algorithm,
})
