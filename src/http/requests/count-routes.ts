import { z } from '@hono/zod-openapi'
import { countYear } from '../../service/requests/counting/count-year.js'
import { bodyParams } from '../bodies/body-params.js'
import type { Edge } from '../edge/api-env.js'
import { json } from '../edge/json-content.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptRequest } from '../problem/accept-request.js'
import { countsView, toCounts } from './count-views.js'

const number = (pattern: RegExp) => z.string().regex(pattern).transform(Number).openapi({ type: 'string' })

const count = describeRoute({
  method: 'get',
  path: '/bodies/{body}/request-counts/{year}',
  tags: ['依申请公开'],
  summary: '一个机关一年的申请，按年度报告表三、表四统计，并分月列出',
  request: {
    params: bodyParams.extend({ year: number(/^\d{4}$/) }),
    query: z.strictObject({
      month: number(/^([1-9]|1[0-2])$/)
        .optional()
        .openapi({ description: '统计到这个月的月底；不填为现在' }),
    }),
  },
  responses: { 200: json('统计', countsView) },
})

/** The year so far as the report will have it. */
export const countRoutes = ({ services }: Edge) =>
  newRouter().openapi(count, async (c) => {
    const { body, year } = c.req.valid('param')
    const { month = null } = c.req.valid('query')
    return c.json(toCounts(year, acceptRequest(await countYear(services, c.var.actor, { body, year, month }))), 200)
  })
