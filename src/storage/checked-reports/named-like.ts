import { type RawBuilder, sql } from 'kysely'

const MOST_WORDS = 5
const LONGEST_WORD = 60

/**
 * Conditions for a column of names that has every one of these words in it. The pairs of characters find the rows through
 * an index over `name_grams(column)`, the look into the name itself leaves those where they stand together.
 */
export function namedLike(column: RawBuilder<unknown>, words: string): RawBuilder<unknown>[] {
  return toWords(words).map(
    (word) =>
      sql`(name_grams(${column}) @> name_grams(${word}) and strpos(fold_name(${column}), fold_name(${word})) > 0)`,
  )
}

const toWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD))
