import { type RequestNo, STATUS_NAMES } from '../../domain/request/index.js'
import { listRequests } from '../../storage/requests/requests.js'
import { findRequest } from '../requests/following/follow-request.js'
import { queryCodeOf } from '../requests/intake/query-code.js'
import type { RequestServices } from '../requests/request-services.js'
import { requestIdOf, submissionKeyOf } from './demo-request-id.js'
import type { Story } from './stories/story.js'

/** A request that whoever tries the demonstration may follow as its applicant. */
export interface ExampleRequest {
  readonly no: RequestNo
  readonly queryCode: string
  /** As it stands now. */
  readonly status: string
  readonly asks: string
}

/** Their codes come from the keys of this installation, as every applicant's do. */
export async function listExamples(
  services: RequestServices,
  stories: readonly Story[],
): Promise<readonly ExampleRequest[]> {
  const shown = stories.filter(({ isShown }) => isShown === true)
  const examples = shown.map(async (story): Promise<readonly ExampleRequest[]> => {
    const id = requestIdOf(story)
    const [record] = await listRequests(services.db, [id])
    if (record === undefined) return []
    const queryCode = queryCodeOf(services.applicants, submissionKeyOf(services.applicants, id))
    const found = await findRequest(services, { no: record.no, queryCode })
    return found.ok ? [{ no: record.no, queryCode, status: STATUS_NAMES[found.value.status], asks: story.asks }] : []
  })
  return (await Promise.all(examples)).flat()
}
