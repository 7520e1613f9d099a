import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { LIMITS } from '../../formats/limits.js'
import type { ApiEnv } from '../edge/api-env.js'
import { Refused } from '../problem/refused.js'

/** Files wait in memory until they are complete. What all of them may take together: */
const ALL_BYTES = 256 * 1024 * 1024
const MIB = 1024 * 1024

/** Bounds one file, and all files that are on their way. */
export function uploadGate(): MiddlewareHandler<ApiEnv> {
  let taken = 0
  const limit = bodyLimit({
    maxSize: LIMITS.fileBytes,
    onError: () => {
      throw new Refused({
        code: 'request.too-large',
        detail: `文件超过 ${Math.floor(LIMITS.fileBytes / MIB)} MB，没有处理。`,
      })
    },
  })
  return async (c, next) => {
    if (c.req.header('content-type') !== 'application/octet-stream')
      throw new Refused({ code: 'request.media-type', detail: '请把文件本身作为 application/octet-stream 提交。' })
    const declared = Number(c.req.header('content-length') ?? LIMITS.fileBytes)
    const share = declared >= 0 && declared <= LIMITS.fileBytes ? declared : LIMITS.fileBytes
    if (taken + share > ALL_BYTES)
      throw new Refused({
        code: 'request.too-many',
        detail: '正在接收的文件太多，请过一会儿再交。',
        retryAfterSeconds: 10,
      })
    taken += share
    try {
      return await limit(c, next)
    } finally {
      taken -= share
    }
  }
}
