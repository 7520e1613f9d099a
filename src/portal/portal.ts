import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import type { CheckedReportServices } from '../service/checked-reports/checked-report-services.js'
import { loadAssets } from './assets.js'
import { handInRoutes } from './hand-in-routes.js'
import { listRoutes } from './list-routes.js'
import { messagePage } from './pages/message-page.js'
import { rulesPage } from './pages/rules-page.js'
import { reportRoutes } from './report-routes.js'

export interface PortalOptions {
  readonly services: CheckedReportServices
  /** Told of defects; what a person sees is one calm sentence. */
  readonly onDefect: (error: Error) => void
}

/** The public site. Every page works without JavaScript. */
export function createPortal({ services, onDefect }: PortalOptions): Hono {
  const assets = loadAssets()
  const portal = new Hono()

  portal.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  )
  portal.use(csrf())

  portal.get('/assets/:name', (c) => {
    const asset = assets.find(c.req.param('name'))
    if (asset === undefined) return c.notFound()
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('content-type', asset.type)
    return c.body(asset.body)
  })
  portal.route('/', handInRoutes(services, assets))
  portal.route('/', listRoutes(services, assets))
  portal.route('/', reportRoutes(services, assets))
  portal.get('/rules', (c) => c.html(rulesPage(assets)))

  portal.notFound((c) =>
    c.html(messagePage(assets, { title: '没有这个页面', sentence: '网址可能不完整，请从首页重新进入。' }), 404),
  )
  portal.onError((error, c) => {
    if ('getResponse' in error && error.getResponse().status < 500) {
      const sentence = '请求不是从本站页面发出的，没有处理。请回到页面重试。'
      return c.html(messagePage(assets, { title: '请求未处理', sentence }), 403)
    }
    onDefect(error)
    c.header('retry-after', '5')
    return c.html(
      messagePage(assets, { title: '暂时无法处理', sentence: '系统出现问题，没有保存任何更改，请稍后再试。' }),
      503,
    )
  })
  return portal
}
