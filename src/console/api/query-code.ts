import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { useRef } from 'react'
import { api, ask } from './client.js'
import { createMarks } from './marks.js'
import { REQUESTS } from './requests.js'

const route = api.requests[':no']['query-code'].$post
export type Renewal = InferRequestType<typeof route>['json']
export type RenewedCode = InferResponseType<typeof route, 201>

/** Another code for an applicant who came to the counter; the one before opens nothing any more. */
export function useRenewQueryCode(no: string) {
  const queries = useQueryClient()
  const marks = useRef(createMarks())
  return useMutation({
    mutationFn: (json: Renewal) => ask(route({ param: { no }, json, header: marks.current.headerFor(json) })),
    onSuccess: () => marks.current.forget(),
    // A note says on the case that it was done.
    onSettled: () => queries.invalidateQueries({ queryKey: [REQUESTS] }),
  })
}
