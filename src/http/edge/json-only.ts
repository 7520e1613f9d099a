import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isReading } from '../../web/own-requests.js'
import { Refused } from '../problem/refused.js'
import type { ApiEnv } from './api-env.js'

/** The longest thing anybody fills in here is the merger of fifty bodies. */
const MOST_BYTES = 256 * 1024

const limit = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new Refused({ code: 'request.too-large', detail: '提交的内容太长，没有处理。' })
  },
})

/** Where a file is sent as it is; these bound it themselves. */
const TAKES_BYTES = /^\/api\/v1\/(reports|requests\/[^/]+\/files(\/[^/]+\/replacement)?)$/

/** What is sent is JSON, and not endless. */
export const jsonOnly: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (isReading(c.req.method)) return next()
  const type = c.req.header('content-type')
  if (type === 'application/octet-stream' && TAKES_BYTES.test(c.req.path)) return next()
  if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type))
    throw new Refused({ code: 'request.media-type', detail: '请用 application/json 提交。' })
  return limit(c, next)
}
