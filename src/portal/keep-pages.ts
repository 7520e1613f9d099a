import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { isReading } from '../web/own-requests.js'
import type { KeptPage, PageCache } from './page-cache.js'
import { readWish } from './preferences.js'
import type { PublicStateHolder } from './public-state.js'
import { isKept } from './route-access.js'
import type { PortalEnv } from './say.js'

/**
 * Answers with a finished page where there is one, before anything else is done. A key holds the whole address and the
 * wishes of the one who asks, so that what was refused at another address is not found at this one.
 */
export function keepPages(cache: PageCache, holder: PublicStateHolder): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    if (!isReading(c.req.method)) {
      await next()
      holder.lookAgain()
      return
    }
    const { url } = c.req
    if (!isKept(c.req.path) || url.includes('?')) return next()
    const state = holder.fresh() ?? (await holder.current().catch(() => undefined))
    if (state === undefined) return next()
    const key = `${readWish(c.req.header('cookie'))} ${url}`
    const asked = c.req.header('if-none-match')
    const known = cache.find(state.name, key)
    if (known !== undefined) return answer(known, asked)
    await next()
    // A page that hands out a cookie is one person's.
    if (c.res.status !== 200 || c.res.headers.has('set-cookie')) return
    const page = await finish(c.res)
    cache.keep(state.name, key, page)
    c.res = undefined // or the old answer's headers would be laid over the new one's
    c.res = answer(page, asked)
  }
}

async function finish(response: Response): Promise<KeptPage> {
  const body = new Uint8Array(await response.arrayBuffer())
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = Object.fromEntries(response.headers)
  return { body, etag, headers: { ...headers, 'cache-control': 'no-cache', etag, vary: 'Cookie' } }
}

function answer({ body, headers, etag }: KeptPage, asked: string | undefined): Response {
  if (asked !== undefined && isAmong(etag, asked)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}

/** A proxy that compresses may have weakened it. */
const isAmong = (etag: string, asked: string): boolean =>
  asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
