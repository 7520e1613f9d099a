import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { useRef } from 'react'
import { api, ask } from './client.js'
import { createMarks } from './marks.js'
import { REQUESTS } from './requests.js'

/** What is done here is on record, and changes what others of these lists show. */
function useRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [REQUESTS] })
}

/** Why a case is kept beyond its time, and whether persons are gone from it. */
export const useHolds = (no: string) =>
  useQuery({
    queryKey: [REQUESTS, 'holds', no],
    queryFn: () => ask(api.requests[':no'].holds.$get({ param: { no } })),
  })

export type Hold = NonNullable<ReturnType<typeof useHolds>['data']>['holds'][number]

export function usePlaceHold(no: string) {
  const refresh = useRefresh()
  const marks = useRef(createMarks())
  return useMutation({
    mutationFn: (json: { reason: string }) =>
      ask(api.requests[':no'].holds.$post({ param: { no }, json, header: marks.current.headerFor(json) })),
    onSuccess: () => marks.current.forget(),
    onSettled: refresh,
  })
}

export function useLiftHold(no: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (hold: string) => ask(api.requests[':no'].holds[':hold'].$delete({ param: { no, hold } })),
    onSettled: refresh,
  })
}

/** Whether a body shows its requests and answers to everybody. */
export const usePublicLog = (body: string, enabled: boolean) =>
  useQuery({
    queryKey: [REQUESTS, 'public-log', body],
    queryFn: () => ask(api.bodies[':body']['public-log'].$get({ param: { body } })),
    enabled,
  })

export type PublicLog = NonNullable<ReturnType<typeof usePublicLog>['data']>

export function useSetPublicLog(body: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (json: PublicLog) => ask(api.bodies[':body']['public-log'].$put({ param: { body }, json })),
    onSettled: refresh,
  })
}

/** What the public is told, or will be, of a case. */
export const usePublicEntry = (no: string, enabled: boolean) =>
  useQuery({
    queryKey: [REQUESTS, 'public-entry', no],
    queryFn: () => ask(api.requests[':no']['public-entry'].$get({ param: { no } })),
    enabled,
  })

export type PublicEntry = NonNullable<NonNullable<ReturnType<typeof usePublicEntry>['data']>['entry']>

export interface WrittenEntry {
  /** Of what is there; 0 where nothing is. */
  readonly version: number
  readonly title: string
  readonly answer: string
}

export function useWritePublicEntry(no: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (json: WrittenEntry) => ask(api.requests[':no']['public-entry'].$put({ param: { no }, json })),
    onSettled: refresh,
  })
}

export interface EntryStep {
  readonly step: 'confirmation' | 'withdrawal'
  readonly version: number
}

export function useStepPublicEntry(no: string) {
  const refresh = useRefresh()
  const entry = api.requests[':no']['public-entry']
  return useMutation({
    mutationFn: ({ step, version }: EntryStep) => {
      const given = { param: { no }, json: { version } }
      return ask(step === 'confirmation' ? entry.confirmation.$post(given) : entry.withdrawal.$post(given))
    },
    onSettled: refresh,
  })
}

/** What several asked for and were given, and nobody proposed yet to publish. */
export const useAlikeGroups = (body: string) =>
  useQuery({
    queryKey: [REQUESTS, 'alike-groups', body],
    queryFn: () => ask(api.bodies[':body']['alike-requests'].$get({ param: { body } })),
  })

export type AlikeGroup = NonNullable<ReturnType<typeof useAlikeGroups>['data']>['items'][number]

export const useProposals = (body: string) =>
  useQuery({
    queryKey: [REQUESTS, 'proposals', body],
    queryFn: () => ask(api.bodies[':body']['publication-proposals'].$get({ param: { body } })),
  })

export type Proposal = NonNullable<ReturnType<typeof useProposals>['data']>['items'][number]

export function usePropose(body: string) {
  const refresh = useRefresh()
  const marks = useRef(createMarks())
  return useMutation({
    mutationFn: (json: { title: string; requests: string[] }) =>
      ask(
        api.bodies[':body']['publication-proposals'].$post({
          param: { body },
          json,
          header: marks.current.headerFor(json),
        }),
      ),
    onSuccess: () => {
      marks.current.forget()
      return refresh()
    },
  })
}

type MoveRoute = (typeof api.bodies)[':body']['publication-proposals'][':proposal']['moves']['$post']
export type ProposalStep = InferRequestType<MoveRoute>['json']

export function useMoveProposal(body: string, proposal: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (json: ProposalStep) =>
      ask(api.bodies[':body']['publication-proposals'][':proposal'].moves.$post({ param: { body, proposal }, json })),
    onSettled: refresh,
  })
}
