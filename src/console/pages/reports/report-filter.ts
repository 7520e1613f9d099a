import { NO_BODY } from '../../access/chosen-body.js'
import type { ReportFilter } from '../../api/reports.js'

/** What an address asks for; what it cannot mean is left out. */
export function readReportFilter(search: URLSearchParams): ReportFilter {
  const body = search.get('body')
  const year = search.get('year')
  return {
    body: body === NO_BODY ? null : body,
    year: year !== null && /^\d{4}$/.test(year) ? Number(year) : null,
    undecided: search.get('undecided') === 'true',
    unattached: search.get('unattached') === 'true',
  }
}
