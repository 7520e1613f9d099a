import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type PortalEnv, say } from './say.js'

/** Forms wait in memory until they are complete. What all of them may take together: */
const ALL_BYTES = 384 * 1024 * 1024

/** Bounds one form, and all forms that are under way. */
export function uploadGate(mostBytes: number): MiddlewareHandler<PortalEnv> {
  let taken = 0
  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: (c) => say(c, 413, c.var.view.messages.check.problems.tooLarge),
  })
  return async (c, next) => {
    const declared = Number(c.req.header('content-length') ?? mostBytes)
    const share = Math.min(Number.isFinite(declared) ? declared : mostBytes, mostBytes)
    if (taken + share > ALL_BYTES) {
      c.header('retry-after', '10')
      return say(c, 503, c.var.view.messages.check.problems.tooBusy)
    }
    taken += share
    try {
      return await limit(c, next)
    } finally {
      taken -= share
    }
  }
}
