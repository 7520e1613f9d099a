import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { useRef } from 'react'
import type { Deadline, RequestStatus } from '../../domain/request/index.js'
import { api, ask } from './client.js'
import { createMarks } from './marks.js'

export const REQUESTS = 'requests'

export interface QueueFilter {
  /** `null`: all that one may see. */
  readonly body: string | null
  readonly statuses: readonly RequestStatus[] | null
  /** `me`, `none` or a person. */
  readonly assignee: string | null
  readonly deadline: Deadline['state'] | null
}

/** Cases by when somebody must act. */
export const useQueue = ({ body, statuses, assignee, deadline }: QueueFilter) =>
  useInfiniteQuery({
    queryKey: [REQUESTS, 'queue', { body, statuses, assignee, deadline }],
    queryFn: ({ pageParam }) =>
      ask(
        api.requests.$get({
          query: {
            ...(body !== null && { body }),
            ...(statuses !== null && { status: statuses.join(',') }),
            ...(assignee !== null && { assignee }),
            ...(deadline !== null && { deadline }),
            ...(pageParam !== null && { cursor: pageParam }),
            limit: '50',
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** Whose reply is still owed. */
const UNANSWERED = ['confirming', 'processing', 'correcting', 'explaining', 'consulting', 'fee-pending'] as const

/** The queues that matter most, by what makes them matter. */
const FIGURES = {
  late: { deadline: 'late' },
  atRisk: { deadline: 'at-risk' },
  confirming: { status: 'confirming' },
  unassigned: { assignee: 'none', status: UNANSWERED.join(',') },
} as const
export type FigureName = keyof typeof FIGURES
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly FigureName[]

/** Counted up to here: past it, how many more is no matter. */
export const MOST_COUNTED = 100

/** How many are late, at risk, to be confirmed, in nobody's hands; `null`: of all bodies that one may see. */
export const useFigures = (body: string | null, enabled = true) =>
  useQuery({
    queryKey: [REQUESTS, 'figures', body],
    queryFn: async () => {
      const counted = FIGURE_NAMES.map(async (name) => {
        const query = { ...FIGURES[name], ...(body !== null && { body }), limit: String(MOST_COUNTED) }
        const { items, next } = await ask(api.requests.$get({ query }))
        const bodies = items.map(({ body, bodyName }) => ({ id: body, name: bodyName }))
        const figure: Figure = { count: items.length, isMore: next !== null, bodies }
        return [name, figure] as const
      })
      return Object.fromEntries(await Promise.all(counted)) as Record<FigureName, Figure>
    },
    enabled,
  })

export interface Figure {
  readonly count: number
  readonly isMore: boolean
  /** The body of each of those that are counted. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
}

/** How many a page that is about more than cases shows of them. */
const MOST_NEXT = 5

/** The cases that somebody must act on first, of all that one may see. */
export const useNextCases = () =>
  useQuery({
    queryKey: [REQUESTS, 'next'],
    queryFn: () => ask(api.requests.$get({ query: { status: UNANSWERED.join(','), limit: String(MOST_NEXT) } })),
  })

/** What one asks the queue for to see what a figure counts. */
export const figureSearch = (name: FigureName, body: string | null): string => {
  const { status, ...rest }: { status?: string; deadline?: string; assignee?: string } = FIGURES[name]
  // Several statuses are what the queue shows by itself.
  const one = status !== undefined && !status.includes(',') ? { status } : {}
  return new URLSearchParams({ ...rest, ...one, ...(body !== null && { body }) }).toString()
}

export type QueueItem = NonNullable<ReturnType<typeof useQueue>['data']>['pages'][number]['items'][number]

export const useCase = (no: string) =>
  useQuery({ queryKey: [REQUESTS, 'one', no], queryFn: () => ask(api.requests[':no'].$get({ param: { no } })) })

export type Case = NonNullable<ReturnType<typeof useCase>['data']>
export type CaseEvent = Case['events'][number]
/** A case without what people wrote. */
export type CaseState = Omit<Case, 'bodyName' | 'applicant' | 'wanted' | 'events' | 'openClocks' | 'people'>
export type Consultation = Case['consultations'][number]
export type Commission = Case['commissions'][number]
export type CaseClock = Case['clock']
export type CaseReply = NonNullable<Case['reply']>
export type ClockStep = CaseClock['steps'][number]

/** Who may work on a case. */
export const useAssignees = (no: string, enabled: boolean) =>
  useQuery({
    queryKey: [REQUESTS, 'assignees', no],
    queryFn: () => ask(api.requests[':no'].assignees.$get({ param: { no } })),
    enabled,
  })

/** Who works on the cases of a body: one of them can be asked for. `null`: no one body is looked at. */
export const useHandlers = (body: string | null) =>
  useQuery({
    queryKey: [REQUESTS, 'handlers', body],
    queryFn: () => ask(api.bodies[':body']['request-handlers'].$get({ param: { body: body ?? '' } })),
    enabled: body !== null,
    staleTime: 300_000,
  })

type Json<R extends (...given: never[]) => unknown> = InferRequestType<R> extends { json: infer J } ? J : never
export type Registration = Json<typeof api.requests.$post>
export type Recording = Json<(typeof api.requests)[':no']['events']['$post']>

/** The year so far as the report will have it; `null`: as of now. */
export const useCounts = (body: string, year: number, month: number | null) =>
  useQuery({
    queryKey: [REQUESTS, 'counts', body, year, month],
    queryFn: () =>
      ask(
        api.bodies[':body']['request-counts'][':year'].$get({
          param: { body, year: String(year) },
          query: month === null ? {} : { month: String(month) },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export type Counts = NonNullable<ReturnType<typeof useCounts>['data']>

/** What is done about a case changes lists, counts and what waits. */
function useRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: [REQUESTS] }),
      queries.invalidateQueries({ queryKey: ['waiting'] }),
    ])
}

export function useRegister() {
  const refresh = useRefresh()
  const marks = useRef(createMarks())
  return useMutation({
    mutationFn: (json: Registration) => ask(api.requests.$post({ json, header: marks.current.headerFor(json) })),
    onSuccess: () => {
      marks.current.forget()
      return refresh()
    },
  })
}

export function useRecord(no: string) {
  const refresh = useRefresh()
  const marks = useRef(createMarks())
  return useMutation({
    mutationFn: (json: Recording) =>
      ask(api.requests[':no'].events.$post({ param: { no }, json, header: marks.current.headerFor(json) })),
    onSuccess: () => marks.current.forget(),
    onSettled: refresh,
  })
}

export interface Assignment {
  readonly no: string
  readonly version: number
  readonly to: string | null
}

export function useAssign() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ no, ...json }: Assignment) => ask(api.requests[':no'].assignee.$post({ param: { no }, json })),
    onSettled: refresh,
  })
}
