import { Hono } from 'hono'
import type { CheckedReportServices } from '../service/checked-reports/checked-report-services.js'
import { listOwnReports } from '../service/checked-reports/own-reports.js'
import { listPublicReports } from '../service/checked-reports/public-reports.js'
import type { Assets } from './assets.js'
import { findOwner } from './owner-cookie.js'
import { type ListedReport, ownListPage, publicListPage } from './pages/report-list-page.js'

const A_PAGE = 50

/** The public list and the uploader's own. Pages go on from the last report shown, so every page costs the same. */
export function listRoutes(services: CheckedReportServices, assets: Assets): Hono {
  const routes = new Hono()

  routes.get('/reports', async (c) => {
    const agency = (c.req.query('agency') ?? '').trim().slice(0, 60)
    const year = (c.req.query('year') ?? '').trim()
    const found = await listPublicReports(services, {
      agency,
      year: /^\d{4}$/.test(year) ? Number(year) : null,
      before: toId(c.req.query('before')),
      limit: A_PAGE + 1,
    })
    const reports = found.map((report): ListedReport => ({ ...report, href: `/r/${report.publicId}`, isPublic: true }))
    const query = new URLSearchParams({ ...(agency && { agency }), ...(year && { year }) })
    return c.html(
      publicListPage({
        assets,
        ...paged(reports, found, '/reports', query),
        filter: { agency, year: year.slice(0, 4) },
      }),
    )
  })

  routes.get('/mine', async (c) => {
    const owner = findOwner(c)
    const before = toId(c.req.query('before'))
    const found = owner === undefined ? [] : await listOwnReports(services, owner, { before, limit: A_PAGE + 1 })
    const reports = found.map(
      (report): ListedReport => ({ ...report, href: `/r/${report.link}`, isPublic: report.publicId !== null }),
    )
    c.header('cache-control', 'private, no-store')
    return c.html(ownListPage({ assets, ...paged(reports, found, '/mine', new URLSearchParams()) }))
  })
  return routes
}

function paged(
  reports: readonly ListedReport[],
  found: readonly { readonly id: number }[],
  path: string,
  query: URLSearchParams,
): { reports: ListedReport[]; more: string | null } {
  const last = found[A_PAGE - 1]
  if (found.length <= A_PAGE || last === undefined) return { reports: [...reports], more: null }
  query.set('before', String(last.id))
  return { reports: reports.slice(0, A_PAGE), more: `${path}?${query}` }
}

function toId(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}
