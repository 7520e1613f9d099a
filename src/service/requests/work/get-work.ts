import { type Result, succeed } from '../../../domain/result/index.js'
import type { Actor } from '../../people/authorise.js'
import { getRequest } from '../get-request.js'
import type { RequestError } from '../request-error.js'
import { contextOf, type RequestServices } from '../request-services.js'
import { type CommissionView, commissionsOf } from './commissions.js'
import { type ConsultationView, consultationsOf } from './consultations.js'
import { findMonthlyPieces, type MonthlyPieces } from './monthly-pieces.js'
import { isAbsenceProven, type SearchEntry, searchLogOf } from './search-log.js'

/** What goes on beside the way of a case itself. */
export interface CaseWork {
  readonly consultations: readonly ConsultationView[]
  readonly commissions: readonly CommissionView[]
  readonly searches: readonly SearchEntry[]
  /** Whether 信息不存在 could be answered for. */
  readonly isAbsenceProven: boolean
  /** What a fee by piece is reckoned from; null where nobody knows yet who asks, or when it was received. */
  readonly monthlyPieces: MonthlyPieces | null
}

/** Everybody who was asked for something in a case, and what was searched. */
export async function getWork(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  no: string,
): Promise<Result<CaseWork, RequestError>> {
  const found = await getRequest(services, actor, no)
  if (!found.ok) return found
  const context = contextOf(services)
  const searches = searchLogOf(found.value.events)
  return succeed({
    consultations: consultationsOf(found.value, context),
    commissions: commissionsOf(found.value, context),
    searches,
    isAbsenceProven: isAbsenceProven(searches),
    monthlyPieces: await findMonthlyPieces(services, found.value.no),
  })
}
