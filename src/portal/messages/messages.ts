import type * as zh from './zh/index.js'

/** What a catalogue of another language must have: the same names, whatever the words. */
type Worded<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Name in keyof T]: Worded<T[Name]> }

export type Messages = Worded<typeof zh>
