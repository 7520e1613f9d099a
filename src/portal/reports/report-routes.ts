import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { explainRefusal } from '../../formats/explain-refusal.js'
import type { CheckedReportServices } from '../../service/checked-reports/checked-report-services.js'
import { findReport, getOriginal } from '../../service/checked-reports/find-report.js'
import { deleteReport, publishReport } from '../../service/checked-reports/own-reports.js'
import { isRendering, isSet, renderReport } from '../../service/checked-reports/render-report.js'
import { attachment, withEnding } from '../../web/attachment.js'
import type { TrustedProxies } from '../../web/client-address.js'
import { createRateLimiter, type Rate } from '../../web/rate-limiter.js'
import type { Site } from '../../web/site.js'
import { networkOf } from '../client.js'
import { findOwner } from '../hand-in/owner-cookie.js'
import { deletePage } from '../pages/delete-page.js'
import { reportPage } from '../pages/report-page.js'
import type { Shown } from '../parts/numbered-findings.js'
import { type PortalEnv, say } from '../say.js'
import { show } from '../show.js'

/** A button's own form is a few bytes. */
const BUTTON_BYTES = 4_096

/** Reports made into files, for one network. */
export const REPORT_RENDERINGS: Rate = { burst: 20, perSecond: 1 / 5 }

interface ReportPages {
  readonly services: CheckedReportServices
  readonly site: Site
  readonly trustedProxies: TrustedProxies
  readonly renderings: Rate
}

/** A checked report by its link or its public address, its downloads, and what its uploader may do with it. */
export function reportRoutes({ services, site, trustedProxies, renderings }: ReportPages): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  const limiter = createRateLimiter(renderings, () => performance.now())
  const find = (c: Context, key: string) => findReport(services, key, findOwner(c, site))
  const notFound = (c: Context<PortalEnv>) => say(c, 404, c.var.view.messages.frame.errors.noReport)
  const tooLarge = bodyLimit({
    maxSize: BUTTON_BYTES,
    onError: (c) => say(c, 413, c.var.view.messages.frame.errors.tooLong),
  })

  routes.get('/r/:key', async (c) => {
    const key = c.req.param('key')
    const report = await find(c, key)
    if (report === undefined) return notFound(c)
    keepFresh(c, report.byPublicAddress)
    return show(c, reportPage(c.var.view, { report, key, shown: toShown(c.req.query('show')) }))
  })

  routes.get('/r/:key/delete', async (c) => {
    const key = c.req.param('key')
    const report = await find(c, key)
    if (report === undefined || !report.isOwn || report.byPublicAddress) return notFound(c)
    keepFresh(c, false)
    return show(c, deletePage(c.var.view, { report, key }))
  })

  routes.get('/r/:key/:kind', async (c) => {
    const key = c.req.param('key')
    const kind = c.req.param('kind')
    const report = await find(c, key)
    if (report === undefined || (kind !== 'original' && !isRendering(kind))) return notFound(c)
    const { view } = c.var
    const { notRenderable, tryOther, tooOften, back } = view.messages.report
    const next = { href: view.href(`/r/${key}`), label: back }
    const wait = kind !== 'original' && isSet(kind) ? limiter.take(networkOf(c, trustedProxies)) : 0
    if (wait > 0) {
      c.header('retry-after', String(wait))
      return say(c, 429, { title: tooOften.title, sentence: tooOften.sentence(wait), next })
    }
    const rendered =
      kind === 'original'
        ? { ok: true as const, value: { bytes: await getOriginal(services, report), mediaType: OCTETS } }
        : await renderReport(services, report, kind)
    if (!rendered.ok) {
      const sentence = `${explainRefusal(report.fileName, rendered.refusal)}${tryOther}`
      return say(c, 422, { title: notRenderable, sentence, next })
    }
    keepFresh(c, false)
    c.header('content-type', rendered.value.mediaType)
    const fileName = kind === 'original' ? report.fileName : withEnding(report.fileName, kind)
    c.header('content-disposition', attachment(fileName))
    return c.body(Buffer.from(rendered.value.bytes))
  })

  routes.post('/r/:key/publish', tooLarge, async (c) => {
    const key = c.req.param('key')
    const owner = findOwner(c, site)
    const isPublic = (await readField(c, 'public')) === 'yes'
    const done = owner !== undefined && (await publishReport(services, { key, owner, isPublic }))
    return done ? c.redirect(c.var.view.href(`/r/${key}`), 303) : notFound(c)
  })

  routes.post('/r/:key/delete', tooLarge, async (c) => {
    const owner = findOwner(c, site)
    const done = owner !== undefined && (await deleteReport(services, { key: c.req.param('key'), owner }))
    return done ? c.redirect(c.var.view.href('/mine?deleted'), 303) : notFound(c)
  })
  return routes
}

const OCTETS = 'application/octet-stream'

const toShown = (text: string | undefined): Shown => (text === 'error' || text === 'notice' ? text : 'all')

async function readField(c: Context, name: string): Promise<unknown> {
  const form = await c.req.parseBody().catch(() => undefined)
  return form?.[name]
}

/** A public page is asked for anew each time, so that one that was withdrawn is gone at once. */
function keepFresh(c: Context, isPublic: boolean): void {
  c.header('cache-control', isPublic ? 'no-cache' : 'private, no-store')
  if (!isPublic) c.header('x-robots-tag', 'noindex')
}
