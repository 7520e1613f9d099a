import { sql } from 'kysely'
import type { Db } from '../database.js'

export interface StorageUse {
  readonly ownFiles: number
  readonly allBytes: number
}

/** What the quotas are measured by, as it is without `digest`: a file that is already there takes nothing more. */
export async function measureUse(
  db: Db,
  { ownerHash, digest }: { readonly ownerHash: string; readonly digest: string },
): Promise<StorageUse> {
  const [own, all] = await Promise.all([
    db
      .selectFrom('handed_in')
      .select((select) => select.fn.countAll<number>().as('files'))
      .where('owner_hash', '=', ownerHash)
      .where('digest', '<>', digest)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('checked_file')
      .select((select) => select.fn.coalesce(select.fn.sum<number>('size_bytes'), sql<number>`0`).as('bytes'))
      .where('digest', '<>', digest)
      .executeTakeFirstOrThrow(),
  ])
  return { ownFiles: Number(own.files), allBytes: Number(all.bytes) }
}
