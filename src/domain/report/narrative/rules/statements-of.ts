import type { Reading } from '../../reading.js'
import { extractStatements } from '../claims/extract-statements.js'
import type { Statement } from '../claims/statement.js'

/** A reading never changes, and fourteen rules ask the same of it. */
const KNOWN = new WeakMap<Reading, readonly Statement[]>()

/** The statements of a report's text, with what the public claims leave out. */
export function statementsOf(report: Reading): readonly Statement[] {
  const known = KNOWN.get(report)
  if (known) return known
  const statements = extractStatements(report.sections, { agency: report.agency ?? report.signedBy, year: report.year })
  KNOWN.set(report, statements)
  return statements
}
