import { z } from '@hono/zod-openapi'
import { REQUEST_STATUSES } from '../../domain/request/index.js'
import { bodyId, personId } from '../../service/people/account-fields.js'
import { RegistrationInput, registerRequest } from '../../service/requests/intake/register-request.js'
import { listBodyHandlers } from '../../service/requests/queue/list-assignees.js'
import { listQueue } from '../../service/requests/queue/list-queue.js'
import { listWantedLines, MOST_LINES } from '../../service/requests/queue/list-wanted-lines.js'
import { bodyParams } from '../bodies/body-params.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { idempotencyHeader, once } from '../edge/once.js'
import { MOST_ON_A_PAGE, pageOf, pageQuery } from '../edge/page.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptRequest } from '../problem/accept-request.js'
import { day } from './clock-views.js'
import {
  assigneesView,
  queueItemView,
  toAssignees,
  toQueueItem,
  toWantedLines,
  wantedLinesView,
} from './queue-views.js'

const tags = ['依申请公开']

const status = z.enum(REQUEST_STATUSES)
const statuses = z
  .string()
  .max(400)
  .transform((text) => text.split(','))
  .pipe(z.array(status))
  .optional()
  .openapi({ type: 'string', description: '处于哪些状态，用逗号分隔；不填为全部' })

const list = describeRoute({
  method: 'get',
  path: '/requests',
  tags,
  summary: '申请，最先要办的在前',
  request: {
    query: z.strictObject({
      body: bodyId.optional().openapi({ description: '哪个机关的；不填为可以查看的全部' }),
      status: statuses,
      assignee: z
        .union([z.enum(['none', 'me']), personId])
        .optional()
        .openapi({ description: '由谁承办：人员编号，me 为自己，none 为还没有人' }),
      deadline: z.enum(['in-time', 'at-risk', 'late', 'standing', 'none']).optional(),
      ...pageQuery,
    }),
  },
  responses: { 200: json('申请', pageOf(queueItemView)) },
})

/** The longest number there can be, with a comma. */
const LONGEST_NO = 25

const wantedLines = describeRoute({
  method: 'get',
  path: '/wanted-lines',
  tags,
  summary: '几件申请所需信息的开头，供在列表中区分申请',
  request: {
    query: z.strictObject({
      no: z
        .string()
        .max(MOST_LINES * LONGEST_NO)
        .transform((text) => text.split(','))
        .openapi({
          type: 'string',
          description: `申请编号，用逗号分隔，最多 ${MOST_LINES} 件；其中任何一件没有或者不能查看，都答复没有这件申请`,
        }),
    }),
  },
  responses: { 200: json('所需信息，按所填编号的顺序', wantedLinesView) },
})

const handlers = describeRoute({
  method: 'get',
  path: '/bodies/{body}/request-handlers',
  tags,
  summary: '能够办理一个机关的申请的人员，供按承办人筛选',
  request: { params: bodyParams },
  responses: { 200: json('人员，按账号排列', assigneesView) },
})

const register = describeRoute({
  method: 'post',
  path: '/requests',
  tags,
  summary: '登记当面、邮寄、传真、口头提出的申请；查询码只显示这一次',
  request: { headers: idempotencyHeader, body: jsonBody(RegistrationInput) },
  responses: {
    201: json(
      '回执',
      z.strictObject({ no: z.string(), queryCode: z.string(), submittedOn: day }).openapi('RequestReceipt'),
    ),
  },
})

/** The queue, and what is added to it over the counter. */
export function requestRoutes({ services }: Edge) {
  return newRouter()
    .openapi(list, async (c) => {
      const { actor } = c.var
      const query = c.req.valid('query')
      const page = acceptRequest(
        await listQueue(services, actor, {
          body: query.body ?? null,
          statuses: query.status ?? null,
          assignee: query.assignee === 'me' ? actor.person : (query.assignee ?? null),
          deadline: query.deadline ?? null,
          cursor: query.cursor ?? null,
          limit: query.limit ?? MOST_ON_A_PAGE,
        }),
      )
      return c.json({ items: page.items.map(toQueueItem), next: page.next }, 200)
    })
    .openapi(wantedLines, async (c) => {
      const nos = c.req.valid('query').no
      return c.json(toWantedLines(acceptRequest(await listWantedLines(services, c.var.actor, { nos }))), 200)
    })
    .openapi(handlers, async (c) => {
      const people = acceptRequest(await listBodyHandlers(services, c.var.actor, c.req.valid('param')))
      return c.json(toAssignees(people), 200)
    })
    .openapi(register, async (c) => {
      const { actor } = c.var
      const input = c.req.valid('json')
      const receipt = await once(c, services, async (s) => {
        const { no, queryCode, submittedOn } = acceptRequest(await registerRequest(s, actor, input))
        return { no: no as string, queryCode: queryCode as string, submittedOn: submittedOn as string }
      })
      return c.json(receipt, 201)
    })
}
