import { compareDates, type PlainDate } from '../../../domain/calendar/index.js'
import type { DecisionCode, RequestNo, RequestStatus } from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import { listAlikeRequests } from '../../../storage/requests/alike-requests.js'
import { listRequests } from '../../../storage/requests/requests.js'
import type { Actor } from '../../people/authorise.js'
import { loadRequests } from '../load-requests.js'
import { reachRequest } from '../reach-request.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { likenessOfShared } from './word-marks.js'

/** Another request to the same body that whoever handles one should look at. */
export interface AlikeCase {
  readonly no: RequestNo
  readonly submittedOn: PlainDate
  readonly status: RequestStatus
  /** How it was decided, if it is. */
  readonly decision: DecisionCode | null
  readonly isOfSameApplicant: boolean
  /** How like the words are in which it asks, from 0 to 1; an estimate. */
  readonly likeness: number
}

const SHOWN = 20
/** Below it, words are shared by chance. */
const ALIKE = 0.5

/** What was asked before in like words or by the same applicant: the most alike first. Nothing is opened for it. */
export async function findAlike(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  no: string,
): Promise<Result<readonly AlikeCase[], RequestError>> {
  const { db, settings } = services
  const reached = await reachRequest(services, actor, 'request.read', no)
  if (!reached.ok) return reached
  const found = await listAlikeRequests(db, reached.value, SHOWN)
  const likeness = new Map(found.map((one) => [one.id, one]))
  const ids = [...likeness.keys()]
  const [records, requests] = [await listRequests(db, ids), await loadRequests(db, ids, settings)]
  const cases = records.map((record): AlikeCase => {
    const { isOfSameApplicant = false, sharedMarks = 0 } = likeness.get(record.id) ?? {}
    return {
      no: record.no,
      submittedOn: record.submittedOn,
      status: record.status,
      decision: requests.get(record.id)?.decision?.kind ?? null,
      isOfSameApplicant,
      likeness: likenessOfShared(sharedMarks),
    }
  })
  const weight = (one: AlikeCase) => one.likeness + (one.isOfSameApplicant ? 0.5 : 0)
  return succeed(
    cases
      .filter((one) => one.isOfSameApplicant || one.likeness >= ALIKE)
      .sort((a, b) => weight(b) - weight(a) || compareDates(b.submittedOn, a.submittedOn))
      .slice(0, SHOWN),
  )
}
