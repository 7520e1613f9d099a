import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from './client.js'

const SYSTEM = 'system'

export const useSystem = () => useQuery({ queryKey: [SYSTEM, 'status'], queryFn: () => ask(api.system.$get()) })

export type SystemStatus = NonNullable<ReturnType<typeof useSystem>['data']>

export const useJobs = () => useQuery({ queryKey: [SYSTEM, 'jobs'], queryFn: () => ask(api.system.jobs.$get()) })

export const useFailures = () =>
  useInfiniteQuery({
    queryKey: [SYSTEM, 'failures'],
    queryFn: ({ pageParam }) =>
      ask(api.system.jobs.failures.$get({ query: pageParam === null ? {} : { cursor: pageParam } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** A run that was set aside: tried once more, or given up for good. */
export function useSettleFailure() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ run, isRetried }: { readonly run: string; readonly isRetried: boolean }): Promise<unknown> => {
      const one = api.system.jobs.failures[':run']
      return isRetried ? ask(one.retry.$post({ param: { run } })) : ask(one.$delete({ param: { run } }))
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [SYSTEM] }),
        queries.invalidateQueries({ queryKey: ['waiting'] }),
      ]),
  })
}
