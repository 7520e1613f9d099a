import type { RequestEvent } from '../../../domain/request/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import { findPublicEntry, savePublicEntry } from '../../../storage/requests/public-log.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import type { Change } from '../../people/record-changes.js'

/**
 * What the public was told, or was to be told, of an answer goes with it when that is revoked: it must not come back
 * beside the new one. The caller holds the case.
 *
 * @returns to be put on record
 */
export async function takeOffAnswer(
  transaction: DbTransaction,
  { id, no, body }: Pick<RequestRecord, 'id' | 'no' | 'body'>,
  event: RequestEvent,
): Promise<readonly Change[]> {
  if (event.type !== 'decision.revoked') return []
  const entry = await findPublicEntry(transaction, id)
  if (entry === undefined || entry.state === 'withdrawn') return []
  await savePublicEntry(transaction, { ...entry, version: entry.version + 1, state: 'withdrawn' })
  return [{ chain: body, event: { type: 'public-entry.withdrawn', request: no } }]
}
