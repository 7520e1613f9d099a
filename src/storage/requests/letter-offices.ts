import type { BodyId } from '../../domain/body/index.js'
import type { Db, DbTransaction } from '../database.js'

/** What stands in a body's letters and follows from nothing else. Null: as it follows from the tree of bodies. */
export interface LetterOffice {
  /** 机关代字, without the words for the kind of letter. */
  readonly mark: string | null
  /** Who decides a reconsideration. */
  readonly authority: string | null
  readonly court: string | null
  /** Where reconsideration can be asked for online. */
  readonly onlineChannel: string | null
}

export interface LetterOfficeRecord extends LetterOffice {
  /** Zero: nobody has said anything yet. */
  readonly version: number
}

const NOTHING_SAID: LetterOfficeRecord = { version: 0, mark: null, authority: null, court: null, onlineChannel: null }

export async function findLetterOffice(db: Db, body: BodyId): Promise<LetterOfficeRecord> {
  const row = await db.selectFrom('letter_office').selectAll().where('body_id', '=', body).executeTakeFirst()
  if (row === undefined) return NOTHING_SAID
  const { version, mark, authority, court, online_channel: onlineChannel } = row
  return { version, mark, authority, court, onlineChannel }
}

/** @returns false where somebody else changed it meanwhile */
export async function saveLetterOffice(
  transaction: DbTransaction,
  body: BodyId,
  { mark, authority, court, onlineChannel }: LetterOffice,
  seen: number,
): Promise<boolean> {
  const columns = { mark, authority, court, online_channel: onlineChannel }
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('letter_office')
      .values({ body_id: body, version: 1, ...columns })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await transaction
    .updateTable('letter_office')
    .set({ ...columns, version: seen + 1 })
    .where('body_id', '=', body)
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
