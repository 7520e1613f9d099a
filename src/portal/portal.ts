import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { CheckedReportServices } from '../service/checked-reports/checked-report-services.js'
import { isHttps, type Site } from '../web/site.js'
import { addressGuard } from './address-guard.js'
import { type Assets, loadAssets } from './assets.js'
import { handInRoutes } from './hand-in-routes.js'
import { listRoutes } from './list-routes.js'
import { rulesPage } from './pages/rules-page.js'
import { reportRoutes } from './report-routes.js'
import { sameOrigin } from './same-origin.js'
import { type PortalEnv, say } from './say.js'

export interface PortalOptions {
  readonly services: CheckedReportServices
  readonly site: Site
  /** Told of defects; what a person sees is one calm sentence. */
  readonly onDefect: (error: Error) => void
  readonly assets?: Assets
}

/** The public site. Every page works without JavaScript. */
export function createPortal({ services, site, onDefect, assets = loadAssets() }: PortalOptions): Hono<PortalEnv> {
  const portal = new Hono<PortalEnv>()

  portal.use(async (c, next) => {
    c.set('assets', assets)
    await next()
    // What says nothing else is kept nowhere: a report that was withdrawn is gone at once.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
    // Strangers' bytes are only ever saved; a browser that shows them all the same lets them do nothing.
    if (c.res.headers.has('content-disposition')) c.res.headers.set('content-security-policy', SANDBOX)
  })
  portal.use(headers(site))
  portal.use(addressGuard(site))
  portal.use(sameOrigin(site))

  portal.get('/assets/:name', (c) => {
    const asset = assets.find(c.req.param('name'))
    if (asset === undefined) return c.notFound()
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('content-type', asset.type)
    return c.body(asset.body)
  })
  portal.route('/', handInRoutes(services, site))
  portal.route('/', listRoutes(services, site))
  portal.route('/', reportRoutes(services, site))
  portal.get('/rules', (c) => c.html(rulesPage(assets)))

  portal.notFound((c) => say(c, 404, { title: '没有这个页面', sentence: '网址可能不完整，请从首页重新进入。' }))
  portal.onError((error, c) => {
    onDefect(error)
    c.header('retry-after', '5')
    return say(c, 503, {
      title: '暂时无法处理',
      sentence: '系统暂时出现问题，请稍后再试。刚才的操作是否完成，可在“我的核对”中查看。',
      next: { href: '/mine', label: '我的核对' },
    })
  })
  return portal
}

const SANDBOX = "sandbox; default-src 'none'"

const headers = (site: Site) =>
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
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    // Links are secrets, so nobody else is told them; `no-referrer` would take `Origin` from our own forms too.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // A promise for this name alone, and only where the site is on https.
    strictTransportSecurity: isHttps(site) ? 'max-age=31536000' : false,
  })
