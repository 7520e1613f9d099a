import type { RequestEventType } from '../../../domain/request/index.js'
import type { AnyEventDetails, EventDetails } from '../event-details.js'

/** What was written with an event of a type, as it was read when it was written; nothing where nothing was, or is any more. */
export const detailsOf = <Type extends RequestEventType>(
  _type: Type,
  details: AnyEventDetails | null,
): Partial<EventDetails<Type>> => (details ?? {}) as Partial<EventDetails<Type>>
