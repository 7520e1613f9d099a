import type { PlainDate } from '../calendar/index.js'
import type { LetterCode } from '../request/index.js'
import type { Recipient } from './letter-form.js'

export interface FormLine {
  readonly label: string
  readonly text: string
  /** Empty lines to write on. */
  readonly room: number
}

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Lines that belong together, each its own paragraph. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly FormLine[] }

/** A letter as it was written: nothing in it is derived again. */
export interface Letter {
  readonly code: LetterCode
  readonly to: Recipient
  readonly title: string
  /** 云公复〔2026〕12号; null where the letter bears none, or is only a preview. */
  readonly number: string | null
  /** Without the colon; null on a form. */
  readonly addressee: string | null
  readonly blocks: readonly LetterBlock[]
  /** Which way to complain, where, and until when; null where the letter opens none. */
  readonly remedy: string | null
  readonly annexes: readonly string[]
  /** Null on a form: people sign it by hand. */
  readonly signatory: string | null
  readonly on: PlainDate
  /** 2026年7月1日 */
  readonly dateText: string
  /** Whether the seal goes over name and date. */
  readonly hasSealPlace: boolean
}
