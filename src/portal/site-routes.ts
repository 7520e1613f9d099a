import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { setCookie } from 'hono/cookie'
import { toTrailLine } from '../domain/audit/index.js'
import type { CheckedReportServices } from '../service/checked-reports/checked-report-services.js'
import { listPublicReports } from '../service/checked-reports/public-reports.js'
import { listLastHeads } from '../service/public-site/last-heads.js'
import { listBodyReports } from '../service/public-site/list-body-reports.js'
import { attachment } from '../web/attachment.js'
import type { Site } from '../web/site.js'
import type { Html } from './html.js'
import { accessibilityPage, siteMapPage } from './pages/about-pages.js'
import { auditPage } from './pages/audit-page.js'
import { bodiesPage } from './pages/bodies-page.js'
import { bodyGuidePage } from './pages/body-guide-page.js'
import { bodyPage } from './pages/body-page.js'
import { applyPage, disclosurePage, guidePage, systemsPage } from './pages/column-pages.js'
import { homePage } from './pages/home-page.js'
import { feed, robots, sitemap } from './pages/machine-pages.js'
import { cookieName, isSecure, preferencesOf, readWish, wishFor } from './preferences.js'
import { type PortalEnv, say } from './say.js'
import { showAll } from './show.js'

const SITEMAP_REPORTS = 5_000
const YEAR_SECONDS = 365 * 24 * 60 * 60
/** A few words and an address. */
const FORM_BYTES = 4_096

/** The public site itself: its columns, the bodies, and what machines ask for. */
export function siteRoutes(services: CheckedReportServices, site: Site): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()

  routes.get('/', (c) => showAll(c, homePage(c.var.view, c.var.openState())))
  routes.get('/bodies', (c) => showAll(c, bodiesPage(c.var.view, c.var.openState().directory)))
  routes.get('/bodies/:id', async (c) => {
    const directory = c.var.openState().directory
    const body = directory.find(c.req.param('id'))
    if (body === undefined) return say(c, 404, c.var.view.messages.frame.errors.noBody)
    return showAll(c, bodyPage(c.var.view, { directory, body, reports: await listBodyReports(services, body) }))
  })
  routes.get('/guide', (c) => showAll(c, guidePage(c.var.view, c.var.openState().directory)))
  routes.get('/guide/:id', (c) => {
    const body = c.var.openState().directory.find(c.req.param('id'))
    if (body?.state.status !== 'active') return say(c, 404, c.var.view.messages.frame.errors.noBody)
    return showAll(c, bodyGuidePage(c.var.view, body))
  })
  routes.get('/systems', (c) => showAll(c, systemsPage(c.var.view)))
  routes.get('/disclosure', (c) => showAll(c, disclosurePage(c.var.view)))
  routes.get('/apply', (c) => showAll(c, applyPage(c.var.view, c.var.openState().directory)))
  routes.get('/site-map', (c) => showAll(c, siteMapPage(c.var.view, c.var.openState().directory)))
  routes.get('/accessibility', (c) => showAll(c, accessibilityPage(c.var.view, c.var.openState().directory)))

  routes.get('/audit', async (c) =>
    showAll(c, auditPage(c.var.view, c.var.openState().directory, await listLastHeads(services))),
  )
  routes.get('/audit/heads.jsonl', async (c) => {
    const heads = await listLastHeads(services)
    c.header('content-type', 'application/jsonl; charset=utf-8')
    c.header('content-disposition', attachment('gongkai-heads.jsonl'))
    return c.body(heads.map((head) => `${toTrailLine(head)}\n`).join(''))
  })

  routes.get('/robots.txt', (c) => c.text(robots(c.var.view)))
  routes.get('/sitemap.xml', async (c) => {
    const { directory } = c.var.openState()
    const query = { agency: '', year: null, before: null, limit: SITEMAP_REPORTS }
    return xml(c, 'application/xml', sitemap(c.var.view, directory, await listPublicReports(services, query)))
  })
  routes.get('/feed.xml', (c) => xml(c, 'application/atom+xml', feed(c.var.view, c.var.openState().newest)))

  const tooLarge = bodyLimit({
    maxSize: FORM_BYTES,
    onError: (c) => say(c, 413, c.var.view.messages.frame.errors.tooLong),
  })
  routes.post('/preferences', tooLarge, async (c) => {
    const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}))
    const now = preferencesOf(readWish(c.req.header('cookie')))
    const wish = wishFor({
      largeText: form.text === undefined ? now.largeText : form.text === 'large',
      highContrast: form.contrast === undefined ? now.highContrast : form.contrast === 'high',
    })
    const secure = isSecure(c, site)
    const options = { httpOnly: true, secure, sameSite: 'Lax', path: '/', maxAge: YEAR_SECONDS } as const
    setCookie(c, cookieName('gongkai-view', secure), wish, options)
    return c.redirect(ownAddress(form.back), 303)
  })
  return routes
}

/** Where a form came from; nothing that a browser could take for another site's address, nor more than a header holds. */
function ownAddress(back: unknown): string {
  const isOwn = typeof back === 'string' && back.length <= 2_000 && /^\/(?![/\\])[\x21-\x7e]*$/.test(back)
  return isOwn && !back.includes('\\') ? back : '/'
}

function xml(c: Context<PortalEnv>, type: string, text: Html) {
  c.header('content-type', `${type}; charset=utf-8`)
  return c.body(text.toString())
}
