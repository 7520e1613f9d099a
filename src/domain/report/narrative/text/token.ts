import type { NumberRead } from './numerals.js'

/** A word, a number, a punctuation mark or a stretch of text the lexicon does not know. */
export interface Token {
  readonly code: string
  readonly start: number
  readonly end: number
  readonly means: string
  readonly number: NumberRead | null
}
