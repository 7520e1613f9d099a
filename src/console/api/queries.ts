import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isPassing, Problem } from './problem.js'

/** A calm server says when to come again; else soon, then less soon. */
function delayBefore(attempt: number, error: unknown): number {
  const said = error instanceof Problem ? error.retryAfterSeconds : null
  return said === null ? Math.min(1_000 * 2 ** attempt, 10_000) : said * 1_000
}

const MOST_TRIES = 3

export function createQueries(): QueryClient {
  const lookWhoIsThere = (error: unknown) => {
    if (error instanceof Problem && error.status === 401 && SESSION_OVER.has(error.code))
      void queries.invalidateQueries({ queryKey: ['session'] })
  }
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: lookWhoIsThere }),
    mutationCache: new MutationCache({ onError: lookWhoIsThere }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < MOST_TRIES && isPassing(error),
        retryDelay: delayBefore,
        // A bureau's network is no mobile phone's: what the browser believes of it is not asked.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
  return queries
}

const SESSION_OVER = new Set(['session.required', 'session.ended'])
