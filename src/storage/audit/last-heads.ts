import { sql } from 'kysely'
import type { ChainHead } from '../../domain/audit/index.js'
import type { Db } from '../database.js'
import { toInstant } from './publish-heads.js'

interface Row {
  readonly chain: string
  readonly sequence: number
  readonly digest: string
  readonly published_at: Date
}

/** Of every chain the head that was published last, by chain; each is one look into an index. */
export async function listLastHeads(db: Db): Promise<readonly ChainHead[]> {
  const { rows } = await sql<Row>`
    select last.* from audit_chain cross join lateral (
      select chain, sequence, digest, published_at from audit_head_published
      where audit_head_published.chain = audit_chain.chain order by sequence desc limit 1
    ) as last order by chain`.execute(db)
  return rows.map(({ published_at, ...head }) => ({ ...head, at: toInstant(published_at) }))
}
