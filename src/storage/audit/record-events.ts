import { sql, type Transaction } from 'kysely'
import {
  type AuditEvent,
  type AuditRecord,
  type ChainId,
  findDigestedText,
  type Instant,
  isAuditId,
  listUnfitFields,
} from '../../domain/audit/index.js'
import { PREPARED } from '../prepared.js'
import type { Database } from '../schema.js'

/** What new records are digested with. */
export interface Digester {
  readonly algorithm: string
  /** Of the text's UTF-8, hexadecimal. */
  digest(text: string): string
}

/** An event to be put on record. */
export interface AuditEntry {
  readonly chain: ChainId
  /** Who did it; null for the site itself and for people without an account. */
  readonly actor: string | null
  readonly event: AuditEvent
  /** When it happened, if that is not now: imported and made-up histories. */
  readonly at?: Instant | undefined
}

interface End {
  readonly sequence: number
  readonly digest: string | null
}

const MOST_ROWS = 500

/**
 * Records what this transaction changes, each event at the end of its chain, and keeps those chains from everyone else
 * until the transaction ends. So: last of all, and in one call, in which chains are taken in a fixed order; two
 * transactions that took them one by one could wait for each other for ever.
 *
 * @throws TypeError when an event holds anything but ids, codes, dates and whole numbers
 */
export async function recordEvents(
  transaction: Transaction<Database>,
  digester: Digester,
  entries: readonly AuditEntry[],
): Promise<readonly AuditRecord[]> {
  for (const entry of entries) refuseUnfit(entry)
  const chains = [...new Set(entries.map(({ chain }) => chain))].sort()
  if (chains.length === 0) return []
  const { now, ends } = await lockChains(transaction, chains)
  const records = chains.flatMap((chain) => {
    let end = ends.get(chain) ?? { sequence: 0, digest: null }
    return entries
      .filter((entry) => entry.chain === chain)
      .map((entry) => {
        const record = toRecord(entry, end, entry.at ?? now, digester)
        end = record
        return record
      })
  })
  for (let from = 0; from < records.length; from += MOST_ROWS)
    await append(transaction, records.slice(from, from + MOST_ROWS))
  return records
}

/** As above, for the one event that most changes are. */
export async function recordEvent(
  transaction: Transaction<Database>,
  digester: Digester,
  entry: AuditEntry,
): Promise<AuditRecord> {
  const [record] = await recordEvents(transaction, digester, [entry])
  if (record === undefined) throw new Error('an event was not recorded')
  return record
}

function refuseUnfit({ chain, actor, event }: AuditEntry): void {
  const unfit = [...listUnfitFields(event)]
  if (!isAuditId(chain)) unfit.push('chain')
  if (actor !== null && !isAuditId(actor)) unfit.push('actor')
  // Without the values: one of them may be somebody's name.
  if (unfit.length > 0) throw new TypeError(`${event.type} is not recorded with such values: ${unfit.join(', ')}`)
}

function toRecord(entry: AuditEntry, end: End, at: Instant, { algorithm, digest }: Digester): AuditRecord {
  const undigested = {
    chain: entry.chain,
    sequence: end.sequence + 1,
    at,
    actor: entry.actor,
    event: entry.event,
    previousDigest: end.digest,
    algorithm,
  }
  const text = findDigestedText(undigested)
  if (text === undefined) throw new TypeError(`${entry.event.type} has no canonical text`)
  return { ...undigested, digest: digest(text) }
}

interface LockedChains {
  /** Read from the database's clock once the chains were ours, so that times follow the sequence. */
  readonly now: Instant
  readonly ends: ReadonlyMap<string, End>
}

async function lockChains(transaction: Transaction<Database>, chains: readonly string[]): Promise<LockedChains> {
  const locked = await tryLockChains(transaction, chains)
  if (locked.ends.size === chains.length) return locked
  await transaction
    .insertInto('audit_chain')
    .values(chains.filter((chain) => !locked.ends.has(chain)).map((chain) => ({ chain, sequence: 0, digest: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tryLockChains(transaction, chains)
}

async function tryLockChains(transaction: Transaction<Database>, chains: readonly string[]): Promise<LockedChains> {
  const { rows } = await sql<{ readonly chain: string; readonly now: Date } & End>`
    ${PREPARED} with locked as (
      select chain, sequence, digest from audit_chain where chain = any(${chains}::text[]) order by chain for update
    )
    select chain, sequence, digest, date_trunc('milliseconds', clock_timestamp()) as now from locked`.execute(
    transaction,
  )
  const now = new Date(Math.max(...rows.map((row) => row.now.getTime())))
  return {
    now: (rows.length > 0 ? now.toISOString() : '') as Instant,
    ends: new Map(rows.map((row) => [row.chain, row])),
  }
}

/** Records, chain by chain, and the new ends of their chains, at once. */
async function append(transaction: Transaction<Database>, records: readonly AuditRecord[]): Promise<void> {
  const rows = records.map(({ previousDigest, ...record }) => ({ ...record, previous_digest: previousDigest }))
  const ends = new Map(records.map(({ chain, sequence, digest }) => [chain, { chain, sequence, digest }]))
  await sql`
    ${PREPARED} with added as (
      insert into audit_record (chain, sequence, at, actor, event, previous_digest, algorithm, digest)
      select chain, sequence, at, actor, event, previous_digest, algorithm, digest
      from json_populate_recordset(null::audit_record, ${JSON.stringify(rows)}::json)
    )
    update audit_chain set sequence = reached.sequence, digest = reached.digest
    from json_populate_recordset(null::audit_chain, ${JSON.stringify([...ends.values()])}::json) as reached
    where audit_chain.chain = reached.chain`.execute(transaction)
}
