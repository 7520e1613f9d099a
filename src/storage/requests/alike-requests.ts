import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { Db } from '../database.js'
import type { RequestId } from './requests.js'

/** A request that was made to the same body by the same applicant, or in like words. */
export interface AlikeRequest {
  readonly id: RequestId
  readonly isOfSameApplicant: boolean
  /** How many of the marks of their words they have in common. */
  readonly sharedMarks: number
}

/** Those of the same applicant and the most alike, each by an index; at most so many of either. */
export async function listAlikeRequests(
  db: Db,
  {
    id,
    body,
    identityDigest,
  }: { readonly id: RequestId; readonly body: BodyId; readonly identityDigest: string | null },
  limit: number,
): Promise<readonly AlikeRequest[]> {
  const { rows } = await sql<{ id: string; same_applicant: boolean; shared: number }>`
    with own as (select marks from request_marks where request_id = ${id}),
    same as (
      select id from request where body_id = ${body} and identity_digest = ${identityDigest} and id <> ${id}
      order by received_on desc nulls first limit ${limit}
    ),
    alike as (
      select request_id as id, (
        select count(*)::integer from unnest(request_marks.marks) as mark where mark = any(own.marks)
      ) as shared
      from own join request_marks on request_marks.marks && own.marks and request_id <> ${id}
      order by shared desc limit ${limit}
    )
    select coalesce(same.id, alike.id) as id, same.id is not null as same_applicant, coalesce(shared, 0) as shared
    from same full join alike on alike.id = same.id`.execute(db)
  return rows.map((row) => ({
    id: row.id as RequestId,
    isOfSameApplicant: row.same_applicant,
    sharedMarks: row.shared,
  }))
}
