import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { explainDenied, PERMISSIONS } from '../../domain/access/index.js'
import type { BodyId } from '../../domain/body/index.js'
import { type Actor, authorise } from '../../service/people/authorise.js'
import { findSession, identify } from '../../service/people/session-life.js'
import { Refused } from '../problem/refused.js'
import { type BodySource, findAccess, type RouteAccess } from '../route-access.js'
import type { ApiEnv, ApiServices } from './api-env.js'

const STEPS = ['second-factor', 'enrolment', 'new-password', 'signed-in'] as const

/** Holds every request against the table of routes, before anything else of it is read. */
export function access(services: ApiServices, admitPerson: (actor: Actor) => void): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const route = matchedRoutes(c).at(-1)
    // Only what stands before all routes matched: there is no such address.
    if (route === undefined || route.method === 'ALL') return next()
    const found = findAccess(route.method, route.path)
    if (found === undefined)
      throw new Refused({ code: 'route.undeclared', detail: '这个地址还没有规定谁可以使用，不能访问。' })
    await admit(c, { services, admitPerson }, { pattern: route.path, found })
    return next()
  }
}

async function admit(
  c: Context<ApiEnv>,
  { services, admitPerson }: Gate,
  { pattern, found }: { readonly pattern: string; readonly found: RouteAccess },
): Promise<void> {
  if (found === 'anyone') return
  if (found === 'signing-in') {
    if ((await findSession(services, c.var.token, STEPS)) === undefined)
      throw new Refused({ code: 'session.ended', detail: '登录已结束，请重新登录。' })
    return
  }
  const actor = await identify(services, c.var.token)
  if (actor === undefined) throw new Refused({ code: 'session.required', detail: '请先登录。' })
  admitPerson(actor)
  c.set('actor', actor)
  if (found === 'signed-in') return
  const { action } = found
  const body = bodyAt(c, pattern, found.body)
  const isAllowed =
    body === undefined
      ? actor.grants.some(({ role }) => PERMISSIONS[role][action] !== 'no')
      : (await authorise(services, actor, { action, body })).ok
  if (!isAllowed) throw new Refused({ code: 'access.denied', detail: `${explainDenied(action)}。` })
}

interface Gate {
  readonly services: ApiServices
  readonly admitPerson: (actor: Actor) => void
}

/** Parameters are known to the route's own handlers only. */
function findInPath(c: Context<ApiEnv>, pattern: string, name: string): string {
  const index = pattern.split('/').indexOf(`:${name}`)
  const segment = c.req.path.split('/')[index] ?? ''
  return /^[A-Za-z0-9._:-]*$/.test(segment) ? segment : ''
}

/** `null`: no body in particular; `undefined`: known only to the use case. */
function bodyAt(c: Context<ApiEnv>, pattern: string, source: BodySource): BodyId | null | undefined {
  if (source === 'none') return null
  if (typeof source === 'string') return undefined
  const name = source.in === 'path' ? findInPath(c, pattern, source.name) : c.req.query(source.name)
  return name === undefined ? null : (name as BodyId)
}
