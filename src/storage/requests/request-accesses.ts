import type { Db } from '../database.js'
import type { Digest } from '../files.js'
import type { RequestId } from './requests.js'

/** Something of a case was opened by number and query code. */
export interface RequestAccess {
  readonly request: RequestId
  readonly subject: 'letter' | 'file'
  /** Of what was given out. */
  readonly digest: Digest
  readonly accessedAt: Date
}

export async function insertAccess(db: Db, access: RequestAccess): Promise<void> {
  await db
    .insertInto('request_access')
    .values({
      request_id: access.request,
      subject: access.subject,
      digest: access.digest,
      accessed_at: access.accessedAt,
    })
    .execute()
}

/** The first so many, in order: proof needs no more. */
export async function listAccesses(db: Db, request: RequestId, limit: number): Promise<readonly RequestAccess[]> {
  const rows = await db
    .selectFrom('request_access')
    .selectAll()
    .where('request_id', '=', request)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    request,
    subject: row.subject,
    digest: row.digest as Digest,
    accessedAt: row.accessed_at,
  }))
}
