import type { MiddlewareHandler } from 'hono'
import { createUploadRoom } from '../../web/upload-room.js'
import { type PortalEnv, say } from '../say.js'

/** Forms wait in memory until they are complete. What all of them may take together: */
const ALL_BYTES = 384 * 1024 * 1024

/** Receives a form, and bounds one form and all forms that are under way. */
export function uploadGate(mostBytes: number): MiddlewareHandler<PortalEnv> {
  const room = createUploadRoom(ALL_BYTES)
  return async (c, next) => {
    const { problems } = c.var.view.messages.check
    const received = await room.receive(c.req.raw, mostBytes)
    switch (received) {
      case 'broken-off':
        return c.body(null, 400)
      case 'too-large':
        return say(c, 413, {
          title: problems.tooLarge.title,
          sentence: problems.tooLarge.sentence(Math.floor(mostBytes / 1024 ** 2)),
        })
      case 'no-room':
        c.header('retry-after', '10')
        return say(c, 503, problems.tooBusy)
      default:
        c.req.bodyCache.arrayBuffer = received.bytes
        return next().finally(received.release)
    }
  }
}
