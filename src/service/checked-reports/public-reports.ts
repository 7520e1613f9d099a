import {
  listPublicReports as list,
  type PublicListQuery,
  type ReportSummary,
} from '../../storage/checked-report-lists.js'
import type { CheckedReportServices } from './checked-report-services.js'

/** Reports their uploaders made public, newest first. */
export function listPublicReports(
  { db }: Pick<CheckedReportServices, 'db'>,
  query: PublicListQuery,
): Promise<ReportSummary[]> {
  return list(db, query)
}
