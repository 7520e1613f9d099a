import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { findClientAddress } from '../../web/client-address.js'
import { isFromOurPage, isOurAddress, isReading } from '../../web/own-requests.js'
import { wayOf } from '../../web/secure-way.js'
import { sessionCookieName } from '../../web/session-cookie.js'
import { Refused } from '../problem/refused.js'
import type { ApiEnv, Edge } from './api-env.js'

/** Finds out where a request comes from and how; refuses those for a foreign name and those of a foreign page. */
export function requestFacts({ site, options }: Pick<Edge, 'site' | 'options'>): MiddlewareHandler<ApiEnv> {
  const { trustedProxies } = options
  return async (c, next) => {
    const url = new URL(c.req.url)
    if (!isOurAddress(site, url))
      throw new Refused({
        code: 'address.foreign',
        detail: '请用本站公布的网址打开；要用别的网址，请管理员设置 PUBLIC_URL。',
      })
    if (!isReading(c.req.method) && !isFromOurPage(site, c.req.raw))
      throw new Refused({ code: 'request.foreign', detail: '请求不是从本站页面发出的，没有处理。请回到页面重试。' })
    const peer = c.env?.incoming?.socket?.remoteAddress
    const forwardedFor = c.req.header('x-forwarded-for')
    const address = findClientAddress(trustedProxies, { peer, forwardedFor })
    const isByProxy = peer !== undefined && trustedProxies.has(peer)
    // The last word is that of the proxy next to us.
    const proto = isByProxy ? c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim() : undefined
    const way = wayOf(site, url, proto)
    c.set('origin', { address, userAgent: c.req.header('user-agent') ?? '' })
    c.set('way', way)
    // What came the open way may have been read and changed on it.
    c.set('token', way === 'open' ? '' : (getCookie(c, sessionCookieName(way === 'https')) ?? ''))
    return next()
  }
}
