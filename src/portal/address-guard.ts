import type { MiddlewareHandler } from 'hono'
import { isOurAddress } from '../web/own-requests.js'
import type { Site } from '../web/site.js'
import { type PortalEnv, say } from './say.js'

/** Refuses requests for a name that is not ours. */
export function addressGuard(site: Site): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    if (!isOurAddress(site, new URL(c.req.url))) {
      const { title, loopback, elsewhere } = c.var.view.messages.frame.errors.notOurs
      return say(c, 421, { title, sentence: site.isLoopback ? loopback : elsewhere })
    }
    return next()
  }
}
