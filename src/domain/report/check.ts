import { type Citation, toCitationText } from '../statute/index.js'
import type { Finding } from './finding.js'
import type { Reading } from './reading.js'
import { type CheckContext, NO_CONTEXT, type ReportRule } from './rule.js'
import { REPORT_RULES } from './rules/index.js'

/**
 * Every finding of a careful reader: errors first, each in the order of the rules. What was not read
 * raises nothing; the same reading gives the same findings, always.
 */
export function checkReport(
  report: Reading,
  context: CheckContext = NO_CONTEXT,
  rules: readonly ReportRule[] = REPORT_RULES,
): Finding[] {
  const year = governingYearOf(report)
  const findings = rules.filter(({ since }) => since <= year).flatMap((rule) => findingsOf(rule, report, context))
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'notice'),
  ]
}

function findingsOf(rule: ReportRule, report: Reading, context: CheckContext): Finding[] {
  const citation = rule.citation && toCitationText(citationFor(rule.citation, report))
  return rule.check(report, context).map((hit) => ({
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    message: hit.message,
    cells: hit.cells ?? [],
    at: hit.at ?? [],
    quote: hit.quote ?? null,
    citation,
    expected: hit.expected ?? null,
    found: hit.found ?? null,
  }))
}

/** The year whose law governs the report; without one, the first year of the form it was made on. */
const governingYearOf = ({ year, form }: Reading): number => year ?? (form === '2019' ? 2019 : 2021)

/** Both versions of the form print the same headings and sums: a report is held to that of its own year. */
function citationFor(citation: Citation, report: Reading): Citation {
  const isUnderOldForm = governingYearOf(report) < 2021
  return citation.instrument === 'format2021' && isUnderOldForm ? { ...citation, instrument: 'format2019' } : citation
}
