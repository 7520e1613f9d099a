import { z } from '@hono/zod-openapi'
import { CountedInput, listCounted } from '../../service/requests/counting/list-counted.js'
import { getWork } from '../../service/requests/work/get-work.js'
import { bodyParams } from '../bodies/body-params.js'
import type { Edge } from '../edge/api-env.js'
import { json } from '../edge/json-content.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptRequest } from '../problem/accept-request.js'
import { requestParams } from './request-params.js'
import { toWork, workView } from './work-views.js'

const tags = ['依申请公开']
const number = (pattern: RegExp) => z.string().regex(pattern).transform(Number).openapi({ type: 'string' })

const work = describeRoute({
  method: 'get',
  path: '/requests/{no}/work',
  tags,
  summary: '一件申请征求的意见、交办的科室和检索的记录',
  request: { params: requestParams },
  responses: { 200: json('征求意见、交办、检索', workView) },
})

const counted = describeRoute({
  method: 'get',
  path: '/bodies/{body}/request-counts/{year}/cases',
  tags,
  summary: '表三、表四的一格统计的是哪些申请，按什么口径',
  request: {
    params: bodyParams.extend({ year: number(/^\d{4}$/) }),
    query: z.strictObject({
      cell: CountedInput.shape.cell,
      month: number(/^([1-9]|1[0-2])$/)
        .optional()
        .openapi({ description: '统计到这个月的月底；不填为现在' }),
    }),
  },
  responses: {
    200: json(
      '申请编号和统计口径',
      z.strictObject({
        requests: z.array(z.string()),
        notes: z.array(z.string()).openapi({ description: '统计口径，一句一条' }),
      }),
    ),
  },
})

/** What goes on beside the way of a case, and the cases behind a figure. */
export const workRoutes = ({ services }: Edge) =>
  newRouter()
    .openapi(work, async (c) => {
      const { no } = c.req.valid('param')
      return c.json(toWork(acceptRequest(await getWork(services, c.var.actor, no))), 200)
    })
    .openapi(counted, async (c) => {
      const { body, year } = c.req.valid('param')
      const { cell, month = null } = c.req.valid('query')
      const found = acceptRequest(await listCounted(services, c.var.actor, { body, year, month, cell }))
      return c.json({ requests: found.requests.map(String), notes: [...found.notes] }, 200)
    })
