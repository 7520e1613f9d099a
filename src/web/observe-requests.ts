import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { NameOfRoute } from './route-names.js'

/** What may be known of a request that was answered: nothing that anybody wrote into it. */
export interface ObservedRequest {
  /** Made here; also told to whoever asked, so that they can name it. */
  readonly id: string
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
export const REQUEST_ID_HEADER = 'x-request-id'

/** Before everything else, so that it sees every answer and all of its time. */
export function observeRequests({
  nameOf,
  observers,
}: {
  readonly nameOf: NameOfRoute
  readonly observers: readonly ((request: ObservedRequest) => void)[]
}): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    const id = randomUUID()
    const method = METHODS.has(c.req.method) ? c.req.method : 'OTHER'
    const route = nameOf(c.req.method, c.req.path)
    await next()
    c.res.headers.set(REQUEST_ID_HEADER, id)
    const request = {
      id,
      method,
      route,
      status: c.res.status,
      seconds: (performance.now() - began) / 1_000,
    }
    for (const observe of observers) observe(request)
  }
}
