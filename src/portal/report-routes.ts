import { type Context, Hono } from 'hono'
import type { CheckedReportServices } from '../service/checked-reports/checked-report-services.js'
import { findReport, getOriginal } from '../service/checked-reports/find-report.js'
import { deleteReport, publishReport } from '../service/checked-reports/own-reports.js'
import { isRendering, renderReport } from '../service/checked-reports/render-report.js'
import type { Assets } from './assets.js'
import { findOwner } from './owner-cookie.js'
import { messagePage } from './pages/message-page.js'
import { reportPage, type Shown } from './pages/report-page.js'

/** A checked report by its link or its public address, its downloads, and what its uploader may do with it. */
export function reportRoutes(services: CheckedReportServices, assets: Assets): Hono {
  const routes = new Hono()
  const notFound = (c: Context) =>
    c.html(messagePage(assets, { title: '没有这份报告', sentence: '网址不完整，或报告已被交来的人删除。' }), 404)

  routes.get('/r/:key', async (c) => {
    const key = c.req.param('key')
    const report = await findReport(services, key, findOwner(c))
    if (report === undefined) return notFound(c)
    if (!report.byPublicAddress) keepPrivate(c)
    return c.html(reportPage({ report, key, shown: toShown(c.req.query('show')), assets }))
  })

  routes.get('/r/:key/:kind', async (c) => {
    const kind = c.req.param('kind')
    const report = await findReport(services, c.req.param('key'), findOwner(c))
    if (report === undefined || (kind !== 'original' && !isRendering(kind))) return notFound(c)
    keepPrivate(c)
    // Strangers' bytes are only ever saved, never shown in our name.
    c.header('content-security-policy', "sandbox; default-src 'none'")
    if (kind === 'original') {
      c.header('content-type', 'application/octet-stream')
      c.header('content-disposition', attachment(report.fileName))
      return c.body(Buffer.from(await getOriginal(services, report)))
    }
    const { bytes, mediaType } = await renderReport(report, kind, services.dataDir)
    c.header('content-type', mediaType)
    c.header('content-disposition', attachment(`${report.fileName.replace(/\.[^.]{1,8}$/, '')}.${kind}`))
    return c.body(Buffer.from(bytes))
  })

  routes.post('/r/:key/publish', async (c) => {
    const key = c.req.param('key')
    const owner = findOwner(c)
    const isPublic = (await c.req.parseBody()).public === 'yes'
    const done = owner !== undefined && (await publishReport(services, { key, owner, isPublic }))
    return done ? c.redirect(`/r/${key}`, 303) : notFound(c)
  })

  routes.post('/r/:key/delete', async (c) => {
    const owner = findOwner(c)
    const done = owner !== undefined && (await deleteReport(services, { key: c.req.param('key'), owner }))
    return done ? c.redirect('/mine', 303) : notFound(c)
  })
  return routes
}

const toShown = (text: string | undefined): Shown => (text === 'error' || text === 'notice' ? text : 'all')

function keepPrivate(c: Context): void {
  c.header('cache-control', 'private, no-store')
  c.header('x-robots-tag', 'noindex')
}

function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
