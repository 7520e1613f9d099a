import type { LabelCell, TableLayout } from '../../domain/report/index.js'

/**
 * A label of a narrow column in lines, broken between words as the form breaks it: 商业｜企业, not
 * 商业企｜业, and 社会｜公益｜组织.
 */
export function labelLines(cell: LabelCell, table: TableLayout['table']): readonly string[] {
  const perLine = capacity(cell, table)
  if (cell.text.length <= perLine) return [cell.text]
  const number = /^(?:（[一二三四五六七八九十]）|[一二三四五六七八九十]、)/.exec(cell.text)?.[0] ?? ''
  const words = cell.text.slice(number.length)
  const lines = number === '' ? [] : [number]
  const length = Math.ceil(words.length / Math.ceil(words.length / perLine))
  for (let from = 0; from < words.length; from += length) lines.push(words.slice(from, from + length))
  return lines
}

/** Characters that fit beside each other where the column is narrow. */
function capacity({ text, column, columnSpan, scope, align }: LabelCell, table: TableLayout['table']): number {
  if (columnSpan > 1 || align === 'left') return Number.POSITIVE_INFINITY
  if (table === 'reviews') return 2
  if (table !== 'requests') return Number.POSITIVE_INFINITY
  if (scope === 'column') return text.length > 3 ? 2 : 3
  return column === 1 ? 1 : 4
}
