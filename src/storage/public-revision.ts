import { sql } from 'kysely'
import type { Db } from './database.js'

/** Another one after every change of what the public site shows; empty before the first. */
export async function readPublicRevision(db: Db): Promise<string> {
  const row = await db
    .selectFrom('portal.revision')
    .select(sql<string>`revision::text`.as('revision'))
    .executeTakeFirst()
  return row?.revision ?? ''
}
