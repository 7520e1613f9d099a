import type { PlainDate } from '../../domain/calendar/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { Digest } from '../files.js'
import type { RequestFileId } from './request-files.js'
import { type RequestId, type RequestRecord, toRecord } from './requests.js'

/**
 * A page of requests that are over, came long ago, and on which no hold is placed: nobody else changes them until the
 * transaction ends, and those that somebody works on are left for the next time.
 */
export async function lockRetirable(
  transaction: DbTransaction,
  {
    submittedBefore,
    after,
    limit,
  }: { readonly submittedBefore: PlainDate; readonly after: Place; readonly limit: number },
): Promise<readonly RequestRecord[]> {
  const rows = await transaction
    .selectFrom('request')
    .selectAll()
    .where('retired_at', 'is', null)
    .where('due_kind', '=', 'over')
    .where('submitted_on', '<=', submittedBefore)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('submitted_on', 'id'), '>', tuple(after.submittedOn, after.id)))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('request_hold')
            .select('request_hold.id')
            .whereRef('request_hold.request_id', '=', 'request.id')
            .where('lifted_at', 'is', null),
        ),
      ),
    )
    .orderBy('submitted_on')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(toRecord)
}

/** Where a page goes on. */
interface Place {
  readonly submittedOn: string
  readonly id: string
}

/** Every text that somebody wrote in the case, whatever tells their words and themselves again, and the letters. */
export async function removePersons(transaction: DbTransaction, request: RequestId, at: Date): Promise<void> {
  await transaction.deleteFrom('request_text').where('request_id', '=', request).execute()
  await transaction.deleteFrom('request_marks').where('request_id', '=', request).execute()
  await transaction.updateTable('request_letter').set({ sealed: null }).where('request_id', '=', request).execute()
  const digests = { identity_digest: null, submission_digest: null, content_digest: null }
  await transaction
    .updateTable('request')
    .set((row) => ({ ...digests, retired_at: at, version: row('version', '+', 1) }))
    .where('id', '=', request)
    .execute()
}

/** The files of a case go; @returns them, for whoever holds their bytes to let go of those */
export async function removeFiles(
  transaction: DbTransaction,
  request: RequestId,
): Promise<readonly { readonly id: RequestFileId; readonly digest: Digest }[]> {
  const files = await transaction
    .deleteFrom('request_file')
    .where('request_id', '=', request)
    .returning(['id', 'digest'])
    .execute()
  await transaction.deleteFrom('gate_confirmation').where('request_id', '=', request).execute()
  const digests = [...new Set(files.map(({ digest }) => digest))]
  if (digests.length > 0)
    await transaction
      .deleteFrom('gate_verdict')
      .where('digest', 'in', digests)
      // What another case has as well, that one still needs.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('request_file')
              .select('request_file.id')
              .whereRef('request_file.digest', '=', 'gate_verdict.digest'),
          ),
        ),
      )
      .execute()
  return files.map(({ id, digest }) => ({ id: id as RequestFileId, digest: digest as Digest }))
}

/** Something was written in a case since persons were removed from it: that is to go as well, in its time. */
export async function awaitRemovalAgain(transaction: DbTransaction, request: RequestId): Promise<void> {
  await transaction
    .updateTable('request')
    .set({ retired_at: null })
    .where('id', '=', request)
    .where('retired_at', 'is not', null)
    .execute()
}

/** When everything about persons was removed from a case; null: it has not been. */
export async function findRetirement(db: Db, request: RequestId): Promise<Date | null> {
  const row = await db.selectFrom('request').select('retired_at').where('id', '=', request).executeTakeFirst()
  return row?.retired_at ?? null
}
