import { keepPreviousData, type UseQueryResult, useQueries } from '@tanstack/react-query'
import { api, ask } from './client.js'
import { REQUESTS } from './requests.js'

/** What was asked for in cases, by their numbers. */
export interface WantedLines {
  /** Null: it can no longer be shown. What is not in it is on its way, or failed to come. */
  readonly words: ReadonlyMap<string, string | null>
  readonly isFailed: boolean
}

/** As the list itself comes: its further parts leave what was asked for before as it is. */
const AT_ONCE = 50

const askFor = (nos: readonly string[]) => ask(api['wanted-lines'].$get({ query: { no: nos.join(',') } }))
type Answer = Awaited<ReturnType<typeof askFor>>

/** The words beside a list of cases: they come after it, so that nobody waits for them to see what is due. */
export const useWantedLines = (nos: readonly string[]): WantedLines =>
  useQueries({
    queries: Array.from({ length: Math.ceil(nos.length / AT_ONCE) }, (_, part) => {
      const some = nos.slice(part * AT_ONCE, (part + 1) * AT_ONCE)
      return {
        queryKey: [REQUESTS, 'wanted', some],
        queryFn: () => askFor(some),
        placeholderData: keepPreviousData<Answer>,
      }
    }),
    combine: toWantedLines,
  })

const toWantedLines = (parts: readonly UseQueryResult<Answer>[]): WantedLines => ({
  words: new Map(parts.flatMap(({ data }) => data?.items ?? []).map(({ no, wanted }) => [no, wanted])),
  isFailed: parts.some(({ isError }) => isError),
})
