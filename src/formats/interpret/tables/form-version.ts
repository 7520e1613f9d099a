import type { FormVersion } from '../../../domain/report/index.js'
import type { RowCandidate } from './candidate.js'
import { isRowOf2019 } from './disclosure-labels.js'
import { type DisclosureRowFound, headsOver } from './disclosure-row.js'
import { isFigure } from './figure.js'
import { THREE_OTHER_ROWS } from './request-labels.js'

/**
 * The version of the form a report follows: what table two counts tells, because its columns differ.
 * Where there is no table two, the rows of （六）其他处理 tell; where these do not, form 2021, whose
 * table three has every row of the older one. Where table two has no figures either, the report's year tells.
 */
export function findVersion(
  rows: readonly DisclosureRowFound[],
  candidates: readonly RowCandidate[],
  year: () => number | null = () => null,
): FormVersion {
  const heads = headsOver(rows).map(({ head }) => head.version)
  const old = heads.filter((version) => version === '2019').length + rows.filter(({ key }) => isRowOf2019(key)).length
  const current = heads.filter((version) => version === '2021').length
  if (old !== current) return old > current ? '2019' : '2021'
  const single = rows.filter(({ key }) => key === 'licences' || key === 'penalties' || key === 'coercion')
  const three = single.filter(({ values }) => values.filter(({ slot }) => isFigure(slot)).length === 3)
  if (single.length > 0 && three.length === single.length && !hasThreeOtherRows(candidates)) return '2019'
  const silent = !rows.some(({ values }) => values.some(({ slot }) => isFigure(slot)))
  if (silent && YEARS_OF_2019.includes(year() ?? 0) && !hasThreeOtherRows(candidates)) return '2019'
  return '2021'
}

/** Report years for which the form of 2019 was in force. */
const YEARS_OF_2019: readonly number[] = [2019, 2020]

const hasThreeOtherRows = (candidates: readonly RowCandidate[]): boolean =>
  candidates.some(({ match }) => match.kind === 'row' && THREE_OTHER_ROWS.includes(match.row))
