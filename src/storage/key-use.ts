import { type RawBuilder, sql } from 'kysely'
import type { Db } from './database.js'

/** What is sealed in the database, by what it is. */
export type SealedKind = 'secrets' | 'requests'

/** How many values a key has sealed. */
export interface KeyUse {
  readonly key: string
  readonly kind: SealedKind
  readonly values: number
}

/** The head of a sealed value says which key it asks for: its version, its cipher, the length of the name, the name. */
const HEAD = sql`decode(translate(left(sealed, 40), '-_', '+/'), 'base64')`
const KEY = sql<string>`encode(substring(${HEAD} from 4 for get_byte(${HEAD}, 2)), 'escape')`

/** Every column of sealed values; one that rotation reaches and this does not would let a key go too soon. */
const COLUMNS: readonly (readonly [SealedKind, RawBuilder<unknown>])[] = [
  ['secrets', sql`select totp_secret as sealed from person where totp_secret is not null`],
  ['secrets', sql`select pending_totp_secret as sealed from person_session where pending_totp_secret is not null`],
  // Not sealed anew: it runs out within a day, and its key may go then.
  ['secrets', sql`select answer as sealed from kept_answer`],
  ['requests', sql`select sealed from request_text`],
  ['requests', sql`select sealed from request_letter where sealed is not null`],
  ['requests', sql`select findings_sealed as sealed from gate_verdict`],
]

/** Which keys the sealed values of the database still ask for. */
export async function listKeyUse(db: Db): Promise<readonly KeyUse[]> {
  const found: KeyUse[] = []
  for (const [kind, column] of COLUMNS) {
    const { rows } = await sql<{ key: string; values: number }>`
      select ${KEY} as key, count(*)::int as values from (${column}) as sealed_values group by 1`.execute(db)
    found.push(...rows.map(({ key, values }) => ({ key, kind, values })))
  }
  return found
}
