import { sql } from 'kysely'
import type { Cell, CellCode } from '../../domain/report/index.js'
import type { Db } from '../database.js'

/** One cell of each of these results, by their digests; the rest of what was read stays where it lies. */
export async function listCells(
  db: Db,
  digests: readonly string[],
  code: CellCode,
): Promise<ReadonlyMap<string, Cell>> {
  const { rows } = await sql<{ readonly digest: string; readonly cell: Cell }>`
    select digest, reading -> 'cells' -> ${code} as cell from checked_file
    where digest = any(${digests}::text[]) and reading -> 'cells' ? ${code}`.execute(db)
  return new Map(rows.map(({ digest, cell }) => [digest, cell]))
}
