import type { FormVersion } from '../../../domain/report/index.js'
import type { Document } from '../../document.js'
import type { RowCandidate } from './candidate.js'
import { isRowOf2019 } from './disclosure/disclosure-labels.js'
import { type DisclosureRowFound, headsOver } from './disclosure/disclosure-row.js'
import { holdsFigure } from './figures/figure.js'
import { findReportYear } from './report-year.js'
import { THREE_OTHER_ROWS } from './requests/request-labels.js'

/** Report years for which the form of 2019 was in force. */
const YEARS_OF_2019: readonly number[] = [2019, 2020]

/**
 * The version of the form a report follows: what table two counts tells, because its columns differ.
 * Where there is no table two, the rows of （六）其他处理 tell; where these do not, form 2021, whose
 * table three has every row of the older one. Where table two has no figures either, the report's year tells.
 */
export function findVersion(
  rows: readonly DisclosureRowFound[],
  candidates: readonly RowCandidate[],
  document: Document,
): FormVersion {
  const lead = leadOf2019(rows)
  if (lead !== 0) return lead > 0 ? '2019' : '2021'
  const single = rows.filter(isCountedOnce)
  if (single.length > 0 && single.every(hasThreeFigures) && !candidates.some(isOtherRow)) return '2019'
  if (rows.some(hasFigures) || candidates.some(isOtherRow)) return '2021'
  return YEARS_OF_2019.includes(findReportYear(document) ?? 0) ? '2019' : '2021'
}

/** How many more heads and rows are those of form 2019 alone than heads are those of form 2021 alone. */
function leadOf2019(rows: readonly DisclosureRowFound[]): number {
  let lead = 0
  for (const { head } of headsOver(rows)) {
    if (head.version === '2019') lead++
    if (head.version === '2021') lead--
  }
  for (const { key } of rows) if (isRowOf2019(key)) lead++
  return lead
}

/** Rows for which form 2021 wants one figure, and form 2019 three. */
const isCountedOnce = ({ key }: DisclosureRowFound): boolean =>
  key === 'licences' || key === 'penalties' || key === 'coercion'

const hasThreeFigures = ({ values }: DisclosureRowFound): boolean => values.filter(holdsFigure).length === 3

const hasFigures = ({ values }: DisclosureRowFound): boolean => values.some(holdsFigure)

const isOtherRow = ({ match }: RowCandidate): boolean => match.kind === 'row' && THREE_OTHER_ROWS.includes(match.row)
