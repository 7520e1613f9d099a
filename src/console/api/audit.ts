import { useInfiniteQuery } from '@tanstack/react-query'
import type { AuditEvent } from '../../domain/audit/index.js'
import { api, ask } from './client.js'

/** Which part of the record; what is `null` does not matter. */
export interface TrailFilter {
  readonly body: string | null
  readonly type: AuditEvent['type'] | null
  readonly person: string | null
  /** Days in Beijing, both included. */
  readonly from: string | null
  readonly to: string | null
}

const toQuery = ({ body, type, person, from, to }: TrailFilter) => ({
  ...(body !== null && { body }),
  ...(type !== null && { type }),
  ...(person !== null && { person }),
  ...(from !== null && { from }),
  ...(to !== null && { to }),
})

export const useTrail = (filter: TrailFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      ask(api.audit.$get({ query: { ...toQuery(filter), ...(pageParam !== null && { cursor: pageParam }) } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export type TrailRecord = NonNullable<ReturnType<typeof useTrail>['data']>['pages'][number]['items'][number]

/** Where the browser fetches the record from as a file. */
export function exportAddress(filter: TrailFilter, form: 'jsonl' | 'csv'): string {
  // The chain of a body is checked whole: a part of it would prove nothing.
  const query = form === 'jsonl' ? toQuery({ ...NO_FILTER, body: filter.body }) : toQuery(filter)
  return `/api/v1/audit/export?${new URLSearchParams({ ...query, form })}`
}

export const NO_FILTER: TrailFilter = { body: null, type: null, person: null, from: null, to: null }
