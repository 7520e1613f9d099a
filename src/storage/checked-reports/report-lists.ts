import { type Selectable, sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { Db } from '../database.js'
import type { Database } from '../schema.js'
import { findsWords, hasWords } from './named-like.js'

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
  /** Only those that have errors. */
  readonly withErrors: boolean
  /** Only reports of these bodies; null: of all, and those that belong to none. */
  readonly bodies: readonly BodyId[] | null
}

export interface PublicListQuery extends PublicReportFilter {
  /** Only those older than this, for the next page. */
  readonly before: number | null
  readonly limit: number
}

/** How far down a name is looked for one by one: one that is borne by many is found there, and a rare one by index. */
const NEWEST = 2_000

/** Public reports, newest first. Whatever is looked for, a page looks at some thousand rows at most, or at each body's newest. */
export async function listPublicReports(db: Db, query: PublicListQuery): Promise<ReportSummary[]> {
  const rows = query.bodies === null ? await listNamed(db, query) : await listOfBodies(db, query, query.bodies)
  return rows.map(toSummary)
}

async function listNamed(db: Db, query: PublicListQuery): Promise<readonly Row[]> {
  const { agency, limit } = query
  const all = isWanted(query)
  const words = hasWords(sql`agency`, agency)
  const newest = sql`order by id desc limit ${limit}`
  if (words.length === 0) return (await sql<Row>`select * from handed_in where ${all} ${newest}`.execute(db)).rows
  const among = await sql<Row>`
    select * from (select * from handed_in where ${all} order by id desc limit ${NEWEST}) as newest
    where ${sql.join(words, sql` and `)} ${newest}`.execute(db)
  if (among.rows.length === limit) return among.rows
  const found = await sql<Row>`
    with named as materialized (
      select * from handed_in where ${sql.join([all, ...findsWords(sql`agency`, agency)], sql` and `)}
    )
    select * from named ${newest}`.execute(db)
  return found.rows
}

async function listOfBodies(db: Db, query: PublicListQuery, bodies: readonly BodyId[]): Promise<readonly Row[]> {
  const conditions = sql.join([isWanted(query), ...hasWords(sql`agency`, query.agency)], sql` and `)
  const newest = sql`order by id desc limit ${query.limit}`
  const { rows } = await sql<Row>`
    select of_body.* from unnest(${bodies}::text[]) as wanted(body)
    cross join lateral (
      select * from handed_in where body_id = wanted.body and ${conditions} ${newest}
    ) as of_body ${newest}`.execute(db)
  return rows
}

/** All that is asked of a report but its body and the body's name. */
function isWanted({ year, withErrors, before }: Pick<PublicListQuery, 'year' | 'withErrors' | 'before'>) {
  return sql.join(
    [
      sql`public_id is not null`,
      ...(year === null ? [] : [sql`report_year = ${year}`]),
      ...(withErrors ? [sql`error_count > 0`] : []),
      ...(before === null ? [] : [sql`id < ${before}`]),
    ],
    sql` and `,
  )
}

/** How many public reports there are on a year, and what was found in them. */
export interface YearTotal {
  readonly year: number
  readonly reports: number
  readonly withErrors: number
  readonly errors: number
  readonly notices: number
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
