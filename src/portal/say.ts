import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Message, messagePage } from './pages/message-page.js'
import type { PublicState } from './public-state.js'
import { show } from './show.js'
import type { View } from './view.js'

/** What every handler of the portal finds in its context. */
export interface PortalEnv {
  Variables: {
    view: View
    /** @throws what the database said, where it did not answer */
    openState: () => PublicState
  }
}

/** One sentence as an answer: a page for people, JSON for the script that hands in files. */
export function say(c: Context<PortalEnv>, status: ContentfulStatusCode, message: Message) {
  c.header('cache-control', 'no-store')
  if (wantsJson(c)) return c.json({ taken: [], problems: [message.sentence] }, status)
  // Of the address that was asked for nothing is said: what is hidden is answered like what is not there.
  return show(c, messagePage({ ...c.var.view, here: '/' }, message), status)
}

export const wantsJson = (c: Context<PortalEnv>): boolean => c.req.header('accept') === 'application/json'
