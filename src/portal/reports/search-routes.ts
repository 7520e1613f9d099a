import { Hono } from 'hono'
import type { CheckedReportServices } from '../../service/checked-reports/checked-report-services.js'
import { listPublicReports } from '../../service/checked-reports/public-reports.js'
import { searchPage } from '../pages/search-page.js'
import type { PortalEnv } from '../say.js'
import { show } from '../show.js'
import { toWords } from './asked-words.js'
import { findBodies } from './find-bodies.js'

const MOST_FOUND = 50

/** Bodies by any name they bore, and public reports by body and year. */
export function searchRoutes(services: CheckedReportServices): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  routes.get('/search', async (c) => {
    const directory = c.var.openState().directory
    const words = toWords(c.req.query('q')).normalize('NFKC').trim()
    const { agency, year } = split(words)
    const isAsked = agency !== '' || year !== null
    const reports = isAsked
      ? await listPublicReports(services, { agency, year, before: null, limit: MOST_FOUND + 1 })
      : []
    const bodies = agency === '' ? [] : findBodies(directory, agency)
    c.header('cache-control', 'no-cache')
    return show(
      c,
      searchPage(c.var.view, {
        words,
        bodies: bodies.slice(0, MOST_FOUND),
        reports: reports.slice(0, MOST_FOUND),
        isCut: bodies.length > MOST_FOUND || reports.length > MOST_FOUND,
      }),
    )
  })
  return routes
}

const YEAR = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/

/** `文旅局 2025年` asks for a body and a year. */
function split(words: string): { agency: string; year: number | null } {
  const year = YEAR.exec(words)?.[1]
  if (year === undefined) return { agency: words, year: null }
  return { agency: words.replace(new RegExp(`${year}(?:年度?)?`), '').trim(), year: Number(year) }
}
