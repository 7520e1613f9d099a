import { type Selectable, sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { PersonId } from '../people/people.js'
import type { Database } from '../schema.js'
import { type CheckedFile, toCopies } from './checked-files.js'
import type { YearTotal } from './report-lists.js'

/** A report that staff handed in, as lists show it. */
export interface BodyReport {
  readonly id: number
  readonly version: number
  readonly digest: string
  /** Where it was handed in. */
  readonly desk: BodyId
  /** Whose report it is; null until a person has said so. */
  readonly body: BodyId | null
  /** Who answers for it: the body, or the desk as long as there is none. */
  readonly holder: BodyId
  readonly handedInBy: PersonId
  readonly handedInAt: Date
  readonly fileName: string
  /** As it is printed in the report. */
  readonly agency: string | null
  readonly year: number | null
  /** Which of the body's reports. */
  readonly edition: string
  readonly errors: number
  readonly notices: number
  readonly confirmed: number
  readonly dismissed: number
  readonly publicId: string | null
}

export interface NewBodyReport {
  readonly desk: BodyId
  readonly body: BodyId | null
  readonly handedInBy: PersonId
  readonly handedInAt: Date
  readonly fileName: string
}

/** The caller holds the lock of the file, and that of the body's verdicts, if there is one. */
export async function insertBodyReport(
  transaction: DbTransaction,
  file: CheckedFile,
  report: NewBodyReport,
): Promise<number> {
  const { id } = await transaction
    .insertInto('handed_in')
    .values({
      digest: file.digest,
      link_hash: null,
      owner_hash: null,
      file_name: report.fileName,
      desk_id: report.desk,
      body_id: report.body,
      handed_in_by: report.handedInBy,
      handed_in_at: report.handedInAt,
      ...toCopies(file),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findBodyReport(db: Db, id: number): Promise<BodyReport | undefined> {
  const row = await db
    .selectFrom('handed_in')
    .selectAll()
    .where('id', '=', id)
    .where('desk_id', 'is not', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toBodyReport(row)
}

/** This file as a body has it, or as it lies at a desk and is nobody's yet. */
export async function findSameFile(
  db: Db,
  digest: string,
  at: { readonly body: BodyId } | { readonly desk: BodyId },
): Promise<BodyReport | undefined> {
  const same = db.selectFrom('handed_in').selectAll().where('digest', '=', digest)
  const query =
    'body' in at
      ? same.where('body_id', '=', at.body)
      : same.where('body_id', 'is', null).where('desk_id', '=', at.desk)
  const row = await query.executeTakeFirst()
  return row === undefined ? undefined : toBodyReport(row)
}

/** Says whose report it is. The caller holds the lock of the file and those of the bodies' verdicts. */
export async function setReportBody(transaction: DbTransaction, id: number, body: BodyId): Promise<void> {
  await transaction
    .updateTable('handed_in')
    .set((row) => ({ body_id: body, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The result behind a report, with the keys of its findings in their order. */
export async function getCheckedFile(
  db: Db,
  digest: string,
): Promise<CheckedFile & { readonly findingKeys: readonly string[] }> {
  const row = await db
    .selectFrom('checked_file')
    .select(['digest', 'size_bytes as sizeBytes', 'engine', 'reading', 'findings', 'finding_keys as findingKeys'])
    .where('digest', '=', digest)
    .executeTakeFirst()
  if (row === undefined) throw new Error(`no result of ${digest} is kept`)
  return row
}

export interface BodyReportQuery {
  /** Those who answer for them. */
  readonly holders: readonly BodyId[]
  readonly year: number | null
  readonly withErrors: boolean
  /** Only those with findings that nobody has judged. */
  readonly undecided: boolean
  /** Only those of which nobody has said whose they are. */
  readonly unattached: boolean
  /** Only those older than this, for the next page. */
  readonly before: number | null
  readonly limit: number
}

/**
 * Newest first. Looks at each body's newest through an index and puts them together: a page costs the same whatever else
 * there is, and grows with the number of bodies only.
 */
export async function listBodyReports(db: Db, query: BodyReportQuery): Promise<BodyReport[]> {
  if (query.holders.length === 0) return []
  const conditions = [
    sql`id < ${query.before ?? Number.MAX_SAFE_INTEGER}`,
    ...(query.year === null ? [] : [sql`report_year = ${query.year}`]),
    ...(query.withErrors ? [sql`error_count > 0`] : []),
    ...(query.undecided ? [sql`body_id is not null and ${UNDECIDED} > 0`] : []),
    ...(query.unattached ? [sql`body_id is null`] : []),
  ]
  const { rows } = await sql<Selectable<Database['handed_in']>>`
    select newest.* from unnest(${query.holders}::text[]) as holder(id)
    cross join lateral (
      select * from handed_in where holder_id = holder.id and ${sql.join(conditions, sql` and `)}
      order by handed_in.id desc limit ${query.limit}
    ) as newest
    order by newest.id desc limit ${query.limit}`.execute(db)
  return rows.map(toBodyReport)
}

const UNDECIDED = sql`error_count + notice_count - confirmed_count - dismissed_count`

/** What there is to do on reports: findings nobody has judged, reports nobody has said whose they are. */
export async function countOpenWork(
  db: Db,
  holders: readonly BodyId[],
): Promise<{ readonly undecided: number; readonly undecidedReports: number; readonly unattached: number }> {
  const { rows } = await sql<{ undecided: number; undecidedReports: number; unattached: number }>`
    select
      coalesce(sum(${UNDECIDED}) filter (where body_id is not null), 0)::bigint as undecided,
      count(*) filter (where body_id is not null and ${UNDECIDED} > 0) as "undecidedReports",
      count(*) filter (where body_id is null) as unattached
    from handed_in where holder_id = any(${holders})`.execute(db)
  return rows[0] ?? { undecided: 0, undecidedReports: 0, unattached: 0 }
}

/** By year, oldest first; reports without one are left out, and those of which nobody has said whose they are. */
export async function countBodyReportsByYear(db: Db, holders: readonly BodyId[]): Promise<YearTotal[]> {
  const { rows } = await sql<YearTotal>`
    select report_year as year, count(*) as reports, count(*) filter (where error_count > 0) as "withErrors",
      sum(error_count) as errors, sum(notice_count) as notices
    from handed_in
    where holder_id = any(${holders}) and body_id is not null and report_year is not null
    group by report_year order by report_year`.execute(db)
  return rows
}

/** Which of these bodies have a report on a year. */
export async function listBodiesWithReport(
  db: Db,
  bodies: readonly BodyId[],
  year: number,
): Promise<ReadonlySet<BodyId>> {
  const { rows } = await sql<{ id: BodyId }>`
    select distinct holder_id as id from handed_in
    where holder_id = any(${bodies}) and body_id is not null and report_year = ${year}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Bodies and shared uploads that have this file: whose chains are concerned when it is checked again. */
export async function listHoldersOf(db: Db, digest: string): Promise<readonly (BodyId | null)[]> {
  const rows = await db
    .selectFrom('handed_in')
    .select('holder_id')
    .distinct()
    .where('digest', '=', digest)
    .orderBy('holder_id')
    .execute()
  return rows.map((row) => row.holder_id as BodyId | null)
}

/** A file of some body's report that another program checked, under one of its names. */
export interface OutdatedFile {
  readonly digest: string
  readonly fileName: string
}

/** By digest. @param after the last one of the batch before */
export async function listOutdatedFiles(
  db: Db,
  { engine, after, limit }: { readonly engine: string; readonly after: string; readonly limit: number },
): Promise<readonly OutdatedFile[]> {
  const { rows } = await sql<OutdatedFile>`
    select digest, (
      select file_name from handed_in where handed_in.digest = checked_file.digest and desk_id is not null
      order by id limit 1
    ) as "fileName"
    from checked_file
    where engine <> ${engine} and digest > ${after}
      and exists (select from handed_in where handed_in.digest = checked_file.digest and desk_id is not null)
    order by digest limit ${limit}`.execute(db)
  return rows
}

function toBodyReport(row: Selectable<Database['handed_in']>): BodyReport {
  return {
    id: row.id,
    version: row.version,
    digest: row.digest,
    desk: row.desk_id as BodyId,
    body: row.body_id as BodyId | null,
    holder: row.holder_id as BodyId,
    handedInBy: row.handed_in_by as PersonId,
    handedInAt: row.handed_in_at,
    fileName: row.file_name,
    agency: row.agency,
    year: row.report_year,
    edition: row.edition,
    errors: row.error_count,
    notices: row.notice_count,
    confirmed: row.confirmed_count,
    dismissed: row.dismissed_count,
    publicId: row.public_id,
  }
}
