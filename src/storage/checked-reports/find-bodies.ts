import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { Db } from '../database.js'
import { findsWords } from './named-like.js'

/** Bodies that are, or once were, called something with these words in it; shortest name first. */
export async function findBodiesNamed(db: Db, words: string, limit: number): Promise<readonly BodyId[]> {
  const conditions = findsWords(sql`name`, words)
  if (conditions.length === 0) return []
  const { rows } = await sql<{ id: BodyId }>`
    select body_id as id from body_event where name is not null and ${sql.join(conditions, sql` and `)}
    group by body_id order by min(length(name)), body_id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
