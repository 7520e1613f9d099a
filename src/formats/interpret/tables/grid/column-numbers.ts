import type { ViewRow } from './grid-rows.js'

/** 甲 and 栏次: what stands before the numbers of the columns. */
const NUMBER_HEAD = /^(?:栏次|栏号|列次|列号|甲|序号)$/
/** Fewer columns than this do not show that their numbers count them. */
const FEWEST = 7

/** The rows without one under the heads that counts the columns: 1, 2, 3 and so on to the last. */
export function withoutColumnNumbers(rows: readonly ViewRow[]): readonly ViewRow[] {
  const counting = rows.findIndex(countsColumns)
  const isUnderHeads = counting > 0 && !rows.slice(0, counting).some(({ hasFigures }) => hasFigures)
  return isUnderHeads && counting < rows.length - 1 ? rows.toSpliced(counting, 1) : rows
}

function countsColumns({ cells, words, hasFigures }: ViewRow): boolean {
  if (!hasFigures || cells.length < FEWEST || words.length > 1) return false
  if (words.some(({ text }) => !NUMBER_HEAD.test(text.replace(/\s/g, '')))) return false
  let next = 1
  for (const { slot, isWords } of cells) {
    if (isWords || slot.state === 'blank') continue
    if (slot.value !== next) return false
    next++
  }
  return next > FEWEST
}
