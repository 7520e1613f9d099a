import type { Reading, Section } from '../../reading.js'
import { type About, extractStatements } from './extract-statements.js'
import type { Statement } from './statement.js'

interface Known extends About {
  readonly statements: readonly Statement[]
}

/** Sections never change once read; the reader and fourteen rules ask the same of them. */
const KNOWN = new WeakMap<readonly Section[], Known>()

export function findStatements(sections: readonly Section[], { agency, year }: About): readonly Statement[] {
  const known = KNOWN.get(sections)
  if (known && known.agency === agency && known.year === year) return known.statements
  const statements = extractStatements(sections, { agency, year })
  KNOWN.set(sections, { agency, year, statements })
  return statements
}

/** Each is compared with those beside it; a text that states more figures than this was written to be slow. */
const MOST_COMPARED = 1000

/** The statements of a report's text, with what the public claims leave out. */
export function statementsOf(report: Reading): readonly Statement[] {
  const statements = findStatements(report.sections, { agency: report.agency ?? report.signedBy, year: report.year })
  return statements.length > MOST_COMPARED ? statements.slice(0, MOST_COMPARED) : statements
}
