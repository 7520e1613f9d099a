import { z } from '@hono/zod-openapi'
import { todayOf } from '../../service/clock.js'
import {
  createFirstAdministrator,
  FirstRunInput,
  isEmptyInstallation,
} from '../../service/people/create-first-administrator.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import type { RateLimits } from '../edge/rate-limits.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { accept } from '../problem/accept.js'
import { requireSecureWay } from '../session/session-cookie.js'

const installationView = z
  .strictObject({
    isEmpty: z.boolean().openapi({ description: '还没有人员，等待第一位系统管理员' }),
    version: z.string(),
    today: z.string().openapi({ format: 'date' }),
    demoDay: z.string().nullable().openapi({ format: 'date', description: '演示日期；不是演示时为 null' }),
    password: z.strictObject({ profile: z.enum(['gb22239', 'asvs']), minimumLength: z.int(), minimumClasses: z.int() }),
  })
  .openapi('Installation')

const tags = ['安装']

const read = describeRoute({
  method: 'get',
  path: '/installation',
  tags,
  summary: '系统是否已经初始化，版本，演示日期',
  responses: { 200: json('系统的情况', installationView) },
})

const createAdministrator = describeRoute({
  method: 'post',
  path: '/installation/administrator',
  tags,
  summary: '设立第一个机关和第一位系统管理员；只在系统为空时可用',
  request: { body: jsonBody(FirstRunInput) },
  responses: { 201: json('已设立', z.strictObject({ person: z.string(), body: z.string() })) },
})

/** What is known before anybody signs in, and the very first account. */
export function installationRoutes({ services, options }: Edge, { admitSignIn }: RateLimits) {
  const { clock, profile } = services
  return newRouter()
    .openapi(read, async (c) =>
      c.json(
        {
          isEmpty: await isEmptyInstallation(services),
          version: options.version,
          today: todayOf(clock),
          demoDay: clock.standsOn ?? null,
          password: {
            profile: profile.id,
            minimumLength: profile.minimumLength,
            minimumClasses: profile.minimumClasses,
          },
        },
        200,
      ),
    )
    .openapi(createAdministrator, async (c) => {
      requireSecureWay(c)
      admitSignIn(c.var.origin)
      const { person, body } = accept(await createFirstAdministrator(services, c.req.valid('json')))
      return c.json({ person, body }, 201)
    })
}
