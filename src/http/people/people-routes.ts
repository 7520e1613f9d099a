import { z } from '@hono/zod-openapi'
import { bodyId, grantId } from '../../service/people/account-fields.js'
import { createPerson, NewPersonInput } from '../../service/people/create-person.js'
import { GivenRoleInput, grantRole, revokeRole } from '../../service/people/grant-role.js'
import { listPeople } from '../../service/people/list-people.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { idempotencyHeader, once } from '../edge/once.js'
import { pageOf, pageQuery, toPage } from '../edge/page.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { accept } from '../problem/accept.js'
import { personParams } from './person-params.js'
import { listedPersonView, toListedPerson } from './person-views.js'

const tags = ['人员与角色']
const headers = idempotencyHeader

const list = describeRoute({
  method: 'get',
  path: '/people',
  tags,
  summary: '在一个机关担任角色的人员；不填机关为没有任何角色的人员',
  request: {
    query: z.strictObject({
      body: bodyId.optional(),
      below: z.enum(['true', 'false']).optional().openapi({ description: '连同下属机关' }),
      ...pageQuery,
    }),
  },
  responses: { 200: json('人员，按账号排列', pageOf(listedPersonView)) },
})

const create = describeRoute({
  method: 'post',
  path: '/people',
  tags,
  summary: '新建人员并授予第一个角色；初始密码只显示这一次',
  request: { headers, body: jsonBody(NewPersonInput) },
  responses: { 201: json('新人员', z.strictObject({ person: z.string(), initialPassword: z.string() })) },
})

const grant = describeRoute({
  method: 'post',
  path: '/people/{person}/grants',
  tags,
  summary: '授予角色',
  request: { params: personParams, headers, body: jsonBody(GivenRoleInput.omit({ person: true })) },
  responses: { 201: json('授予的角色的编号', z.strictObject({ grant: z.string() })) },
})

const revoke = describeRoute({
  method: 'delete',
  path: '/people/{person}/grants/{grant}',
  tags,
  summary: '收回角色',
  request: { params: personParams.extend({ grant: grantId }) },
  responses: { 204: { description: '已收回' } },
})

/** People and what they may do. */
export function peopleRoutes({ services }: Edge) {
  return newRouter()
    .openapi(list, async (c) => {
      const { body = null, below, ...page } = c.req.valid('query')
      const people = accept(await listPeople(services, c.var.actor, { body, below: below === 'true' }))
      const { items, next } = toPage(people, page, ({ person }) => person.account)
      return c.json({ items: items.map(toListedPerson), next }, 200)
    })
    .openapi(create, async (c) => {
      const { actor } = c.var
      const input = c.req.valid('json')
      const created = await once(c, services, async (s) => {
        const { person, initialPassword } = accept(await createPerson(s, actor, input))
        return { person: person as string, initialPassword }
      })
      return c.json(created, 201)
    })
    .openapi(grant, async (c) => {
      const { actor } = c.var
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const granted = await once(c, services, async (s) => ({ grant: accept(await grantRole(s, actor, input)) }))
      return c.json(granted, 201)
    })
    .openapi(revoke, async (c) => {
      accept(await revokeRole(services, c.var.actor, c.req.valid('param')))
      return c.body(null, 204)
    })
}
