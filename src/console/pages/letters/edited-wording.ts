import type { Wording, WordingBlock } from '../../api/letter-wordings.js'

/** Changes of a wording as it is edited. None changes what it is given. */
export const replaced = <T>(all: readonly T[], index: number, one: T): T[] =>
  all.map((each, at) => (at === index ? one : each))

export const without = <T>(all: readonly T[], index: number): T[] => all.filter((_, at) => at !== index)

/** Up or down by one; at its end it stays. */
export function moved<T>(all: readonly T[], index: number, by: -1 | 1): T[] {
  const to = index + by
  const [one, other] = [all[index], all[to]]
  if (one === undefined || other === undefined) return [...all]
  return all.map((each, at) => (at === index ? other : at === to ? one : each))
}

export const emptyPassage = (): WordingBlock => ({ kind: 'paragraph', when: [], text: '' })
export const emptyRow = () => ({ when: [], label: '', text: '', room: 0 })

/** Where something is put into a text. */
export interface Cursor {
  readonly block: number
  /** Null in a passage. */
  readonly row: number | null
  readonly at: number
}

/** A wording with `{label}` put in where somebody was writing. */
export function inserted(wording: Wording, cursor: Cursor, label: string): Wording {
  const block = wording[cursor.block]
  if (block === undefined) return wording
  const put = (text: string) => `${text.slice(0, cursor.at)}{${label}}${text.slice(cursor.at)}`
  if (block.kind === 'paragraph') return replaced(wording, cursor.block, { ...block, text: put(block.text) })
  const row = cursor.row === null ? undefined : block.rows[cursor.row]
  if (row === undefined || cursor.row === null) return wording
  const rows = replaced(block.rows, cursor.row, { ...row, text: put(row.text) })
  return replaced(wording, cursor.block, { ...block, rows })
}
