import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import { lockRunning, type RequestFacts, type RequestRecord, saveDerivedAnew } from '../../storage/requests/requests.js'
import { type Change, recordChanges } from '../people/record-changes.js'
import { deriveFacts } from './derive-facts.js'
import { loadRequests } from './load-requests.js'
import { contextOf, type RequestServices } from './request-services.js'

/** When a reply is due, as a list knows it. */
type KnownDue = Pick<RequestFacts, 'dueKind' | 'dueOn'>

/** A case whose reply is due on another day than was said. */
export interface MovedCase {
  readonly no: RequestNo
  readonly body: BodyId
  readonly before: KnownDue
  readonly after: KnownDue
}

export interface Rederived {
  /** How many cases were looked at. */
  readonly open: number
  readonly moved: readonly MovedCase[]
}

const AT_ONCE = 500

/**
 * Derives the dates of every open case from the calendar as it is known now: when a year was loaded or corrected, and
 * every hour, since a consultation may have lapsed meanwhile. A case that somebody holds this moment is derived the next
 * time. May be cut short and begun again.
 */
export async function rederiveDueDates(services: RequestServices, signal?: AbortSignal): Promise<Rederived> {
  const moved: MovedCase[] = []
  let open = 0
  for (let after = ''; ; ) {
    signal?.throwIfAborted()
    const page = await rederivePage(services, after)
    moved.push(...page.moved)
    open += page.records.length
    after = page.records.at(-1)?.id ?? ''
    if (page.records.length < AT_ONCE) return { open, moved }
  }
}

function rederivePage(services: RequestServices, after: string) {
  const context = contextOf(services)
  return services.db.transaction().execute(async (transaction) => {
    const records = await lockRunning(transaction, after, AT_ONCE)
    const requests = await loadRequests(
      transaction,
      records.map(({ id }) => id),
      services.settings,
    )
    const moved: MovedCase[] = []
    for (const record of records) {
      const request = requests.get(record.id)
      if (request === undefined) continue
      const facts = deriveFacts(request, context)
      if (isSame(record, facts)) continue
      await saveDerivedAnew(transaction, record.id, facts)
      if (isMoved(record, facts))
        moved.push({ no: record.no, body: record.body, before: dueOf(record), after: dueOf(facts) })
    }
    await recordChanges(services, transaction, null, changesOf(moved))
    return { records, moved }
  })
}

const isSame = (record: RequestRecord, facts: RequestFacts): boolean =>
  record.dueKind === facts.dueKind &&
  record.dueOn === facts.dueOn &&
  record.dueLeft === facts.dueLeft &&
  record.queueOn === facts.queueOn

/** A clock that goes on after a pause is due when it was said to be; a day that is now certain is news. */
const isMoved = (before: KnownDue, after: KnownDue): boolean =>
  before.dueOn !== after.dueOn ||
  (before.dueKind === 'calendar-not-published') !== (after.dueKind === 'calendar-not-published')

const dueOf = ({ dueKind, dueOn }: KnownDue): { dueKind: KnownDue['dueKind']; dueOn: PlainDate | null } => ({
  dueKind,
  dueOn,
})

function changesOf(moved: readonly MovedCase[]): Change[] {
  const bodies = [...new Set(moved.map(({ body }) => body))]
  return bodies.map((body) => ({
    chain: body,
    event: {
      type: 'request.dates-moved',
      body,
      requests: moved.filter((one) => one.body === body).length,
    },
  }))
}
