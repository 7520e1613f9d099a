import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { SeriesId } from '../../domain/letter/index.js'
import type { DbTransaction } from '../database.js'

/** Whose letters are counted together. */
export interface LetterSeries {
  readonly body: BodyId
  readonly series: SeriesId
  readonly year: number
}

/** The next number of a series. Nobody else gets one there until the transaction ends: there are no gaps. */
export async function takeLetterNumber(
  transaction: DbTransaction,
  { body, series, year }: LetterSeries,
): Promise<number> {
  const { last } = await transaction
    .insertInto('letter_numbering')
    .values({ body_id: body, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'series', 'year']).doUpdateSet({ last: sql`letter_numbering.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
