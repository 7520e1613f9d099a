import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Hono, MiddlewareHandler } from 'hono'
import { isReading } from '../../web/own-requests.js'
import { readWish } from '../preferences.js'
import type { PublicStateHolder } from '../public-state.js'
import { isKept } from '../route-access.js'
import type { PortalEnv } from '../say.js'
import type { KeptPage, PageCache } from './page-cache.js'

/** What Node.js itself has read of a request: cheaper to look into than a `Headers` made of it. */
interface NodeBindings {
  readonly incoming?: Pick<IncomingMessage, 'headers'>
}

/**
 * Answers with a finished page where there is one, before anything else is done. A page is found by the whole address
 * and the wishes of the one who asks, so that what was refused at another address is not found at this one.
 */
export function answerWithKeptPages(portal: Hono<PortalEnv>, cache: PageCache, holder: PublicStateHolder): void {
  const { fetch } = portal
  const find = (request: Request, bindings: NodeBindings | undefined): Response | undefined => {
    const state = request.method === 'GET' ? holder.fresh() : undefined
    if (state === undefined) return undefined
    const headers = bindings?.incoming?.headers
    const cookies = headers === undefined ? (request.headers.get('cookie') ?? undefined) : headers.cookie
    const known = cache.find(state.name, keyOf(cookies, request.url))
    if (known === undefined) return undefined
    const asked = headers === undefined ? (request.headers.get('if-none-match') ?? undefined) : headers['if-none-match']
    return answer(known, asked)
  }
  portal.fetch = (request, bindings, context) =>
    find(request, bindings as NodeBindings | undefined) ?? fetch(request, bindings, context)
}

/** Keeps pages that were made; whoever changed something looks at the database again before the next answer. */
export function keepPages(cache: PageCache | null, holder: PublicStateHolder): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    if (!isReading(c.req.method)) {
      await next()
      holder.lookAgain()
      return
    }
    const { url } = c.req
    const isKeepable = cache !== null && c.req.method === 'GET' && isKept(c.req.path) && !url.includes('?')
    const state = isKeepable ? await holder.current().catch(() => undefined) : undefined
    if (cache === null || state === undefined) return next()
    const key = keyOf(c.req.header('cookie'), url)
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

const keyOf = (cookies: string | undefined, url: string): string => `${readWish(cookies)} ${url}`

async function finish(response: Response): Promise<KeptPage> {
  const body = new Uint8Array(await response.arrayBuffer())
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { ...Object.fromEntries(response.headers), 'cache-control': 'no-cache', etag, vary: 'Cookie' }
  return { body, etag, headers }
}

function answer({ body, headers, etag }: KeptPage, asked: string | undefined): Response {
  if (asked !== undefined && isAmong(etag, asked)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}

/** A proxy that compresses may have weakened it. */
const isAmong = (etag: string, asked: string): boolean =>
  asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
