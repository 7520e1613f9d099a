import { z } from '@hono/zod-openapi'
import { exportTrailOf, listTrail, TrailInput } from '../../service/audit/list-trail.js'
import { todayOf } from '../../service/clock.js'
import type { Edge } from '../edge/api-env.js'
import { json } from '../edge/json-content.js'
import { MOST_ON_A_PAGE, pageOf, pageQuery, readCursor, writeCursor } from '../edge/page.js'
import { describeDownload, describeRoute, newRouter } from '../edge/router.js'
import { accept } from '../problem/accept.js'
import { recordView, toRecord } from './record-view.js'
import { temporaryDownload } from './temporary-download.js'

const tags = ['操作记录']
const { body, type, actor, from, to } = TrailInput.shape
const ofBody = body.unwrap().optional().openapi({ description: '哪个机关的记录' })

const list = describeRoute({
  method: 'get',
  path: '/audit',
  tags,
  summary: '一个机关的操作记录，新的在前；不填机关为不属于任何机关的记录',
  request: { query: z.strictObject({ body: ofBody, type, actor, from, to, ...pageQuery }) },
  responses: { 200: json('操作记录', pageOf(recordView)) },
})

const download = describeDownload('application/x-ndjson', {
  method: 'get',
  path: '/audit/export',
  tags,
  summary: '导出一个机关的操作记录供核验；不填机关为全部记录',
  request: { query: z.strictObject({ body: ofBody }) },
  responses: { 200: { description: '每行一个 JSON：文件头、链头、记录' } },
})

/** The record of what was done. */
export function auditRoutes({ services }: Edge) {
  return newRouter()
    .openapi(list, async (c) => {
      const { cursor, limit = MOST_ON_A_PAGE, body = null, ...filter } = c.req.valid('query')
      const before = readCursor(z.int().positive(), cursor)
      const page = accept(await listTrail(services, c.var.actor, { ...filter, body, before, limit }))
      const last = page.records.at(-1)
      const next = last === undefined || page.records.length < limit ? null : writeCursor(last.sequence)
      return c.json({ items: page.records.map((record) => toRecord(record, page.names)), next }, 200)
    })
    .openapi(download, async (c) => {
      const { body = null } = c.req.valid('query')
      const stream = await temporaryDownload(async (path) => {
        accept(await exportTrailOf(services, c.var.actor, { body }, path))
      })
      c.header('content-type', 'application/x-ndjson; charset=utf-8')
      c.header('content-disposition', `attachment; filename="gongkai-audit-${todayOf(services.clock)}.jsonl"`)
      return c.body(stream)
    })
}
