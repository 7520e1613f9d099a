import type { MiddlewareHandler } from 'hono'
import { type PortalEnv, say } from './say.js'
import { isLoopbackName, type Site } from './site.js'

/**
 * Refuses requests for a name that is not ours. Without it a foreign page could give its own name this
 * machine's address (DNS rebinding), and the browser would let it read everything here.
 */
export function addressGuard(site: Site): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    const { host, hostname } = new URL(c.req.url)
    if (!isOurs(site, host, hostname)) {
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

function isOurs({ publicOrigin, isLoopback }: Site, host: string, hostname: string): boolean {
  if (publicOrigin === undefined) return !isLoopback || isLoopbackName(hostname)
  return host === new URL(publicOrigin).host || isLoopbackName(hostname)
}
