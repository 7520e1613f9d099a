import type { PlainDate } from '../../../domain/calendar/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import { lockRetirable, removeFiles, removePersons } from '../../../storage/requests/retirement.js'
import { todayOf } from '../../clock.js'
import { releaseFile } from '../../files/hold-file.js'
import { type Change, recordChanges } from '../../people/record-changes.js'
import { holderOf } from '../files/hold-request-file.js'
import { toRequest } from '../load-requests.js'
import type { RequestServices } from '../request-services.js'
import { isOver, lastDayOf, retirableUntil } from './retention.js'

type RetirementServices = Pick<RequestServices, 'db' | 'clock' | 'digester' | 'settings'>

/** What a run did. */
export interface Retired {
  readonly requests: readonly RequestNo[]
  /** Over for long enough, but a review about them is open, or something happened since. */
  readonly kept: number
}

const AT_ONCE = 50

/**
 * Removes persons from the requests whose time is over: who asked, everything somebody wrote, letters and files. What
 * happened and when stays, and so do all counts. May be cut short and begun again.
 */
export async function retireApplicants(services: RetirementServices, signal?: AbortSignal): Promise<Retired> {
  const before = retirableUntil(todayOf(services.clock), services.settings)
  const requests: RequestNo[] = []
  let kept = 0
  let after = { submittedOn: '0001-01-01', id: '' }
  for (;;) {
    signal?.throwIfAborted()
    const page = await services.db.transaction().execute(async (transaction) => {
      const records = await lockRetirable(transaction, { submittedBefore: before, after, limit: AT_ONCE })
      return { records, ...(await retirePage(services, transaction, records, before)) }
    })
    requests.push(...page.retired)
    kept += page.records.length - page.retired.length
    const last = page.records.at(-1)
    if (last === undefined || page.records.length < AT_ONCE) return { requests, kept }
    after = { submittedOn: last.submittedOn, id: last.id }
  }
}

async function retirePage(
  services: RetirementServices,
  transaction: DbTransaction,
  records: readonly RequestRecord[],
  before: PlainDate,
): Promise<{ readonly retired: readonly RequestNo[] }> {
  const recorded = await listRequestEvents(
    transaction,
    records.map(({ id }) => id),
  )
  const changes: Change[] = []
  const retired: RequestNo[] = []
  for (const record of records) {
    const events = recorded.get(record.id) ?? []
    const facts = events.map((event) => event.facts)
    if (!isOver(toRequest(events, services.settings)) || lastDayOf(facts) > before) continue
    const files = await removeFiles(transaction, record.id)
    // In the order of their digests, like everybody who locks several.
    for (const { id, digest } of [...files].sort((a, b) => (a.digest < b.digest ? -1 : 1)))
      await releaseFile(transaction, { holder: holderOf(id), digest })
    await removePersons(transaction, record.id, services.clock.now())
    retired.push(record.no)
    changes.push({ chain: record.body, event: { type: 'request.retired', request: record.no } })
  }
  if (changes.length > 0) await recordChanges(services, transaction, null, changes)
  return { retired }
}
