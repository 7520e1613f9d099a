import { explainWhen, type When } from './condition.js'
import type { Wording } from './wording.js'

/** A line of a wording, and whether it is in both, or only in the old or the new one. */
export interface WordingChange {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** What becomes of each passage, from top to bottom: what goes stands before what comes in its place. */
export function compareWordings(before: Wording, after: Wording): readonly WordingChange[] {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const common = commonLengths(old, fresh)
  const changes: WordingChange[] = []
  let [from, to] = [0, 0]
  while (from < old.length || to < fresh.length) {
    const [a, b] = [old[from], fresh[to]]
    if (a !== undefined && a === b) {
      changes.push({ kind: 'same', text: a })
      from += 1
      to += 1
    } else if (
      a !== undefined &&
      (b === undefined || lengthAt(common, from + 1, to) >= lengthAt(common, from, to + 1))
    ) {
      changes.push({ kind: 'removed', text: a })
      from += 1
    } else if (b !== undefined) {
      changes.push({ kind: 'added', text: b })
      to += 1
    }
  }
  return changes
}

/** A wording as people read it: when a passage stands, and what it says. */
const linesOf = (wording: Wording): readonly string[] =>
  wording.flatMap((block) =>
    block.kind === 'paragraph'
      ? [lineOf(block.when, block.text)]
      : block.rows.map(({ when, label, text }) => lineOf([...block.when, ...when], `${label}：${text}`)),
  )

const lineOf = (when: readonly When[], text: string): string =>
  when.length === 0 ? text : `〔${explainWhen(when)}〕${text}`

/** How many lines two ends have in common, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0))
  for (let from = old.length - 1; from >= 0; from -= 1) {
    const row = table[from] ?? []
    for (let to = fresh.length - 1; to >= 0; to -= 1)
      row[to] =
        old[from] === fresh[to]
          ? lengthAt(table, from + 1, to + 1) + 1
          : Math.max(lengthAt(table, from + 1, to), lengthAt(table, from, to + 1))
  }
  return table
}

const lengthAt = (table: readonly (readonly number[])[], from: number, to: number): number => table[from]?.[to] ?? 0
