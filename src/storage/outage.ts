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
