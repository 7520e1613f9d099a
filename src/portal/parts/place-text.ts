import type { Place } from '../../domain/report/index.js'

/** Where a figure stands in the original, in the words one would use to send somebody there. */
export function toPlaceText(place: Place | null): string {
  if (place === null) return ''
  const { page, sheet, cell, table, row, column, line } = place
  const parts = [
    page === undefined ? '' : `第 ${page} 页`,
    sheet === undefined ? '' : `工作表“${sheet}”`,
    cell === undefined ? '' : `单元格 ${cell}`,
    table === undefined || cell !== undefined ? '' : `第 ${table} 个表格`,
    row === undefined || cell !== undefined ? '' : `第 ${row} 行`,
    column === undefined || cell !== undefined ? '' : `第 ${column} 列`,
    line === undefined ? '' : `原文第 ${line} 行`,
  ]
  return parts.filter((part) => part !== '').join('')
}
