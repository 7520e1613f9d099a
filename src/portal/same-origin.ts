import type { MiddlewareHandler } from 'hono'
import { type PortalEnv, say } from './say.js'
import type { Site } from './site.js'

/** Whatever changes something has to come from a page of ours, whichever way its content is encoded. */
export function sameOrigin(site: Site): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const from = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const isOurs =
      from === undefined
        ? origin !== undefined && (origin === new URL(c.req.url).origin || origin === site.publicOrigin)
        : from === 'same-origin'
    if (isOurs) return next()
    return say(c, 403, { title: '请求未处理', sentence: '请求不是从本站页面发出的，没有处理。请回到页面重试。' })
  }
}
