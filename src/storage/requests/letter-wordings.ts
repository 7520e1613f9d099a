import type { BodyId } from '../../domain/body/index.js'
import type { Wording } from '../../domain/letter/index.js'
import type { LetterCode } from '../../domain/request/index.js'
import type { Db, DbTransaction } from '../database.js'

/** What a body says in a letter from then on; a wording of null is the one that everybody has. */
export interface WordingVersion {
  readonly body: BodyId
  readonly code: LetterCode
  /** From 1. */
  readonly version: number
  readonly wording: Wording | null
  readonly reason: string
  readonly changedAt: Date
  readonly changedBy: string
}

/** With what the person is called today. */
export interface ListedVersion extends WordingVersion {
  readonly changedByName: string
}

/** Every version of a letter's wording at a body, the newest first. */
export async function listWordingVersions(db: Db, body: BodyId, code: LetterCode): Promise<readonly ListedVersion[]> {
  const rows = await db
    .selectFrom('letter_wording')
    .innerJoin('person', 'person.id', 'letter_wording.changed_by')
    .selectAll('letter_wording')
    .select('person.display_name')
    .where('letter_wording.body_id', '=', body)
    .where('letter_wording.code', '=', code)
    .orderBy('letter_wording.version', 'desc')
    .execute()
  return rows.map((row) => ({
    body,
    code,
    version: row.version,
    wording: row.wording as Wording | null,
    reason: row.reason,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    changedByName: row.display_name,
  }))
}

/** What counts now for each of these letters at a body; those nobody changed are not there. */
export async function findWordings(
  db: Db,
  body: BodyId,
  codes: readonly LetterCode[],
): Promise<ReadonlyMap<LetterCode, { readonly version: number; readonly wording: Wording | null }>> {
  const rows = await db
    .selectFrom('letter_wording')
    .select(['code', 'version', 'wording'])
    .distinctOn('code')
    .where('body_id', '=', body)
    .where('code', 'in', codes)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map(({ code, version, wording }) => [code, { version, wording: wording as Wording | null }]))
}

/** @returns false where somebody else added this version first */
export async function insertWording(transaction: DbTransaction, given: WordingVersion): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('letter_wording')
    .values({
      body_id: given.body,
      code: given.code,
      version: given.version,
      wording: given.wording === null ? null : JSON.stringify(given.wording),
      reason: given.reason,
      changed_at: given.changedAt,
      changed_by: given.changedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
