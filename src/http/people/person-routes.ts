import { z } from '@hono/zod-openapi'
import {
  correctPerson,
  PersonCorrectionInput,
  ResetInput,
  reinstatePerson,
  resetPerson,
  suspendPerson,
} from '../../service/people/manage-person.js'
import { endSessionsOf } from '../../service/people/sessions.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { idempotencyHeader, once } from '../edge/once.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { accept } from '../problem/accept.js'
import { personParams } from './person-params.js'
import { personView, toPerson } from './person-views.js'

const tags = ['人员与角色']
const params = personParams

const correct = describeRoute({
  method: 'put',
  path: '/people/{person}/name',
  tags,
  summary: '修改人员姓名',
  request: { params, body: jsonBody(PersonCorrectionInput.omit({ person: true })) },
  responses: { 200: json('修改后的人员', personView) },
})

const suspend = describeRoute({
  method: 'post',
  path: '/people/{person}/suspend',
  tags,
  summary: '停用账号；登录随即结束，角色保留',
  request: { params },
  responses: { 204: { description: '已停用' } },
})

const reinstate = describeRoute({
  method: 'post',
  path: '/people/{person}/reinstate',
  tags,
  summary: '恢复账号',
  request: { params },
  responses: { 204: { description: '已恢复' } },
})

const reset = describeRoute({
  method: 'post',
  path: '/people/{person}/reset',
  tags,
  summary: '重置密码，可一并取消第二因素；新的初始密码只显示这一次',
  request: { params, headers: idempotencyHeader, body: jsonBody(ResetInput.omit({ person: true })) },
  responses: { 200: json('初始密码', z.strictObject({ initialPassword: z.string() })) },
})

const endSessions = describeRoute({
  method: 'post',
  path: '/people/{person}/sessions/end',
  tags,
  summary: '结束一个人员的全部登录',
  request: { params },
  responses: { 200: json('结束了几处', z.strictObject({ ended: z.int() })) },
})

/** One person's account, in the hands of those who manage it. */
export function personRoutes({ services }: Edge) {
  return newRouter()
    .openapi(correct, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(toPerson(accept(await correctPerson(services, c.var.actor, input))), 200)
    })
    .openapi(suspend, async (c) => {
      accept(await suspendPerson(services, c.var.actor, c.req.valid('param')))
      return c.body(null, 204)
    })
    .openapi(reinstate, async (c) => {
      accept(await reinstatePerson(services, c.var.actor, c.req.valid('param')))
      return c.body(null, 204)
    })
    .openapi(reset, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const done = await once(c, services, async (s) => {
        const { initialPassword } = accept(await resetPerson(s, actor, input))
        return { initialPassword }
      })
      return c.json(done, 200)
    })
    .openapi(endSessions, async (c) =>
      c.json({ ended: accept(await endSessionsOf(services, c.var.actor, c.req.valid('param'))) }, 200),
    )
}
