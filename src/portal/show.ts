import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { protectionOf } from '../web/security-headers.js'
import type { Html } from './html.js'

const TYPE = { 'content-type': 'text/html; charset=UTF-8' }

/** A page as an answer. */
export const show = (c: Context, page: Html, status: ContentfulStatusCode = 200) => c.body(toBytes(page), status, TYPE)

/**
 * A page that is the same for all: no cookie goes with it, and its headers are ready made. Headers that were set before
 * do not come with it.
 */
export const showAll = (c: Context, page: Html, cacheControl = 'no-store'): Response =>
  new Response(toBytes(page), { headers: { ...protectionOf(c), ...TYPE, 'cache-control': cacheControl } })

/** Of a text Node would have to find out how long it is before it is sent. */
const toBytes = (page: Html): Uint8Array<ArrayBuffer> => Buffer.from(page.toString())
