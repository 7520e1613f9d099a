import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Assets } from './assets.js'
import { type Message, messagePage } from './pages/message-page.js'

/** What every handler of the portal finds in its context. */
export interface PortalEnv {
  Variables: { assets: Assets }
}

/** One sentence as an answer: a page for people, JSON for the script that hands in files. */
export function say(c: Context<PortalEnv>, status: ContentfulStatusCode, message: Message) {
  c.header('cache-control', 'no-store')
  if (wantsJson(c)) return c.json({ taken: [], problems: [message.sentence] }, status)
  return c.html(messagePage(c.var.assets, message), status)
}

export const wantsJson = (c: Context<PortalEnv>): boolean => c.req.header('accept') === 'application/json'
