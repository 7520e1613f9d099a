import type { Db } from '../database.js'
import type { PersonId } from './people.js'

/** A second factor as it lies there. */
export interface SealedFactor {
  readonly person: PersonId
  readonly sealed: string
}

/** Everyone's sealed second factors, by id, a page at a time. */
export async function listSealedFactors(db: Db, after: string, limit: number): Promise<readonly SealedFactor[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'totp_secret as sealed'])
    .where('totp_secret', 'is not', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, sealed }) => (sealed === null ? [] : [{ person: id as PersonId, sealed }]))
}

/** Puts the same secret, sealed anew, in its place, unless the person has set up another one meanwhile. */
export async function replaceSealedFactor(db: Db, { person, sealed }: SealedFactor, anew: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set({ totp_secret: anew })
    .where('id', '=', person)
    .where('totp_secret', '=', sealed)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
