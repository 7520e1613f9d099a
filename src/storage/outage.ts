/** Classes of PostgreSQL's own codes, and codes of the connection, that mean: the database is away, not we are wrong. */
const AWAY = /^(08|53|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)$/

/** What the driver says without a code when its connection is cut or none comes about. */
const CUT = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether an error tells that the database cannot be reached now, so that the same request may work in a moment. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (AWAY.test(code) || CUT.test(error.message)) return true
  return error instanceof AggregateError && error.errors.some(isOutage)
}

/**
 * What PostgreSQL ends a statement with that has done nothing wrong itself: it ran into another one (40001, 40P01),
 * waited too long for a lock (55P03) or was stopped for taking too long (57014).
 */
const INTERRUPTED = /^(40001|40P01|55P03|57014)$/

/** Whether the database is there and nothing was done, so that the same request may work in a moment. */
export const isInterrupted = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && INTERRUPTED.test(error.code)
