import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { BodyId } from '../domain/body/index.js'
import { namedLike } from './checked-reports/named-like.js'
import type { Db } from './database.js'
import type { Database } from './schema.js'

export interface ReportSummary {
  readonly id: number
  readonly digest: string
  readonly fileName: string
  /** Whose report it is, as far as that was said. */
  readonly body: BodyId | null
  readonly agency: string | null
  readonly year: number | null
  readonly errors: number
  readonly notices: number
  readonly publicId: string | null
  readonly handedInAt: Date
}

/** What is looked for among public reports; of everything that is named, all must fit. */
export interface PublicReportFilter {
  /** Parts of the body's name, apart by blanks; or empty. */
  readonly agency: string
  readonly year: number | null
  /** Only reports of these bodies; null: of all, and those that belong to none. */
  readonly bodies: readonly BodyId[] | null
}

export interface PublicListQuery extends PublicReportFilter {
  /** Only those older than this, for the next page. */
  readonly before: number | null
  readonly limit: number
}

/**
 * Public reports, newest first. The planner takes the year's index, that of the names, or goes down the newest ones
 * where a name is common enough; given bodies, each one's newest.
 */
export async function listPublicReports(db: Db, query: PublicListQuery): Promise<ReportSummary[]> {
  const { bodies, before, limit } = query
  const conditions = sql.join(
    [...publicConditions(query), ...(before === null ? [] : [sql`id < ${before}`])],
    sql` and `,
  )
  const newest = sql`order by id desc limit ${limit}`
  const { rows } = await (bodies === null
    ? sql<Row>`select * from handed_in where ${conditions} ${newest}`.execute(db)
    : sql<Row>`
        select of_body.* from unnest(${bodies}::text[]) as wanted(body)
        cross join lateral (
          select * from handed_in where body_id = wanted.body and ${conditions} ${newest}
        ) as of_body ${newest}`.execute(db))
  return rows.map(toSummary)
}

/** How many public reports there are on a year, and what was found in them. */
export interface YearTotal {
  readonly year: number
  readonly reports: number
  readonly withErrors: number
  readonly errors: number
  readonly notices: number
}

/** By year, oldest first; reports without one are left out. */
export async function countPublicReportsByYear(db: Db, filter: PublicReportFilter): Promise<YearTotal[]> {
  const ofBodies = filter.bodies === null ? [] : [sql`body_id = any(${filter.bodies})`]
  const conditions = [sql`report_year is not null`, ...publicConditions(filter), ...ofBodies]
  const { rows } = await sql<YearTotal>`
    select report_year as year, count(*) as reports, count(*) filter (where error_count > 0) as "withErrors",
      sum(error_count) as errors, sum(notice_count) as notices
    from handed_in where ${sql.join(conditions, sql` and `)}
    group by report_year order by report_year`.execute(db)
  return rows
}

function publicConditions({ agency, year }: PublicReportFilter): RawBuilder<unknown>[] {
  return [
    sql`public_id is not null`,
    ...(year === null ? [] : [sql`report_year = ${year}`]),
    ...namedLike(sql`agency`, agency),
  ]
}

/** What one person handed in, newest first. */
export async function listOwnReports(
  db: Db,
  { ownerHash, before, limit }: { readonly ownerHash: string; readonly before: number | null; readonly limit: number },
): Promise<ReportSummary[]> {
  let select = db.selectFrom('handed_in').selectAll().where('owner_hash', '=', ownerHash)
  if (before !== null) select = select.where('id', '<', before)
  return (await select.orderBy('id', 'desc').limit(limit).execute()).map(toSummary)
}

type Row = Selectable<Database['handed_in']>

const toSummary = (row: Row): ReportSummary => ({
  id: row.id,
  digest: row.digest,
  fileName: row.file_name,
  body: row.body_id as BodyId | null,
  agency: row.agency,
  year: row.report_year,
  errors: row.error_count,
  notices: row.notice_count,
  publicId: row.public_id,
  handedInAt: row.handed_in_at,
})

export interface StorageUse {
  readonly ownFiles: number
  readonly allBytes: number
}

/** What the quotas are measured by, as it is without `digest`: a file that is already there takes nothing more. */
export async function measureUse(
  db: Db,
  { ownerHash, digest }: { readonly ownerHash: string; readonly digest: string },
): Promise<StorageUse> {
  const [own, all] = await Promise.all([
    db
      .selectFrom('handed_in')
      .select((select) => select.fn.countAll<number>().as('files'))
      .where('owner_hash', '=', ownerHash)
      .where('digest', '<>', digest)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('checked_file')
      .select((select) => select.fn.coalesce(select.fn.sum<number>('size_bytes'), sql<number>`0`).as('bytes'))
      .where('digest', '<>', digest)
      .executeTakeFirstOrThrow(),
  ])
  return { ownFiles: Number(own.files), allBytes: Number(all.bytes) }
}
