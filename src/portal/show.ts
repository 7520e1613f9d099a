import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Html } from './html.js'

/** A page as an answer. */
export const show = (c: Context, page: Html, status: ContentfulStatusCode = 200) => c.html(page.toString(), status)
