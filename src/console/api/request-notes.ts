import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, ask } from './client.js'
import { createMarks } from './marks.js'
import { REQUESTS } from './requests.js'

/** What was asked before by the same applicant or in like words. */
export const useAlike = (no: string) =>
  useQuery({
    queryKey: [REQUESTS, 'alike', no],
    queryFn: () => ask(api.requests[':no'].alike.$get({ param: { no } })),
    staleTime: 60_000,
  })

export function useWriteNote(no: string) {
  const queries = useQueryClient()
  const marks = useRef(createMarks())
  return useMutation({
    mutationFn: (json: { text: string }) =>
      ask(api.requests[':no'].notes.$post({ param: { no }, json, header: marks.current.headerFor(json) })),
    onSuccess: () => {
      marks.current.forget()
      return queries.invalidateQueries({ queryKey: [REQUESTS, 'one', no] })
    },
  })
}
