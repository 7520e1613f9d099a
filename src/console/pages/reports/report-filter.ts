import { NO_BODY } from '../../access/chosen-body.js'
import type { ReportFilter } from '../../api/reports.js'

export const readYear = (text: string | null): number | null =>
  text !== null && /^\d{4}$/.test(text) ? Number(text) : null

/** What an address asks for; what it cannot mean is left out. */
export function readReportFilter(search: URLSearchParams): ReportFilter {
  const body = search.get('body')
  return {
    body: body === NO_BODY ? null : body,
    year: readYear(search.get('year')),
    undecided: search.get('undecided') === 'true',
    unattached: search.get('unattached') === 'true',
  }
}
