import type { Db } from '../../storage/database.js'
import type { SecretBox } from '../people/secret-box.js'

/** Sealed values of one table, in the order of its key. */
export interface SealedTable<Row extends { readonly sealed: string }> {
  list(db: Db, after: Row | undefined, limit: number): Promise<readonly Row[]>
  /** What a value is sealed for. */
  contextOf(row: Row): string
  /** Unless it changed or went meanwhile. @returns whether it was put in its place */
  replace(db: Db, row: Row, anew: string): Promise<boolean>
}

/** How many were sealed anew, and how many do not open: with a key that is gone, or changed by somebody. */
export interface ResealedCount {
  readonly done: number
  readonly unopened: number
}

const AT_ONCE = 200

/** Seals with the current key and cipher what older ones sealed. May be cut short anywhere and begun again. */
export async function resealTable<Row extends { readonly sealed: string }>(
  db: Db,
  box: SecretBox,
  table: SealedTable<Row>,
  signal: AbortSignal | undefined,
): Promise<ResealedCount> {
  const count = { done: 0, unopened: 0 }
  for (let after: Row | undefined; ; ) {
    const page = await table.list(db, after, AT_ONCE)
    for (const row of page) {
      signal?.throwIfAborted()
      const anew = sealAnew(box, table.contextOf(row), row.sealed)
      if (anew === 'unopened') count.unopened += 1
      else if (anew !== 'current' && (await table.replace(db, row, anew.sealed))) count.done += 1
    }
    after = page.at(-1)
    if (after === undefined || page.length < AT_ONCE) return count
  }
}

function sealAnew(
  box: SecretBox,
  context: string,
  sealed: string,
): { readonly sealed: string } | 'current' | 'unopened' {
  try {
    return box.isCurrent(sealed) ? 'current' : { sealed: box.seal(context, box.open(context, sealed)) }
  } catch {
    return 'unopened'
  }
}
