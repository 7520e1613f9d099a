import { type RawBuilder, sql } from 'kysely'

const MOST_WORDS = 5
const LONGEST_WORD = 60

/** Conditions that a name has every one of these words in it. */
export const hasWords = (column: RawBuilder<unknown>, words: string): RawBuilder<unknown>[] =>
  toWords(words).map((word) => sql`strpos(fold_name(${column}), fold_name(${word})) > 0`)

/** The same, with the pairs of characters that an index over `name_grams(column)` finds them by. */
export const findsWords = (column: RawBuilder<unknown>, words: string): RawBuilder<unknown>[] => [
  ...toWords(words).map((word) => sql`name_grams(${column}) @> name_grams(${word})`),
  ...hasWords(column, words),
]

const toWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD))
