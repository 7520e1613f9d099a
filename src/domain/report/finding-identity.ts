import type { Finding } from './finding.js'
import type { Cell, Reading } from './reading.js'

/**
 * What makes a finding the same finding when the report is checked again: its rule, its cells and their values, and what
 * it quotes, expects and found. Where it stands on the page, how bad it is and how it is worded may change. Two findings
 * of one report with the same identity are one matter that shows twice.
 */
export function toFindingIdentity(finding: Finding, cells: Reading['cells']): string {
  const { rule, expected, found, quote, message } = finding
  const figures = [...finding.cells].sort().map((code) => [code, toFigure(cells[code])])
  const says = quote === null ? null : fold(quote)
  const isTellingNothing = figures.length === 0 && expected === null && found === null && says === null
  // A matter that is told by its wording alone is asked about again once that changes.
  return JSON.stringify([rule, figures, expected, found, says, isTellingNothing ? fold(message) : null])
}

const toFigure = (cell: Cell | undefined): number | string => cell?.value ?? cell?.state ?? 'missing'

/** Blanks and the width of signs come and go with the format of the file. */
const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
