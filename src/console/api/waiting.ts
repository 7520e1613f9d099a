import { useQuery } from '@tanstack/react-query'
import { api, ask } from './client.js'

/** What waits for the one who is signed in, the nearest day first. */
export const useWaiting = () =>
  useQuery({ queryKey: ['waiting'], queryFn: () => ask(api.waiting.$get()), refetchInterval: 60_000 })

export type WaitingTask = NonNullable<ReturnType<typeof useWaiting>['data']>['items'][number]
