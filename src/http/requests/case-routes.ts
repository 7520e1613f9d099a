import { z } from '@hono/zod-openapi'
import { findAlike } from '../../service/requests/alike/find-alike.js'
import { RenewalInput, renewQueryCode } from '../../service/requests/following/renew-query-code.js'
import { getRequest } from '../../service/requests/get-request.js'
import { AssignmentInput, assignRequest } from '../../service/requests/queue/assign-request.js'
import { listAssignees } from '../../service/requests/queue/list-assignees.js'
import { RecordingInput, recordEvent } from '../../service/requests/record-event.js'
import { NoteInput, writeNote } from '../../service/requests/write-note.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { idempotencyHeader, once } from '../edge/once.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptRequest } from '../problem/accept-request.js'
import { alikeView, caseView, toAlike, toCase } from './case-views.js'
import { assigneesView, toAssignees } from './queue-views.js'
import { requestParams } from './request-params.js'
import { requestStateView, toRequestState } from './request-state-view.js'

const tags = ['依申请公开']
const params = requestParams

const read = describeRoute({
  method: 'get',
  path: '/requests/{no}',
  tags,
  summary: '一件申请：申请人，所需信息，办理经过，期限和算法，可以办理的下一步',
  request: { params },
  responses: { 200: json('申请', caseView) },
})

const record = describeRoute({
  method: 'post',
  path: '/requests/{no}/events',
  tags,
  summary: '登记办理的一步；现在的状态不允许的，说明原因和可以办理的',
  request: { params, headers: idempotencyHeader, body: jsonBody(RecordingInput.omit({ no: true })) },
  responses: {
    200: json(
      '办理后的申请；拆分的，各件的编号',
      z.strictObject({ request: requestStateView, parts: z.array(z.string()) }),
    ),
  },
})

const assign = describeRoute({
  method: 'post',
  path: '/requests/{no}/assignee',
  tags,
  summary: '分派给承办人，或者收回分派',
  request: { params, body: jsonBody(AssignmentInput.omit({ no: true })) },
  responses: { 200: json('分派后的申请', requestStateView) },
})

const assignees = describeRoute({
  method: 'get',
  path: '/requests/{no}/assignees',
  tags,
  summary: '可以承办这件申请的人员',
  request: { params },
  responses: {
    200: json('人员，按账号排列', assigneesView),
  },
})

const alike = describeRoute({
  method: 'get',
  path: '/requests/{no}/alike',
  tags,
  summary: '同一申请人以前的申请，以及内容相近的申请，最相近的在前',
  request: { params },
  responses: { 200: json('申请', z.strictObject({ items: z.array(alikeView) })) },
})

const note = describeRoute({
  method: 'post',
  path: '/requests/{no}/notes',
  tags,
  summary: '写一条备注，供工作人员查看，不影响办理',
  request: { params, headers: idempotencyHeader, body: jsonBody(NoteInput.omit({ no: true })) },
  responses: { 201: json('备注的序号', z.strictObject({ number: z.int() })) },
})

const renewal = describeRoute({
  method: 'post',
  path: '/requests/{no}/query-code',
  tags,
  summary: '当面核对申请人身份以后换发查询码；原查询码立即失效，新的只显示这一次',
  request: { params, headers: idempotencyHeader, body: jsonBody(RenewalInput.omit({ no: true })) },
  responses: {
    201: json(
      '新的查询码和它可以查询的申请',
      z.strictObject({ queryCode: z.string(), requests: z.array(z.string()) }).openapi('RenewedQueryCode'),
    ),
  },
})

/** One case: what is in it, what happens to it, who works on it. */
export function caseRoutes({ services }: Edge) {
  return newRouter()
    .openapi(read, async (c) => {
      const { no } = c.req.valid('param')
      return c.json(toCase(acceptRequest(await getRequest(services, c.var.actor, no))), 200)
    })
    .openapi(record, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const done = await once(c, services, async (s) => {
        const { view, parts } = acceptRequest(await recordEvent(s, actor, input))
        return { request: toRequestState(view), parts: parts.map(String) }
      })
      return c.json(done, 200)
    })
    .openapi(assign, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(toRequestState(acceptRequest(await assignRequest(services, c.var.actor, input))), 200)
    })
    .openapi(assignees, async (c) => {
      const { no } = c.req.valid('param')
      return c.json(toAssignees(acceptRequest(await listAssignees(services, c.var.actor, no))), 200)
    })
    .openapi(alike, async (c) => {
      const { no } = c.req.valid('param')
      return c.json({ items: acceptRequest(await findAlike(services, c.var.actor, no)).map(toAlike) }, 200)
    })
    .openapi(note, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const written = await once(c, services, async (s) => {
        const { number } = acceptRequest(await writeNote(s, actor, input))
        return { number }
      })
      return c.json(written, 201)
    })
    .openapi(renewal, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const renewed = await once(c, services, async (s) => {
        const { queryCode, requests } = acceptRequest(await renewQueryCode(s, actor, input))
        return { queryCode: queryCode as string, requests: requests.map(String) }
      })
      return c.json(renewed, 201)
    })
}
