import { type Selectable, sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { Wording } from '../../domain/letter/index.js'
import type { LetterCode } from '../../domain/request/index.js'
import { type BodyRecord, bodiesAndAbove, toBodiesAndAbove } from '../bodies/bodies.js'
import type { Db, DbTransaction } from '../database.js'
import { PREPARED } from '../prepared.js'
import type { Database } from '../schema.js'

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
  return toOffice(row)
}

/** What a body's letters are written with. */
export interface LetterDesk {
  /** The body and all that it ever stood below, maybe others beside. */
  readonly near: ReadonlyMap<BodyId, BodyRecord>
  readonly office: LetterOfficeRecord
  /** Of the letters asked for; those nobody changed are not there. */
  readonly wordings: ReadonlyMap<LetterCode, Wording | null>
}

/** All of it at once. @returns where there is no such body, a desk with nothing near it */
export async function findLetterDesk(db: Db, body: BodyId, codes: readonly LetterCode[]): Promise<LetterDesk> {
  const found = (await findLetterDesks(db, [body], codes)).get(body)
  return found ?? { near: new Map(), office: NOTHING_SAID, wordings: new Map() }
}

/** Of several bodies, still at once. Those that do not exist are not there. */
export async function findLetterDesks(
  db: Db,
  bodies: readonly BodyId[],
  codes: readonly LetterCode[],
): Promise<ReadonlyMap<BodyId, LetterDesk>> {
  const { rows } = await sql<DeskRow>`
    ${PREPARED} with asked as materialized (select json_array_elements_text(${JSON.stringify(bodies)}::json) as body_id)
    select
      (select to_json(found) from (${bodiesAndAbove(bodies)}) as found) as near,
      (select json_agg(said) from letter_office as said where body_id in (select body_id from asked)) as offices,
      (select json_agg(latest) from (
        select distinct on (body_id, code) body_id, code, wording from letter_wording
        where body_id in (select body_id from asked) and code = any(${codes}::text[])
        order by body_id, code, version desc
      ) as latest) as wordings`.execute(db)
  const [found] = rows
  const near = toBodiesAndAbove(found?.near)
  const desks = new Map<BodyId, LetterDesk>()
  for (const body of bodies) {
    if (!near.has(body)) continue
    const own = (found?.wordings ?? []).filter(({ body_id }) => body_id === body)
    desks.set(body, {
      near,
      office: toOffice(found?.offices?.find(({ body_id }) => body_id === body)),
      wordings: new Map(own.map(({ code, wording }) => [code, wording])),
    })
  }
  return desks
}

interface DeskRow {
  readonly near: Parameters<typeof toBodiesAndAbove>[0]
  readonly offices: readonly Selectable<Database['letter_office']>[] | null
  readonly wordings:
    | readonly { readonly body_id: string; readonly code: LetterCode; readonly wording: Wording | null }[]
    | null
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

type OfficeRow = Omit<Selectable<Database['letter_office']>, 'body_id'>
function toOffice(row: OfficeRow | undefined): LetterOfficeRecord {
  if (row === undefined) return NOTHING_SAID
  const { version, mark, authority, court, online_channel: onlineChannel } = row
  return { version, mark, authority, court, onlineChannel }
}
