import { setTimeout as wait } from 'node:timers/promises'
import { Hono, type MiddlewareHandler } from 'hono'
import type { CheckedReportServices } from '../service/checked-reports/checked-report-services.js'
import { isInterrupted, isOutage } from '../service/outage.js'
import { openIntake } from '../service/requests/intake/submit-request.js'
import type { RequestServices } from '../service/requests/request-services.js'
import { type TrustedProxies, trustProxies } from '../web/client-address.js'
import { isReading } from '../web/own-requests.js'
import type { Rate } from '../web/rate-limiter.js'
import { protect } from '../web/security-headers.js'
import type { Site } from '../web/site.js'
import { addressGuard } from './address-guard.js'
import { type Assets, loadAssets } from './assets.js'
import { handInRoutes } from './hand-in/hand-in-routes.js'
import { answerWithKeptPages, keepPages } from './keeping/keep-pages.js'
import { createPageCache } from './keeping/page-cache.js'
import { languageOf, routePathOf } from './language-path.js'
import { rulesPage } from './pages/rules-page.js'
import { preferencesOf, readWish } from './preferences.js'
import { holdPublicState, type PublicStateHolder } from './public-state.js'
import { listRoutes } from './reports/list-routes.js'
import { REPORT_RENDERINGS, reportRoutes } from './reports/report-routes.js'
import { searchRoutes } from './reports/search-routes.js'
import { answeredRoutes } from './requests/answered-routes.js'
import { askRoutes } from './requests/ask-routes.js'
import { ASKING_SETTINGS, type AskingSettings } from './requests/asking-settings.js'
import { followRoutes } from './requests/follow-routes.js'
import { ownCookies } from './requests/own-cookies.js'
import { sameOrigin } from './same-origin.js'
import { type PortalEnv, say } from './say.js'
import { showAll } from './show.js'
import { siteRoutes } from './site-routes.js'
import { createView, NO_REGISTRATIONS, type Registrations } from './view.js'

/** What the use cases behind the public site work with. */
export interface PortalServices extends CheckedReportServices, RequestServices {}

export interface PortalOptions {
  readonly services: PortalServices
  readonly site: Site
  /** Told of defects; what a person sees is one calm sentence. */
  readonly onDefect: (error: Error) => void
  readonly assets?: Assets
  /** Numbers that stand at the foot of every page. */
  readonly registrations?: Registrations
  /** Memory for finished pages; 0: every page is made anew. */
  readonly cacheBytes?: number
  /** Machines whose word on where a request comes from is believed; by default nobody's. */
  readonly trustedProxies?: TrustedProxies
  readonly asking?: AskingSettings
  /** Reports made into files, for one network. */
  readonly reportRenderings?: Rate
  /** How somebody who guesses is made to wait. */
  readonly pause?: (milliseconds: number) => Promise<void>
}

const CACHE_BYTES = 16 * 1024 * 1024

/** The public site. Every page works without JavaScript. */
export function createPortal(options: PortalOptions): Hono<PortalEnv> {
  const { services, site, onDefect, cacheBytes = CACHE_BYTES } = options
  const assets = options.assets ?? loadAssets()
  const portal = new Hono<PortalEnv>({ getPath: routePathOf })
  const holder = holdPublicState(services)

  const cache = cacheBytes === 0 ? null : createPageCache(cacheBytes)
  if (cache !== null) answerWithKeptPages(portal, cache, holder)
  portal.use(keepPages(cache, holder))
  portal.use(protect(site, ALLOWED))
  portal.get('/assets/:name', (c) => {
    const asset = assets.find(c.req.param('name'))
    if (asset === undefined) return c.text('not found', 404)
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('content-type', asset.type)
    return c.body(asset.body)
  })
  portal.use(prepare({ ...options, assets, holder }))
  portal.use(addressGuard(site))
  portal.use(sameOrigin(site))

  portal.route('/', siteRoutes(services, site))
  portal.route('/', searchRoutes(services))
  portal.route('/', handInRoutes(services, site))
  portal.route('/', listRoutes(services, site))
  const trustedProxies = options.trustedProxies ?? trustProxies([])
  const renderings = options.reportRenderings ?? REPORT_RENDERINGS
  portal.route('/', reportRoutes({ services, site, trustedProxies, renderings }))
  const settings = options.asking ?? ASKING_SETTINGS
  const requests = {
    services,
    intake: openIntake(services, { room: settings.mostWaiting }),
    trustedProxies,
    settings,
    cookies: ownCookies(services, site),
    pause: options.pause ?? ((milliseconds: number) => wait(milliseconds)),
  }
  portal.route('/', askRoutes(requests))
  portal.route('/', followRoutes(requests))
  portal.route('/', answeredRoutes(requests))
  portal.get('/rules', (c) => showAll(c, rulesPage(c.var.view)))

  portal.notFound((c) => say(c, 404, c.var.view.messages.frame.errors.notFound))
  portal.onError((error, c) => {
    onDefect(error)
    const { view } = c.var
    if (!isOutage(error) && !isInterrupted(error)) return say(c, 500, view.messages.frame.errors.defect)
    c.header('retry-after', '5')
    const { frame, reportLists, follow } = view.messages
    if (isOfRequests(c.req.path))
      return say(c, 503, { ...follow.outage, next: { href: view.href('/follow'), label: follow.title } })
    return say(c, 503, { ...frame.errors.outage, next: { href: view.href('/mine'), label: reportLists.mine } })
  })
  return portal
}

/** What every page needs. A database that does not answer is only the matter of a page that asks for what it holds. */
function prepare({
  site,
  assets,
  services,
  holder,
  registrations = NO_REGISTRATIONS,
}: PortalOptions & { readonly assets: Assets; readonly holder: PublicStateHolder }): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    const state = await holder.current().catch((error: unknown) => ({ error }))
    const directory = 'error' in state ? holder.last()?.directory : state.directory
    const { pathname, search, origin } = new URL(c.req.url)
    c.set(
      'view',
      createView({
        assets,
        directory,
        registrations,
        language: languageOf(pathname),
        preferences: preferencesOf(readWish(c.req.header('cookie'))),
        // A page that answers a form has no address of its own.
        here: isReading(c.req.method) ? `${c.req.path}${search}` : pageOfForm(c.req.path),
        origin: site.publicOrigin ?? origin,
        demoDay: services.clock.standsOn ?? null,
      }),
    )
    c.set('openState', () => {
      if ('error' in state) throw state.error
      return state
    })
    await next()
  }
}

const isOfRequests = (path: string): boolean => /^\/(?:ask|follow)\b/.test(path)

/** Where a form is that was sent to an address without a page. */
const pageOfForm = (path: string): string => /^\/(?:ask|follow)\b/.exec(path)?.[0] ?? '/check'

const ALLOWED = {
  'style-src': "'self'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self'",
  'form-action': "'self'",
}
