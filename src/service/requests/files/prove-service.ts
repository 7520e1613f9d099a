import type { RequestEvent, ServiceRefusal } from '../../../domain/request/index.js'
import { type Request, refuseClosing, refuseService, type ServiceFacts } from '../../../domain/request/index.js'
import type { Db } from '../../../storage/database.js'
import { findLastEvent } from '../../../storage/requests/request-events.js'
import { listRequestFiles, type RequestFileRecord } from '../../../storage/requests/request-files.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import type { AnyEventDetails, EventDetails } from '../event-details.js'
import type { RequestServices } from '../request-services.js'

/** What was written down when a letter was served. */
export const toldOfService = (
  details: EventDetails<'decision.served'> | null,
): Omit<ServiceFacts, 'way' | 'hasFile' | 'wasOpened'> => ({
  recipient: details?.recipient ?? null,
  through: details?.through ?? null,
  mailNumber: details?.mailNumber ?? null,
  postedOn: details?.postedOn ?? null,
})

/** Whether a slip is there for the decision that stands: one that came before it proves another letter. */
export const hasServiceProof = (
  files: readonly Pick<RequestFileRecord, 'purpose' | 'event'>[],
  decidedAs: number,
): boolean => files.some(({ purpose, event }) => purpose === 'service-proof' && (event === null || event > decidedAs))

/**
 * Why an event may not come for want of proof that the decision was served. What was written and what is attached bear
 * on no state, so this is asked beside the table of moves.
 */
export async function refuseUnproven(
  { settings }: Pick<RequestServices, 'settings'>,
  db: Db,
  {
    id,
    request,
    event,
    details,
  }: {
    readonly id: RequestId
    readonly request: Request
    readonly event: RequestEvent
    readonly details: AnyEventDetails | null
  },
): Promise<ServiceRefusal | null> {
  if (event.type === 'decision.served') {
    const told = toldOfService(details as EventDetails<'decision.served'> | null)
    return refuseService({ way: event.way, ...told }, event.on)
  }
  const way = request.decision?.servedBy
  if (event.type !== 'request.closed' || !way) return null
  const decidedAs = (await findLastEvent(db, id, 'decision.made')) ?? 0
  return refuseClosing({ way, hasFile: hasServiceProof(await listRequestFiles(db, id), decidedAs) }, settings)
}
