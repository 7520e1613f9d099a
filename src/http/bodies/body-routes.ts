import { z } from '@hono/zod-openapi'
import { bodyOn } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import { date } from '../../service/bodies/body-fields.js'
import { correctDetails, DetailsInput } from '../../service/bodies/correct-details.js'
import { type BodyNode, getBody, listEndedOn, listTreeOn } from '../../service/bodies/list-bodies.js'
import { todayOf } from '../../service/clock.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptBody } from '../problem/accept.js'
import { bodyParams } from './body-params.js'
import { type BodyLine, bodyLineView, bodyView, endedBodyView, toBody, toOffice } from './body-views.js'

const tags = ['机关']

const list = describeRoute({
  method: 'get',
  path: '/bodies',
  tags,
  summary: '某日的机关，按隶属关系排列；不填日期为今天',
  request: { query: z.strictObject({ on: date.optional().openapi({ format: 'date' }) }) },
  responses: {
    200: json(
      '在册的机关，和到那天已经终止的机关',
      z.strictObject({
        on: z.string().openapi({ format: 'date' }),
        items: z.array(bodyLineView),
        ended: z.array(endedBodyView),
      }),
    ),
  },
})

const read = describeRoute({
  method: 'get',
  path: '/bodies/{body}',
  tags,
  summary: '一个机关的现状和沿革',
  request: { params: bodyParams },
  responses: { 200: json('机关', bodyView) },
})

const correct = describeRoute({
  method: 'put',
  path: '/bodies/{body}/details',
  tags,
  summary: '修改机关的代码和办公信息',
  request: { params: bodyParams, body: jsonBody(DetailsInput.omit({ body: true })) },
  responses: { 200: json('修改后的机关', bodyView) },
})

/** Bodies as they stand and stood, and what is known of each. */
export function bodyRoutes({ services }: Edge) {
  return newRouter()
    .openapi(list, async (c) => {
      const on: PlainDate = c.req.valid('query').on ?? todayOf(services.clock)
      const [tree, ended] = await Promise.all([listTreeOn(services, on), listEndedOn(services, on)])
      const endedLines = ended.map(({ id, name, kind, endedOn, successors }) => ({
        id,
        name,
        kind,
        endedOn,
        successors: [...successors],
      }))
      return c.json({ on, items: tree.flatMap(toLines), ended: endedLines }, 200)
    })
    .openapi(read, async (c) => {
      const body = acceptBody(await getBody(services, c.req.valid('param').body))
      c.header('etag', `"${body.version}"`)
      return c.json(toBody(body), 200)
    })
    .openapi(correct, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const body = acceptBody(await correctDetails(services, c.var.actor, input))
      return c.json(toBody({ ...body, state: bodyOn(body.history, todayOf(services.clock)) }), 200)
    })
}

/** A node before those below it. */
const toLines = (node: BodyNode): BodyLine[] => [
  {
    id: node.id,
    version: node.version,
    name: node.state.name,
    kind: node.state.kind,
    parent: node.state.parent,
    creditCode: node.creditCode,
    regionCode: node.regionCode,
    siteIdCode: node.siteIdCode,
    office: toOffice(node.office),
  },
  ...node.children.flatMap(toLines),
]
