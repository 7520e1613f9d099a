import { Hono } from 'hono'
import type { CheckedReportServices } from '../../service/checked-reports/checked-report-services.js'
import { listOwnReports } from '../../service/checked-reports/own-reports.js'
import { listPublicReports } from '../../service/checked-reports/public-reports.js'
import type { ReportSummary } from '../../service/public-site/list-body-reports.js'
import type { Site } from '../../web/site.js'
import { findOwner } from '../hand-in/owner-cookie.js'
import { type ListedReport, ownListPage, publicListPage } from '../pages/report-list-page.js'
import { newestFirst } from '../parts/newest-first.js'
import type { PortalEnv } from '../say.js'
import { show, showAll } from '../show.js'
import { toId, toWords } from './asked-words.js'

const A_PAGE = 20

/** The public list and the uploader's own. Pages go on from the last report shown, so every page costs the same. */
export function listRoutes(services: CheckedReportServices, site: Site): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()

  routes.get('/reports', async (c) => {
    const { view } = c.var
    const agency = toWords(c.req.query('agency'))
    const year = toWords(c.req.query('year')).normalize('NFKC').slice(0, 4)
    const withErrors = c.req.query('findings') === 'errors'
    const before = toId(c.req.query('before'))
    const ofYear = /^\d{4}$/.test(year) ? Number(year) : null
    const wanted = { agency, year: ofYear, withErrors, before, limit: A_PAGE + 1 }
    const isAnything = agency === '' && year === '' && !withErrors && before === null
    // A year that is none finds nothing, rather than everything.
    const isNothing = year !== '' && wanted.year === null
    const found = isAnything
      ? c.var.openState().newest.slice(0, A_PAGE + 1)
      : isNothing
        ? []
        : await listPublicReports(services, wanted)
    const reports = found.map((report) => toListed(report, view.href(`/r/${report.publicId}`), false))
    const query = new URLSearchParams({
      ...(agency && { agency }),
      ...(year && { year }),
      ...(withErrors && { findings: 'errors' }),
    })
    const page = paged(reports, found, view.href('/reports'), query)
    const filter = { agency, year, withErrors }
    return showAll(c, publicListPage(view, { ...page, isFirst: before === null, filter }), 'no-cache')
  })

  routes.get('/mine', async (c) => {
    const { view } = c.var
    const owner = findOwner(c, site)
    const before = toId(c.req.query('before'))
    const found = owner === undefined ? [] : await listOwnReports(services, owner, { before, limit: A_PAGE + 1 })
    const reports = found.map((report) => toListed(report, view.href(`/r/${report.link}`), report.publicId !== null))
    const page = paged(reports, found, view.href('/mine'), new URLSearchParams())
    const isDeleted = c.req.query('deleted') !== undefined
    c.header('cache-control', 'private, no-store')
    return show(c, ownListPage(view, { ...page, isFirst: before === null, isDeleted }))
  })
  return routes
}

/** Field by field: spreading twenty of them takes as long as writing the page. */
function toListed(report: ReportSummary, href: string, isMarkedPublic: boolean): ListedReport {
  const { fileName, agency, year, errors, notices, handedInAt } = report
  return { href, fileName, agency, year, errors, notices, isMarkedPublic, handedInAt }
}

function paged(
  reports: readonly ListedReport[],
  found: readonly { readonly id: number }[],
  path: string,
  query: URLSearchParams,
): { reports: ListedReport[]; more: string | null } {
  const last = found[A_PAGE - 1]
  if (found.length <= A_PAGE || last === undefined) return { reports: newestFirst(reports), more: null }
  query.set('before', String(last.id))
  return { reports: newestFirst(reports.slice(0, A_PAGE)), more: `${path}?${query}` }
}
