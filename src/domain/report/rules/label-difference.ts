/** Fullwidth to halfwidth and compatibility forms to plain ones, then only characters that are read aloud. */
function lettersOf(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/^(?:[一二三四五六七八九十]{1,3}[、.,\s]|\(?[一二三四五六七八九十]{1,3}\)|\d{1,2}[、.,\s])/, '')
    .replace(/[(][^()]{0,60}[)]/g, '')
    .replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')
}

/** One character for another that means the same here. */
const SYNONYMS = [
  '它他',
  '本当该',
  '上去前',
  '和及与或',
  '总合',
  '正错',
  '金总',
  '的之',
  '处办',
  '事类',
  '类项',
  '件份条个项',
  '帐账',
  '做作',
  '至到',
]
/** Characters that people add without changing the sense. */
const HARMLESS = new Set('新度的数量类总共和与及等之所有因各项件了全政府年者')

/** ⺠ for 民: a browser printed it, nobody wrote it. */
const RADICAL = /[\u2e80-\u2fdf]/

const areSynonyms = (one: string, other: string): boolean =>
  SYNONYMS.some((group) => group.includes(one) && group.includes(other))

/**
 * Whether a printed label is the official one with a slip of the pen: one character wrong, one too
 * many, or two swapped. What was left out is an abbreviation (or was lost on the way here), and a
 * word replaced by another is a choice of words: neither is a slip.
 */
export function isSlip(printed: string, official: string): boolean {
  const [found, expected] = [[...lettersOf(printed)], [...lettersOf(official)]]
  if (expected.length < 3) return false
  const start = commonStart(found, expected)
  const end = commonStart(found.slice(start).reverse(), expected.slice(start).reverse())
  const [wrong, right] = [found.slice(start, found.length - end), expected.slice(start, expected.length - end)]
  const [a = '', b = ''] = wrong
  if (wrong.some((character) => RADICAL.test(character))) return false
  if (wrong.length === 1 && right.length === 1) return !areSynonyms(a, right[0] ?? '')
  // 自燃人 is 自然人; with more changed, so short a word may be another.
  if (expected.length < 4) return false
  // 行政规范性文件无: the mark of the cell beside it ran into the label.
  if (wrong.length === 1 && right.length === 0) return !HARMLESS.has(a) && !(a === '无' && end === 0)
  return wrong.length === 2 && right.length === 2 && a === right[1] && b === right[0]
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const index = one.findIndex((character, position) => character !== other[position])
  return index === -1 ? Math.min(one.length, other.length) : Math.min(index, other.length)
}
