import type { Result } from '../../domain/result/index.js'
import { type BodyReportError, explainBodyReportError } from '../../service/checked-reports/body-report-error.js'
import { toReport, toVerdict } from '../reports/report-views.js'
import { Refused, refuseFields } from './refused.js'

/** What a use case of bodies' reports answered, or the end of the request. */
export function acceptReport<T>(result: Result<T, BodyReportError>): T {
  if (result.ok) return result.value
  const { error } = result
  if (error.code === 'input.refused') throw refuseFields(error.fields)
  throw new Refused({
    code: error.code,
    detail: explainBodyReportError(error),
    ...(error.code === 'report.changed' && { current: toReport(error.current) }),
    ...(error.code === 'finding.judged-meanwhile' && {
      current: { ...toVerdict(error.current), judgeName: error.currentJudge },
    }),
  })
}
