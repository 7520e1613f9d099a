import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, ask } from './client.js'
import { createMarks } from './marks.js'

const BODIES = 'bodies'

/** The bodies as they stood on a day, in the order of their tree; `null`: today. */
export const useBodies = (on: string | null, enabled = true) =>
  useQuery({
    queryKey: [BODIES, 'on', on],
    queryFn: () => ask(api.bodies.$get({ query: on === null ? {} : { on } })),
    placeholderData: keepPreviousData,
    enabled,
  })

export type BodyList = NonNullable<ReturnType<typeof useBodies>['data']>
export type BodyLine = BodyList['items'][number]

/** One body with its whole history. */
export const useBody = (body: string) =>
  useQuery({ queryKey: [BODIES, 'one', body], queryFn: () => ask(api.bodies[':body'].$get({ param: { body } })) })

export type Body = NonNullable<ReturnType<typeof useBody>['data']>

type Json<R> = R extends (given: { json: infer J } & infer _) => unknown ? J : never
export type Establishment = Json<typeof api.bodies.$post>
export type Merger = Json<typeof api.bodies.merge.$post>
export type Split = Json<(typeof api.bodies)[':body']['split']['$post']>
export type Successor = Split['into'][number]
export type Details = Json<(typeof api.bodies)[':body']['details']['$put']>

/** What is to happen to bodies, as the forms put it together. */
export type Reform =
  | { readonly kind: 'establish'; readonly json: Establishment }
  | { readonly kind: 'rename'; readonly body: string; readonly json: { version: number; on: string; name: string } }
  | {
      readonly kind: 'move'
      readonly body: string
      readonly json: { version: number; on: string; parent: string | null }
    }
  | { readonly kind: 'merge'; readonly json: Merger }
  | { readonly kind: 'split'; readonly body: string; readonly json: Split }
  | { readonly kind: 'abolish'; readonly body: string; readonly json: { version: number; on: string } }

export function useReform() {
  const queries = useQueryClient()
  const marks = useRef(createMarks())
  return useMutation({
    mutationFn: (reform: Reform) => send(reform, marks.current.headerFor(reform)),
    onSuccess: () => {
      marks.current.forget()
      return queries.invalidateQueries({ queryKey: [BODIES] })
    },
  })
}

function send(reform: Reform, header: { 'idempotency-key': string }) {
  const one = api.bodies[':body']
  switch (reform.kind) {
    case 'establish':
      return ask(api.bodies.$post({ json: reform.json, header }))
    case 'merge':
      return ask(api.bodies.merge.$post({ json: reform.json, header }))
    case 'rename':
      return ask(one.rename.$post({ param: { body: reform.body }, json: reform.json, header }))
    case 'move':
      return ask(one.move.$post({ param: { body: reform.body }, json: reform.json, header }))
    case 'split':
      return ask(one.split.$post({ param: { body: reform.body }, json: reform.json, header }))
    case 'abolish':
      return ask(one.abolish.$post({ param: { body: reform.body }, json: reform.json, header }))
  }
}

export function useCorrectDetails(body: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: Details) => ask(api.bodies[':body'].details.$put({ param: { body }, json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [BODIES] }),
  })
}
