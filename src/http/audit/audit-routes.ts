import { Readable } from 'node:stream'
import { z } from '@hono/zod-openapi'
import { exportTrailFor } from '../../service/audit/export-trail-for.js'
import { listTrail, trailFilter } from '../../service/audit/list-trail.js'
import { todayOf } from '../../service/clock.js'
import type { Edge } from '../edge/api-env.js'
import { json } from '../edge/json-content.js'
import { MOST_ON_A_PAGE, pageOf, pageQuery } from '../edge/page.js'
import { describeDownload, describeRoute, newRouter } from '../edge/router.js'
import { accept } from '../problem/accept.js'
import { recordView, toRecord } from './record-view.js'

const tags = ['操作记录']
const { body, ...filter } = trailFilter
const ofBody = body.unwrap().optional().openapi({ description: '哪个机关的记录' })

const list = describeRoute({
  method: 'get',
  path: '/audit',
  tags,
  summary: '操作记录，新的在前：一个机关的，或不填机关为可查看的全部',
  request: { query: z.strictObject({ ...filter, body: ofBody, ...pageQuery }) },
  responses: { 200: json('操作记录', pageOf(recordView)) },
})

const download = describeDownload('application/x-ndjson', {
  method: 'get',
  path: '/audit/export',
  tags,
  summary: '导出一个机关的操作记录，不填机关为可查看的全部记录：供核验的完整记录链，或按条件筛选的表格',
  request: { query: z.strictObject({ ...filter, body: ofBody, form: z.enum(['jsonl', 'csv']).optional() }) },
  responses: { 200: { description: 'jsonl 每行一个 JSON：文件头、链头、记录；csv 每行一条记录' } },
})

/** The record of what was done. */
export function auditRoutes({ services }: Edge) {
  return newRouter()
    .openapi(list, async (c) => {
      const { cursor = null, limit = MOST_ON_A_PAGE, body = null, ...rest } = c.req.valid('query')
      const { items, next } = accept(await listTrail(services, c.var.actor, { ...rest, body, cursor, limit }))
      return c.json({ items: items.map(toRecord), next }, 200)
    })
    .openapi(download, async (c) => {
      const { body = null, form = 'jsonl', ...rest } = c.req.valid('query')
      const { mediaType, lines } = accept(await exportTrailFor(services, c.var.actor, { ...rest, body, form }))
      c.header('content-type', mediaType)
      c.header('content-disposition', `attachment; filename="gongkai-audit-${todayOf(services.clock)}.${form}"`)
      return c.body(toStream(lines))
    })
}

/** Lines are fetched no faster than they are taken. */
const toStream = (lines: AsyncIterable<string>): ReadableStream =>
  Readable.toWeb(Readable.from(bytesOf(lines))) as ReadableStream

const CHUNK_CHARACTERS = 1 << 16

async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let text = ''
  for await (const line of lines) {
    text += `${line}\n`
    if (text.length < CHUNK_CHARACTERS) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}
