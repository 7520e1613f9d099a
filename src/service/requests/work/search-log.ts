import type { PlainDate } from '../../../domain/calendar/index.js'
import type { RequestEvent } from '../../../domain/request/index.js'
import type { EventDetails } from '../event-details.js'
import type { CaseEvent } from '../get-request.js'
import { detailsOf } from './details-of.js'

/** Who looked where for what, when, and what came of it. */
export interface SearchEntry {
  readonly number: number
  readonly on: PlainDate
  readonly found: boolean
  readonly searcher: string | null
  readonly places: string | null
  readonly terms: string | null
  readonly result: string | null
  /** Whether it says all of that. */
  readonly isComplete: boolean
}

export function searchLogOf(
  events: readonly Pick<CaseEvent, 'number' | 'event' | 'details'>[],
): readonly SearchEntry[] {
  return events.flatMap(({ number, event, details }) =>
    event.type === 'search.recorded' ? [toEntry(number, event, detailsOf('search.recorded', details))] : [],
  )
}

function toEntry(
  number: number,
  { on, found }: RequestEvent & { type: 'search.recorded' },
  said: EventDetails<'search.recorded'>,
): SearchEntry {
  const { searcher = null, places = null, terms = null, result = null } = said
  const isComplete = [searcher, places, terms, result].every((each) => each !== null)
  return { number, on, found, searcher, places, terms, result, isComplete }
}

/** Whether somebody looked and put down all that proves that there is nothing. */
export const isAbsenceProven = (log: readonly SearchEntry[]): boolean =>
  log.some(({ isComplete, found }) => isComplete && !found)
