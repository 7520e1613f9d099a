import { decisionKind, type EventOf, type Request } from '../../../domain/request/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import type { RequestServices } from '../request-services.js'
import { openTexts } from '../request-texts.js'
import { isAbsenceProven, searchLogOf } from './search-log.js'

/**
 * Whether a decision that rests on a search can show one. That there is a search at all is the table's to ask; what was
 * written with it bears on no state, so whether it is complete is asked here.
 */
export async function isSearchTold(
  { applicants, settings }: Pick<RequestServices, 'applicants' | 'settings'>,
  transaction: DbTransaction,
  id: RequestId,
  { event, request }: { readonly event: EventOf<'decision.made'>; readonly request: Request },
): Promise<boolean> {
  const { searchBeforeNotHeld, completeSearchLog } = settings
  const restsOnIt = decisionKind(event.kind, settings).condition === 'searched'
  if (!restsOnIt || !searchBeforeNotHeld || !completeSearchLog || request.searches === 0) return true
  const events = (await listRequestEvents(transaction, [id])).get(id) ?? []
  const texts = await openTexts(transaction, applicants, id)
  return isAbsenceProven(
    searchLogOf(
      events.map(({ number, facts }) => ({ number, event: facts, details: texts.event(number)?.details ?? null })),
    ),
  )
}
