import { sql } from 'kysely'
import type { Db } from './database.js'

export interface ReportSummary {
  readonly id: number
  readonly digest: string
  readonly fileName: string
  readonly agency: string | null
  readonly year: number | null
  readonly errors: number
  readonly notices: number
  readonly publicId: string | null
  readonly handedInAt: Date
}

export interface PublicListQuery {
  /** Words of the body's name, or empty. */
  readonly agency: string
  readonly year: number | null
  /** Only those older than this, for the next page. */
  readonly before: number | null
  readonly limit: number
}

/** Public reports, newest first. */
export async function listPublicReports(db: Db, query: PublicListQuery): Promise<ReportSummary[]> {
  let select = summaries(db).where('public_id', 'is not', null)
  if (query.agency !== '') {
    const pattern = `%${query.agency.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where('agency', 'like', pattern)
  }
  if (query.year !== null) select = select.where('report_year', '=', query.year)
  if (query.before !== null) select = select.where('handed_in.id', '<', query.before)
  return select.orderBy('handed_in.id', 'desc').limit(query.limit).execute()
}

/** What one person handed in, newest first. */
export async function listOwnReports(
  db: Db,
  { ownerHash, before, limit }: { readonly ownerHash: string; readonly before: number | null; readonly limit: number },
): Promise<ReportSummary[]> {
  let select = summaries(db).where('owner_hash', '=', ownerHash)
  if (before !== null) select = select.where('handed_in.id', '<', before)
  return select.orderBy('handed_in.id', 'desc').limit(limit).execute()
}

const summaries = (db: Db) =>
  db
    .selectFrom('handed_in')
    .innerJoin('checked_file', 'checked_file.digest', 'handed_in.digest')
    .select([
      'handed_in.id',
      'handed_in.digest',
      'file_name as fileName',
      'agency',
      'report_year as year',
      'error_count as errors',
      'notice_count as notices',
      'public_id as publicId',
      'handed_in_at as handedInAt',
    ])

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
