import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'

/** What the site needs to do its work, each by its name; a check that throws or does not end says no. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<boolean>>>

export interface Health {
  readonly routes: Hono
  /** From now on not ready: whoever sends requests here sends them elsewhere, and those under way are finished. */
  stop(): void
}

const CHECK_MS = 2_000

/**
 * For whoever watches the site. `/healthz`: the process answers, do not restart it. `/readyz`: 200 while everything
 * that it needs is there, else 503; it comes back by itself.
 */
export function createHealth(checks: ReadinessChecks): Health {
  let isStopping = false
  const routes = new Hono()
  routes.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  routes.get('/healthz', (c) => c.json({ status: 'ok' }))
  routes.get('/readyz', async (c) => {
    const names = Object.keys(checks)
    const results = await Promise.all(Object.values(checks).map(isPassed))
    const isReady = !isStopping && results.every(Boolean)
    if (!isReady) c.header('Retry-After', '5')
    const status = isStopping ? 'stopping' : isReady ? 'ready' : 'not-ready'
    const passed = Object.fromEntries(names.map((name, index) => [name, results[index] === true]))
    return c.json({ status, checks: passed }, isReady ? 200 : 503)
  })
  return {
    routes,
    stop() {
      isStopping = true
    },
  }
}

const isPassed = (check: () => Promise<boolean>): Promise<boolean> => {
  const late = new AbortController()
  const tooLong = sleep(CHECK_MS, false, { signal: late.signal }).catch(() => false)
  const asked = Promise.resolve()
    .then(check)
    .catch(() => false)
  return Promise.race([asked, tooLong]).finally(() => late.abort())
}
