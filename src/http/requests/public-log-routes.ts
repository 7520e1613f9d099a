import { z } from '@hono/zod-openapi'
import {
  confirmPublicEntry,
  EntryInput,
  EntryStepInput,
  getPublicEntry,
  getPublicLog,
  PublicLogInput,
  setPublicLog,
  withdrawPublicEntry,
  writePublicEntry,
} from '../../service/requests/after/public-log.js'
import { bodyParams } from '../bodies/body-params.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptAfter } from '../problem/accept-after.js'
import { publicEntryView, publicLogView, toPublicEntry } from './after-views.js'
import { requestParams } from './request-params.js'

const tags = ['申请和答复的公开']
const step = jsonBody(EntryStepInput.omit({ no: true }))
const answered = json('条目', publicEntryView)

const readLog = describeRoute({
  method: 'get',
  path: '/bodies/{body}/public-log',
  tags,
  summary: '本机关是否公开申请和答复',
  request: { params: bodyParams },
  responses: { 200: json('是否公开', publicLogView) },
})

const setLog = describeRoute({
  method: 'put',
  path: '/bodies/{body}/public-log',
  tags,
  summary: '开设或者关闭公开栏目；关闭即全部不再显示',
  request: { params: bodyParams, body: jsonBody(PublicLogInput.omit({ body: true })) },
  responses: { 200: json('是否公开', publicLogView) },
})

const read = describeRoute({
  method: 'get',
  path: '/requests/{no}/public-entry',
  tags,
  summary: '一件申请公开的条目；没有的为 null',
  request: { params: requestParams },
  responses: { 200: json('条目', z.strictObject({ entry: publicEntryView.nullable() })) },
})

const write = describeRoute({
  method: 'put',
  path: '/requests/{no}/public-entry',
  tags,
  summary: '起草或者修改条目；有个人信息的不予保存',
  request: { params: requestParams, body: jsonBody(EntryInput.omit({ no: true })) },
  responses: { 200: answered },
})

const confirm = describeRoute({
  method: 'post',
  path: '/requests/{no}/public-entry/confirmation',
  tags,
  summary: '由另一人确认并公开条目',
  request: { params: requestParams, body: step },
  responses: { 200: answered },
})

const withdraw = describeRoute({
  method: 'post',
  path: '/requests/{no}/public-entry/withdrawal',
  tags,
  summary: '立即撤下条目',
  request: { params: requestParams, body: step },
  responses: { 200: answered },
})

/** What the public is told of requests and answers, as staff write and confirm it. */
export const publicLogRoutes = ({ services }: Edge) =>
  newRouter()
    .openapi(readLog, async (c) => {
      const { version, isOpen } = acceptAfter(await getPublicLog(services, c.var.actor, c.req.valid('param')))
      return c.json({ version, isOpen }, 200)
    })
    .openapi(setLog, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const { version, isOpen } = acceptAfter(await setPublicLog(services, c.var.actor, input))
      return c.json({ version, isOpen }, 200)
    })
    .openapi(read, async (c) => {
      const entry = acceptAfter(await getPublicEntry(services, c.var.actor, c.req.valid('param')))
      return c.json({ entry: entry && toPublicEntry(entry) }, 200)
    })
    .openapi(write, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(toPublicEntry(acceptAfter(await writePublicEntry(services, c.var.actor, input))), 200)
    })
    .openapi(confirm, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(toPublicEntry(acceptAfter(await confirmPublicEntry(services, c.var.actor, input))), 200)
    })
    .openapi(withdraw, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(toPublicEntry(acceptAfter(await withdrawPublicEntry(services, c.var.actor, input))), 200)
    })
