import { listCells } from '../../storage/checked-reports/cells.js'
import type { ReportSummary } from '../../storage/checked-reports/report-lists.js'
import type { Db } from '../../storage/database.js'
import { listPublicReports } from '../checked-reports/public-reports.js'
import type { ListedBody } from './load-directory.js'

export type { ReportSummary }

/** A public report of a body, with the figure that years are compared by. */
export interface BodyReport extends ReportSummary {
  /** New requests of the year, all applicants; `null`: not read. */
  readonly received: number | null
}

/** A body files one report a year; people may hand in several versions of each. */
const MOST_REPORTS = 60

/**
 * Public reports that are the body's, and those that nobody has said whose they are but bear its name; the last year
 * first, and of a year the newest first.
 */
export async function listBodyReports(
  services: { readonly db: Db },
  { id, names }: Pick<ListedBody, 'id' | 'names'>,
): Promise<readonly BodyReport[]> {
  const any = { year: null, before: null, limit: MOST_REPORTS }
  const found = await listPublicReports(services, { ...any, agency: '', body: id })
  for (const agency of new Set(names.map(({ name }) => name))) {
    const listed = await listPublicReports(services, { ...any, agency })
    found.push(...listed.filter((report) => report.body === null && report.agency === agency))
  }
  const newest = found.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.id - a.id).slice(0, MOST_REPORTS)
  const digests = newest.map(({ digest }) => digest)
  const received = await listCells(services.db, digests, 'requests.received.total')
  return newest.map((report) => ({ ...report, received: received.get(report.digest)?.value ?? null }))
}
