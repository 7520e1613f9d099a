import type { ObservedRequest } from './observe-requests.js'

/** Where lines go: pino, or anything like it. */
export interface LineLog {
  info(fields: Readonly<Record<string, string | number>>, message: string): void
}

/**
 * One line a request: which route, how it ended, how long it took, and the id that its answer carries. No path, no
 * query, no header, and no address.
 */
export const createRequestLog =
  (log: LineLog) =>
  ({ id, method, route, status, seconds }: ObservedRequest): void =>
    log.info({ request: id, method, route, status, ms: Math.round(seconds * 1_000) }, 'request')
