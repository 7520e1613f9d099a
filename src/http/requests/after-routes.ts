import { z } from '@hono/zod-openapi'
import { getHolds, HoldInput, LiftInput, liftHold, placeHold } from '../../service/requests/after/holds.js'
import { listAlike } from '../../service/requests/after/list-alike.js'
import {
  listProposals,
  moveProposal,
  ProposalInput,
  proposalMove,
  propose,
} from '../../service/requests/after/proposals.js'
import { bodyParams } from '../bodies/body-params.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { idempotencyHeader, once } from '../edge/once.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptAfter } from '../problem/accept-after.js'
import { alikeView, holdsView, proposalView, toAlike, toHolds, toProposal } from './after-views.js'
import { requestParams } from './request-params.js'

const tags = ['依申请公开以后']

const alike = describeRoute({
  method: 'get',
  path: '/bodies/{body}/alike-requests',
  tags,
  summary: '多人申请的相同信息，已经公开而还没有列入主动公开建议的（条例第四十四条）',
  request: { params: bodyParams },
  responses: { 200: json('相同的申请', alikeView) },
})

const proposals = describeRoute({
  method: 'get',
  path: '/bodies/{body}/publication-proposals',
  tags,
  summary: '主动公开的建议，最近改动的在前',
  request: { params: bodyParams },
  responses: { 200: json('建议', z.strictObject({ items: z.array(proposalView) })) },
})

const make = describeRoute({
  method: 'post',
  path: '/bodies/{body}/publication-proposals',
  tags,
  summary: '建议主动公开若干申请所需的信息',
  request: { params: bodyParams, headers: idempotencyHeader, body: jsonBody(ProposalInput.omit({ body: true })) },
  responses: { 201: json('建议', proposalView) },
})

const move = describeRoute({
  method: 'post',
  path: '/bodies/{body}/publication-proposals/{proposal}/moves',
  tags,
  summary: '采纳、不采纳一项建议，登记公开的网址，或者重新研究',
  request: {
    params: bodyParams.extend({ proposal: z.string().max(64) }),
    body: jsonBody(proposalMove),
  },
  responses: { 200: json('处理后的建议', proposalView) },
})

const holds = describeRoute({
  method: 'get',
  path: '/requests/{no}/holds',
  tags,
  summary: '要求保留一件申请的全部内容的事由，和个人信息是否已经清除',
  request: { params: requestParams },
  responses: { 200: json('保留', holdsView) },
})

const place = describeRoute({
  method: 'post',
  path: '/requests/{no}/holds',
  tags,
  summary: '要求保留，写明事由；解除以前，保存期限届满也不清除',
  request: { params: requestParams, headers: idempotencyHeader, body: jsonBody(HoldInput.omit({ no: true })) },
  responses: { 201: json('保留', z.strictObject({ hold: z.string() })) },
})

const lift = describeRoute({
  method: 'delete',
  path: '/requests/{no}/holds/{hold}',
  tags,
  summary: '解除一项保留',
  request: { params: requestParams.extend({ hold: LiftInput.shape.hold }) },
  responses: { 204: { description: '已解除' } },
})

/** What comes of requests: what several asked for, and how long persons are kept. */
export const afterRoutes = ({ services }: Edge) =>
  newRouter()
    .openapi(alike, async (c) => {
      const groups = acceptAfter(await listAlike(services, c.var.actor, c.req.valid('param')))
      return c.json({ items: groups.map(toAlike) }, 200)
    })
    .openapi(proposals, async (c) => {
      const found = acceptAfter(await listProposals(services, c.var.actor, c.req.valid('param')))
      return c.json({ items: found.map(toProposal) }, 200)
    })
    .openapi(make, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const made = await once(c, services, async (s) => toProposal(acceptAfter(await propose(s, actor, input))))
      return c.json(made, 201)
    })
    .openapi(move, async (c) => {
      const input = { ...c.req.valid('param'), step: c.req.valid('json') }
      return c.json(toProposal(acceptAfter(await moveProposal(services, c.var.actor, input))), 200)
    })
    .openapi(holds, async (c) =>
      c.json(toHolds(acceptAfter(await getHolds(services, c.var.actor, c.req.valid('param')))), 200),
    )
    .openapi(place, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(await once(c, services, async (s) => acceptAfter(await placeHold(s, actor, input))), 201)
    })
    .openapi(lift, async (c) => {
      acceptAfter(await liftHold(services, c.var.actor, c.req.valid('param')))
      return c.body(null, 204)
    })
