import type { PlainDate } from '../../../domain/calendar/index.js'
import { isNeededToClose, type MissingProof, missingProof, type ServiceWay } from '../../../domain/request/index.js'
import type { Db } from '../../../storage/database.js'
import type { RequestAccess } from '../../../storage/requests/request-accesses.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import type { RequestFileRecord } from '../../../storage/requests/request-files.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import type { EventDetails } from '../event-details.js'
import type { RequestServices } from '../request-services.js'
import { openTexts } from '../request-texts.js'
import { hasServiceProof, toldOfService } from './prove-service.js'
import { listElectronicAccesses } from './released-files.js'

/** How the decision that stands was served, and what proof of it is with the case. */
export interface ServiceRecord {
  readonly way: ServiceWay
  readonly on: PlainDate
  readonly missing: readonly { readonly proof: MissingProof; readonly isNeededToClose: boolean }[]
  /** What the applicant opened by number and query code since the decision. */
  readonly accesses: readonly RequestAccess[]
}

/** Null: no decision stands that was served. */
export async function loadServiceRecord(
  services: Pick<RequestServices, 'applicants' | 'settings'>,
  db: Db,
  { id, status }: Pick<RequestRecord, 'id' | 'status'>,
  files: readonly Pick<RequestFileRecord, 'purpose' | 'event'>[],
): Promise<ServiceRecord | null> {
  if (status !== 'served' && status !== 'closed') return null
  const events = (await listRequestEvents(db, [id])).get(id) ?? []
  const served = events.findLast(({ facts }) => facts.type === 'decision.served')
  if (served?.facts.type !== 'decision.served') return null
  const decided = events.findLast(({ facts }) => facts.type === 'decision.made')
  const texts = await openTexts(db, services.applicants, id)
  const details = texts.event(served.number)?.details as EventDetails<'decision.served'> | undefined
  const all = await listElectronicAccesses({ db }, { id })
  const accesses = all.filter(({ accessedAt }) => decided === undefined || accessedAt >= decided.recordedAt)
  const { way, on } = served.facts
  const missing = missingProof({
    way,
    ...toldOfService(details ?? null),
    hasFile: hasServiceProof(files, decided?.number ?? 0),
    wasOpened: accesses.length > 0,
  })
  const needed = missing.map((proof) => ({ proof, isNeededToClose: isNeededToClose(proof, services.settings) }))
  return { way, on, missing: needed, accesses }
}
