import { type BodyId, lastParentOf } from '../../domain/body/index.js'
import { type BodyRecord, listBodies } from '../../storage/bodies/bodies.js'
import {
  listPublicReports as list,
  type PublicReportFilter,
  type ReportSummary,
} from '../../storage/checked-reports/report-lists.js'
import type { Db } from '../../storage/database.js'

/** What is looked for; what is left out does not matter. */
export interface PublicReportSearch {
  /** Parts of the body's name, apart by blanks; or empty. */
  readonly agency: string
  readonly year: number | null
  /** Only those that have errors. */
  readonly withErrors?: boolean
  readonly body?: BodyId | null
  /** The beginning of a region's code: two digits for a province, four for a city, six for a county. */
  readonly region?: string | null
}

export interface PublicReportQuery extends PublicReportSearch {
  /** Only those older than this, for the next page. */
  readonly before: number | null
  readonly limit: number
}

/** Reports that were made public, newest first. */
export async function listPublicReports(
  { db }: { readonly db: Db },
  { before, limit, ...search }: PublicReportQuery,
): Promise<ReportSummary[]> {
  return list(db, { ...(await toFilter(db, search)), before, limit })
}

async function toFilter(
  db: Db,
  { agency, year, withErrors = false, body = null, region = null }: PublicReportSearch,
): Promise<PublicReportFilter> {
  const asked = { agency, year, withErrors }
  if (region === null) return { ...asked, bodies: body === null ? null : [body] }
  const inRegion = listInRegion(await listBodies(db), region)
  return { ...asked, bodies: body === null ? inRegion : inRegion.filter((id) => id === body) }
}

/** Bodies whose own code begins so; one without a code is where the body above it is. */
function listInRegion(records: readonly BodyRecord[], region: string): BodyId[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  const isIn = (id: BodyId | null, seen: readonly BodyId[]): boolean => {
    const record = id === null || seen.includes(id) ? undefined : byId.get(id)
    if (record === undefined) return false
    if (record.regionCode !== null) return record.regionCode.startsWith(region)
    return isIn(lastParentOf(record.history), [...seen, record.id])
  }
  return records.map(({ id }) => id).filter((id) => isIn(id, []))
}
