import type { Claim, Section } from '../reading.js'
import type { About } from './claims/extract-statements.js'
import { findStatements } from './claims/known-statements.js'
import type { Hint } from './claims/statement.js'

/** What tells no figure of a cell in so many words. */
const UNPUBLISHED = new Set<Hint>(['shown', 'one-way', 'in-other-words'])

/**
 * The figures that the running text states about what the tables count. `measure` is a cell code
 * without its column (`requests.received`, `disclosure.licences.decisions`), a group of outcomes
 * (`requests.outcomes.refused` is the sum of its eight rows), or one of these of our own:
 * `requests.received.organisations` for the five kinds of 法人或其他组织 together, `litigation` for
 * both blocks of lawsuits, several measures joined by `+` for figures stated together (予以公开及部分公开
 * 42件), and `processingFee.notices`, `.billed`, `.collected` (元) for section six.
 * A share or a change (in per cent) has the measure of the count it is said of.
 */
export function extractClaims(sections: readonly Section[], about: About): Claim[] {
  return findStatements(sections, about)
    .filter(({ hints }) => !hints.some((hint) => UNPUBLISHED.has(hint)))
    .map(
      ({ measure, kind, scope, value, approximate, quote, at }): Claim => ({
        measure,
        kind,
        scope,
        value,
        approximate,
        quote,
        at,
      }),
    )
}
