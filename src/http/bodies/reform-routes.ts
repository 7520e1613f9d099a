import { z } from '@hono/zod-openapi'
import { bodyOn } from '../../domain/body/index.js'
import {
  AbolitionInput,
  abolishBody,
  EstablishmentInput,
  establishBody,
  MergerInput,
  MoveInput,
  mergeBodies,
  moveBody,
  RenamingInput,
  renameBody,
  SplitInput,
  splitBody,
} from '../../service/bodies/reforms.js'
import { todayOf } from '../../service/clock.js'
import type { ApiServices, Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { idempotencyHeader, once } from '../edge/once.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptBody } from '../problem/accept.js'
import { bodyParams } from './body-params.js'
import { bodyView, toBody } from './body-views.js'

const tags = ['机关沿革']
const touched = z.strictObject({ items: z.array(bodyView) }).openapi('ReformedBodies')
const headers = idempotencyHeader

const establish = describeRoute({
  method: 'post',
  path: '/bodies',
  tags,
  summary: '设立机关',
  request: { headers, body: jsonBody(EstablishmentInput) },
  responses: { 201: json('新设的机关', touched) },
})

const merge = describeRoute({
  method: 'post',
  path: '/bodies/merge',
  tags,
  summary: '合并机关：并入已有的或新设的机关，下属机关随同调整',
  request: { headers, body: jsonBody(MergerInput) },
  responses: { 200: json('涉及的机关，新设的在前', touched) },
})

const rename = describeRoute({
  method: 'post',
  path: '/bodies/{body}/rename',
  tags,
  summary: '机关更名',
  request: { params: bodyParams, headers, body: jsonBody(RenamingInput.omit({ body: true })) },
  responses: { 200: json('更名后的机关', touched) },
})

const move = describeRoute({
  method: 'post',
  path: '/bodies/{body}/move',
  tags,
  summary: '调整机关的隶属关系',
  request: { params: bodyParams, headers, body: jsonBody(MoveInput.omit({ body: true })) },
  responses: { 200: json('调整后的机关', touched) },
})

const split = describeRoute({
  method: 'post',
  path: '/bodies/{body}/split',
  tags,
  summary: '分设机关：由已有的或新设的机关承接，下属机关随同调整',
  request: { params: bodyParams, headers, body: jsonBody(SplitInput.omit({ body: true })) },
  responses: { 200: json('涉及的机关，新设的在前', touched) },
})

const abolish = describeRoute({
  method: 'post',
  path: '/bodies/{body}/abolish',
  tags,
  summary: '撤销机关，没有承接机关',
  request: { params: bodyParams, headers, body: jsonBody(AbolitionInput.omit({ body: true })) },
  responses: { 200: json('撤销的机关', touched) },
})

type Reformed = Awaited<ReturnType<typeof renameBody>>

/** What happens to bodies, dated: nothing is overwritten. */
export function reformRoutes({ services }: Edge) {
  const toTouched = (reformed: Reformed, { clock }: ApiServices) => ({
    items: acceptBody(reformed).map((body) => toBody({ ...body, state: bodyOn(body.history, todayOf(clock)) })),
  })
  return newRouter()
    .openapi(establish, async (c) => {
      const { actor } = c.var
      const input = c.req.valid('json')
      return c.json(await once(c, services, async (s) => toTouched(await establishBody(s, actor, input), s)), 201)
    })
    .openapi(merge, async (c) => {
      const { actor } = c.var
      const input = c.req.valid('json')
      return c.json(await once(c, services, async (s) => toTouched(await mergeBodies(s, actor, input), s)), 200)
    })
    .openapi(rename, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(await once(c, services, async (s) => toTouched(await renameBody(s, actor, input), s)), 200)
    })
    .openapi(move, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(await once(c, services, async (s) => toTouched(await moveBody(s, actor, input), s)), 200)
    })
    .openapi(split, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(await once(c, services, async (s) => toTouched(await splitBody(s, actor, input), s)), 200)
    })
    .openapi(abolish, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(await once(c, services, async (s) => toTouched(await abolishBody(s, actor, input), s)), 200)
    })
}
