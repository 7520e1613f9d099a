import type { MiddlewareHandler } from 'hono'
import { isOurAddress } from '../web/own-requests.js'
import type { Site } from '../web/site.js'
import { type PortalEnv, say } from './say.js'

/** Refuses requests for a name that is not ours. */
export function addressGuard(site: Site): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    if (!isOurAddress(site, new URL(c.req.url))) {
      return say(c, 421, {
        title: '网址不属于本站',
        sentence: site.isLoopback
          ? '本站只在本机使用，请用启动时显示的网址打开。要用别的网址，请管理员设置 PUBLIC_URL。'
          : '请用本站公布的网址打开。',
      })
    }
    return next()
  }
}
