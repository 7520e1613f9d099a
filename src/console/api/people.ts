import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Role } from '../../domain/access/index.js'
import { api, ask } from './client.js'
import { createMarks } from './marks.js'

const PEOPLE = 'people'

/** Who holds a role in a body, or also in those below it; `null`: who holds none anywhere. */
export const usePeople = (body: string | null, below: boolean) =>
  useInfiniteQuery({
    queryKey: [PEOPLE, body, below],
    queryFn: ({ pageParam }) =>
      ask(
        api.people.$get({
          query: {
            ...(body !== null && { body }),
            ...(body !== null && below && { below: 'true' as const }),
            ...(pageParam !== null && { cursor: pageParam }),
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export type ListedPerson = NonNullable<ReturnType<typeof usePeople>['data']>['pages'][number]['items'][number]
export type Person = ListedPerson['person']

/** What can be done to a person's account. */
export type PersonAct =
  | { readonly kind: 'correct'; readonly person: string; readonly version: number; readonly displayName: string }
  | { readonly kind: 'grant'; readonly person: string; readonly role: Role; readonly body: string }
  | { readonly kind: 'revoke'; readonly person: string; readonly grant: string }
  | { readonly kind: 'suspend' | 'reinstate' | 'end-sessions'; readonly person: string }

export function usePersonAct() {
  const queries = useQueryClient()
  const marks = useRef(createMarks())
  return useMutation({
    mutationFn: (act: PersonAct) => carryOut(act, marks.current.headerFor(act)),
    onSuccess: () => marks.current.forget(),
    onSettled: () => queries.invalidateQueries({ queryKey: [PEOPLE] }),
  })
}

async function carryOut(act: PersonAct, header: { 'idempotency-key': string }): Promise<void> {
  const one = api.people[':person']
  const param = { person: act.person }
  switch (act.kind) {
    case 'correct': {
      const { version, displayName } = act
      await ask(one.name.$put({ param, json: { version, displayName } }))
      return
    }
    case 'grant':
      await ask(one.grants.$post({ param, json: { role: act.role, body: act.body }, header }))
      return
    case 'revoke':
      await ask(one.grants[':grant'].$delete({ param: { ...param, grant: act.grant } }))
      return
    case 'suspend':
      await ask(one.suspend.$post({ param }))
      return
    case 'reinstate':
      await ask(one.reinstate.$post({ param }))
      return
    case 'end-sessions':
      await ask(one.sessions.end.$post({ param }))
  }
}

export interface NewPerson {
  readonly account: string
  readonly displayName: string
  readonly role: Role
  readonly body: string
}

export function useCreatePerson() {
  const queries = useQueryClient()
  const marks = useRef(createMarks())
  return useMutation({
    mutationFn: (json: NewPerson) => ask(api.people.$post({ json, header: marks.current.headerFor(json) })),
    onSuccess: () => {
      marks.current.forget()
      return queries.invalidateQueries({ queryKey: [PEOPLE] })
    },
  })
}

export function useResetPerson() {
  const queries = useQueryClient()
  const marks = useRef(createMarks())
  return useMutation({
    mutationFn: ({ person, secondFactor }: { person: string; secondFactor: boolean }) =>
      ask(
        api.people[':person'].reset.$post({
          param: { person },
          json: { secondFactor },
          header: marks.current.headerFor({ person, secondFactor }),
        }),
      ),
    onSuccess: () => {
      marks.current.forget()
      return queries.invalidateQueries({ queryKey: [PEOPLE] })
    },
  })
}
