import type { MiddlewareHandler } from 'hono'
import { LIMITS } from '../../formats/limits.js'
import { createUploadRoom } from '../../web/upload-room.js'
import type { ApiEnv } from '../edge/api-env.js'
import { Refused } from '../problem/refused.js'

/** Files wait in memory until they are complete. What all of them may take together: */
const ALL_BYTES = 256 * 1024 * 1024
const MIB = 1024 * 1024

/** Receives a file, and bounds one file and all files that are on their way. */
export function uploadGate(): MiddlewareHandler<ApiEnv> {
  const room = createUploadRoom(ALL_BYTES)
  return async (c, next) => {
    if (c.req.header('content-type') !== 'application/octet-stream')
      throw new Refused({ code: 'request.media-type', detail: '请把文件本身作为 application/octet-stream 提交。' })
    const received = await room.receive(c.req.raw, LIMITS.fileBytes)
    switch (received) {
      case 'broken-off':
        throw new Refused({ code: 'request.malformed', detail: '文件没有传完，没有处理。' })
      case 'too-large':
        throw new Refused({
          code: 'request.too-large',
          detail: `文件超过 ${Math.floor(LIMITS.fileBytes / MIB)} MB，没有处理。`,
        })
      case 'no-room':
        throw new Refused({
          code: 'request.too-many',
          detail: '正在接收的文件太多，请过一会儿再交。',
          retryAfterSeconds: 10,
        })
      default:
        c.req.bodyCache.arrayBuffer = received.bytes
        return next().finally(received.release)
    }
  }
}
