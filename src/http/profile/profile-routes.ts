import { z } from '@hono/zod-openapi'
import type { BodyId } from '../../domain/body/index.js'
import { getBody } from '../../service/bodies/list-bodies.js'
import { todayOf } from '../../service/clock.js'
import {
  beginReplacement,
  FirstCodeInput,
  finishEnrolment,
  ReplacementInput,
} from '../../service/people/enrol-second-factor.js'
import { getProfile, type Profile } from '../../service/people/list-people.js'
import { ChangedPasswordInput, changePassword } from '../../service/people/own-password.js'
import { ProofInput, renewRecoveryCodes } from '../../service/people/renew-recovery-codes.js'
import { endOtherSessions, endOwnSession, listOwnSessions } from '../../service/people/sessions.js'
import type { ApiServices, Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { accept, acceptOwnProof } from '../problem/accept.js'
import { keepToken } from '../session/session-cookie.js'
import { enrolledView, enrolmentView } from '../session/session-routes.js'
import { ownSessionView, profileView, toProfile } from './profile-views.js'

const tags = ['自己的账号']

const read = describeRoute({
  method: 'get',
  path: '/me',
  tags,
  summary: '自己是谁，担任什么角色，能做什么',
  responses: { 200: json('自己的账号', profileView) },
})

const changeOwnPassword = describeRoute({
  method: 'put',
  path: '/me/password',
  tags,
  summary: '修改自己的密码；其他登录随即结束',
  request: { body: jsonBody(ChangedPasswordInput) },
  responses: { 204: { description: '已修改' } },
})

const renewCodes = describeRoute({
  method: 'post',
  path: '/me/recovery-codes',
  tags,
  summary: '换一组恢复码；原有的随即作废',
  request: { body: jsonBody(ProofInput) },
  responses: { 200: json('只显示这一次', z.strictObject({ recoveryCodes: z.array(z.string()) })) },
})

const replaceFactor = describeRoute({
  method: 'post',
  path: '/me/second-factor',
  tags,
  summary: '开始设置或更换第二因素',
  request: { body: jsonBody(ReplacementInput) },
  responses: { 200: json('放进验证器的密钥', enrolmentView) },
})

const confirmFactor = describeRoute({
  method: 'post',
  path: '/me/second-factor/confirmation',
  tags,
  summary: '用第一个动态口令确认第二因素；其他登录随即结束',
  request: { body: jsonBody(FirstCodeInput) },
  responses: { 200: json('新的恢复码', enrolledView) },
})

const listSessions = describeRoute({
  method: 'get',
  path: '/me/sessions',
  tags,
  summary: '自己在哪些地方登录着',
  responses: { 200: json('各处登录', z.strictObject({ items: z.array(ownSessionView) })) },
})

const endSession = describeRoute({
  method: 'delete',
  path: '/me/sessions/{session}',
  tags,
  summary: '结束自己的一处登录',
  request: { params: z.strictObject({ session: z.string().max(128) }) },
  responses: { 204: { description: '已结束' } },
})

const endOthers = describeRoute({
  method: 'post',
  path: '/me/sessions/end-others',
  tags,
  summary: '结束自己在别处的全部登录',
  responses: { 200: json('结束了几处', z.strictObject({ ended: z.int() })) },
})

/** One's own account. */
export function profileRoutes({ services }: Edge) {
  const { clock } = services
  return newRouter()
    .openapi(read, async (c) => {
      const profile = accept(await getProfile(services, c.var.actor))
      const names = await namesOf(services, profile)
      return c.json(toProfile(profile, { names, today: todayOf(clock), demoDay: clock.standsOn ?? null }), 200)
    })
    .openapi(changeOwnPassword, async (c) => {
      const changed = await changePassword(services, c.var.actor, c.req.valid('json'), c.var.origin)
      acceptOwnProof(changed, clock.now(), 'current')
      return c.body(null, 204)
    })
    .openapi(renewCodes, async (c) => {
      const renewed = await renewRecoveryCodes(services, c.var.actor, c.req.valid('json'), c.var.origin)
      return c.json({ recoveryCodes: [...acceptOwnProof(renewed, clock.now(), 'password')] }, 200)
    })
    .openapi(replaceFactor, async (c) => {
      const begun = await beginReplacement(services, c.var.actor, c.req.valid('json'), c.var.origin)
      const { secret, uri } = acceptOwnProof(begun, clock.now(), 'password')
      return c.json({ secret, uri }, 200)
    })
    .openapi(confirmFactor, async (c) => {
      const finished = await finishEnrolment(services, c.var.token, c.req.valid('json'), c.var.origin)
      const { progress, recoveryCodes } = acceptOwnProof(finished, clock.now(), 'password')
      keepToken(c, progress)
      return c.json({ stage: progress.stage, recoveryCodes: [...recoveryCodes] }, 200)
    })
    .openapi(listSessions, async (c) => {
      const items = (await listOwnSessions(services, c.var.actor)).map((session) => ({
        id: session.id,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        userAgent: session.userAgent,
        isThisOne: session.isThisOne,
      }))
      return c.json({ items }, 200)
    })
    .openapi(endSession, async (c) => {
      accept(await endOwnSession(services, c.var.actor, c.req.valid('param')))
      return c.body(null, 204)
    })
    .openapi(endOthers, async (c) => c.json({ ended: await endOtherSessions(services, c.var.actor) }, 200))
}

/** As they are called today, or were last. */
async function namesOf(services: ApiServices, { grants }: Profile): Promise<ReadonlyMap<BodyId, string>> {
  const names = new Map<BodyId, string>()
  for (const id of new Set(grants.map(({ body }) => body))) {
    const body = await getBody(services, id)
    if (body.ok && body.value.state.status !== 'not-yet') names.set(id, body.value.state.name)
  }
  return names
}
