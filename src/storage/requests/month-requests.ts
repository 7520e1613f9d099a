import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { Db } from '../database.js'
import type { RequestId } from './requests.js'

/** What one applicant asked one body for, by the day of receipt. */
export interface ApplicantDays {
  readonly body: BodyId
  readonly identityDigest: string
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Requests for information, by the day of receipt; what was split is there as its parts. */
export async function listRequestsOfApplicant(
  db: Db,
  { body, identityDigest, from, to }: ApplicantDays,
  limit: number,
): Promise<readonly RequestId[]> {
  const rows = await db
    .selectFrom('request')
    .select('id')
    .where('body_id', '=', body)
    .where('identity_digest', '=', identityDigest)
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .where('matter', '=', 'disclosure')
    .where('status', '<>', 'split')
    .orderBy('received_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id as RequestId)
}
