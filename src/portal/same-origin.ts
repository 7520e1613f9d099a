import type { MiddlewareHandler } from 'hono'
import { isFromOurPage, isReading } from '../web/own-requests.js'
import type { Site } from '../web/site.js'
import { type PortalEnv, say } from './say.js'

/** Whatever changes something has to come from a page of ours. */
export function sameOrigin(site: Site): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    if (isReading(c.req.method) || isFromOurPage(site, c.req.raw)) return next()
    return say(c, 403, c.var.view.messages.frame.errors.foreign)
  }
}
