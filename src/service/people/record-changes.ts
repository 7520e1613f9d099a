import type { AuditEvent, ChainId, Instant } from '../../domain/audit/index.js'
import { recordEvents } from '../../storage/audit/record-events.js'
import type { DbTransaction } from '../../storage/database.js'
import type { OfficeServices } from './people-services.js'

/** What happened, and the chain of the body it happened in; `site` where it belongs to none. */
export interface Change {
  readonly chain: ChainId
  readonly event: AuditEvent
}

/** Puts changes on record, last of all in the transaction that makes them. @param by null: the site, or nobody known */
export async function recordChanges(
  { clock, digester }: Pick<OfficeServices, 'clock' | 'digester'>,
  transaction: DbTransaction,
  by: string | null,
  changes: readonly Change[],
): Promise<void> {
  const at = clock.isSimulated ? (clock.now().toISOString() as Instant) : undefined
  await recordEvents(
    transaction,
    digester,
    changes.map((change) => ({ ...change, actor: by, at })),
  )
}
