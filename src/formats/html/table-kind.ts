import { attribute, type PageElement } from './parse-page.js'
import { isSectionHeading } from './report-marks.js'
import type { PlacedTable } from './table-cells.js'

/** A figure, or one of the marks that stand for none. */
const FIGURE = /^(?:[+-]?\d[\d,.]*|[-—–/\\]|无)$/
const FEWEST_FIGURES = 4
const LONG_CELL = 300
const LONG_CELL_LINES = 3
const SHORT_CELL = 60

/**
 * Whether a table only puts things side by side. `texts` are its cells', `null` for a cell that holds
 * another table. A table with figures of its own is data, whatever else is in it.
 */
export function isLayoutTable(table: PageElement, placed: PlacedTable, texts: readonly (string | null)[]): boolean {
  let figures = 0
  let holdsTable = false
  let holdsPassage = false
  for (const text of texts) {
    if (text === null) holdsTable = true
    else if (FIGURE.test(text)) figures++
    else if (isPassage(text)) holdsPassage = true
  }
  if (figures >= FEWEST_FIGURES) return false
  if (holdsTable || holdsPassage) return true
  if (placed.cells.length === 1) return (texts[0] ?? '').length > SHORT_CELL
  const role = attribute(table, 'role')
  return role === 'presentation' || role === 'none'
}

/** Several paragraphs in one cell, or a section's heading with text under it. */
function isPassage(text: string): boolean {
  if (!text.includes('\n')) return false
  const lines = text.split('\n')
  if (text.length > LONG_CELL && lines.length >= LONG_CELL_LINES) return true
  return lines.length >= 2 && lines.some((line) => line.length < SHORT_CELL && isSectionHeading(line))
}
