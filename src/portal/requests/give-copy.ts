import type { Context } from 'hono'
import type { OwnCopy } from '../../service/requests/following/own-copy.js'
import { attachment } from '../../web/attachment.js'

/** What somebody sent, as a file that has the digest of their receipt. */
export function giveCopy(c: Context, { no, text }: OwnCopy): Response {
  c.header('content-type', 'application/json; charset=utf-8')
  c.header('content-disposition', attachment(`申请副本-${no}.json`))
  return c.body(text)
}
