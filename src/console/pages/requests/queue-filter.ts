import { REQUEST_STATUSES, type RequestStatus } from '../../../domain/request/index.js'
import { NO_BODY } from '../../access/chosen-body.js'
import type { QueueFilter } from '../../api/requests.js'

/** What is still to be worked on; `all` in the address asks for the rest too. */
export const UNFINISHED: readonly RequestStatus[] = [
  'confirming',
  'processing',
  'correcting',
  'explaining',
  'consulting',
  'fee-pending',
  'decided',
  'served',
]

export const DEADLINE_STATES = ['late', 'at-risk', 'in-time', 'standing', 'none'] as const

/** What an address asks for; what it cannot mean is left out. */
export function readQueueFilter(search: URLSearchParams): QueueFilter {
  const body = search.get('body')
  const status = search.get('status')
  const deadline = search.get('deadline')
  return {
    body: body === NO_BODY ? null : body,
    statuses: readStatuses(status),
    assignee: search.get('assignee'),
    deadline: DEADLINE_STATES.find((one) => one === deadline) ?? null,
  }
}

function readStatuses(text: string | null): readonly RequestStatus[] | null {
  if (text === 'all') return null
  const named = REQUEST_STATUSES.filter((one) => one === text)
  return named.length > 0 ? named : UNFINISHED
}

/** What the choice of a status shows. */
export function shownStatus({ statuses }: QueueFilter): string {
  if (statuses === null) return 'all'
  return statuses.length === 1 ? (statuses[0] ?? '') : ''
}
