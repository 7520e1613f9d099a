import type { AuditRecord } from '../../domain/audit/index.js'
import type { Db } from '../database.js'
import { toInstant } from './publish-heads.js'

/** Which records of a chain; what is not given is not asked for. */
export interface RecordFilter {
  readonly chain: string
  readonly type?: string | undefined
  readonly actor?: string | undefined
  readonly from?: Date | undefined
  readonly until?: Date | undefined
  /** Only those before this one. */
  readonly before?: number | undefined
}

/** The latest first. */
export async function listRecords(db: Db, filter: RecordFilter, limit: number): Promise<AuditRecord[]> {
  const { chain, type, actor, from, until, before } = filter
  let found = db.selectFrom('audit_record').selectAll().where('chain', '=', chain)
  if (type !== undefined) found = found.where((row) => row(row.ref('event', '->>').key('type'), '=', type))
  if (actor !== undefined) found = found.where('actor', '=', actor)
  if (from !== undefined) found = found.where('at', '>=', from)
  if (until !== undefined) found = found.where('at', '<', until)
  if (before !== undefined) found = found.where('sequence', '<', before)
  const rows = await found.orderBy('sequence', 'desc').limit(limit).execute()
  return rows.map(({ previous_digest, at, ...row }) => ({ ...row, at: toInstant(at), previousDigest: previous_digest }))
}
