import * as en from './en/index.js'
import * as zh from './zh/index.js'

export type Language = 'zh' | 'en'

/** What a catalogue of another language must have: the same names, whatever the words. */
type Worded<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Name in keyof T]: Worded<T[Name]> }

export type Messages = Worded<typeof zh>

export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en }

/** As `lang` says it. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }
