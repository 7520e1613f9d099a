import type { When } from './condition.js'

/** A passage. A placeholder of several lines stands alone in its text. */
export interface Passage {
  readonly kind: 'paragraph'
  readonly when: readonly When[]
  readonly text: string
}

/** A line of a form: what it asks for, and what is known of it. */
export interface FormRow {
  readonly when: readonly When[]
  readonly label: string
  readonly text: string
  /** Empty lines to write on. */
  readonly room: number
}

export type WordingBlock =
  | Passage
  | { readonly kind: 'table'; readonly when: readonly When[]; readonly rows: readonly FormRow[] }

/** What a letter says, from top to bottom. Remedy, signature and date are not its business. */
export type Wording = readonly WordingBlock[]

/** A passage that always stands. */
export const say = (text: string, ...when: readonly When[]): Passage => ({ kind: 'paragraph', when, text })

export const row = (
  label: string,
  text: string,
  { when = [], room = 0 }: Partial<Pick<FormRow, 'when' | 'room'>> = {},
) => ({ when, label, text, room }) satisfies FormRow

export const table = (...rows: readonly FormRow[]): WordingBlock => ({ kind: 'table', when: [], rows })
