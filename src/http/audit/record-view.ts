import { z } from '@hono/zod-openapi'
import type { TrailEntry } from '../../service/audit/list-trail.js'

export const recordView = z
  .strictObject({
    chain: z.string(),
    bodyName: z.string().nullable().openapi({ description: '记录属于哪个机关；公共的记录为 null' }),
    sequence: z.int(),
    at: z.string().openapi({ format: 'date-time' }),
    actor: z.string().nullable(),
    actorName: z.string().nullable().openapi({ description: '系统所为、未登录者所为时为 null' }),
    type: z.string(),
    sentence: z.strictObject({ zh: z.string(), en: z.string() }),
    event: z.record(z.string(), z.unknown()).openapi({ description: '编号、代码、日期；没有姓名和文字' }),
    previousDigest: z.string().nullable(),
    digest: z.string(),
    algorithm: z.string(),
  })
  .openapi('AuditRecord')

export const toRecord = (entry: TrailEntry): z.infer<typeof recordView> => ({
  chain: entry.chain,
  bodyName: entry.bodyName,
  sequence: entry.sequence,
  at: entry.at,
  actor: entry.actor,
  actorName: entry.actorName,
  type: entry.event.type,
  sentence: { zh: entry.sentence.zh, en: entry.sentence.en },
  event: { ...entry.event },
  previousDigest: entry.previousDigest,
  digest: entry.digest,
  algorithm: entry.algorithm,
})
