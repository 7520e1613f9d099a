import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from './client.js'

const SESSIONS = ['own-sessions'] as const

export const useOwnSessions = () => useQuery({ queryKey: SESSIONS, queryFn: () => ask(api.me.sessions.$get()) })

export function useEndSession() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (session: string) => ask(api.me.sessions[':session'].$delete({ param: { session } })),
    onSettled: () => queries.invalidateQueries({ queryKey: SESSIONS }),
  })
}

export function useEndOtherSessions() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => ask(api.me.sessions['end-others'].$post()),
    onSettled: () => queries.invalidateQueries({ queryKey: SESSIONS }),
  })
}

export function useChangePassword() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (given: { current: string; password: string }) => ask(api.me.password.$put({ json: given })),
    onSuccess: () => queries.invalidateQueries({ queryKey: SESSIONS }),
  })
}

export const useBeginReplacement = () =>
  useMutation({
    mutationFn: (given: { password: string; code: string | null }) =>
      ask(api.me['second-factor'].$post({ json: given })),
  })

export const useConfirmReplacement = () =>
  useMutation({
    mutationFn: (code: string) => ask(api.me['second-factor'].confirmation.$post({ json: { code } })),
  })

export const useRenewRecoveryCodes = () =>
  useMutation({
    mutationFn: (password: string) => ask(api.me['recovery-codes'].$post({ json: { password } })),
  })
