import type { Context } from 'hono'
import { listOwnFiles } from '../../service/requests/files/own-files.js'
import { findRequest } from '../../service/requests/following/follow-request.js'
import type { FollowedRequest } from '../../service/requests/following/followed-request.js'
import type { OwnKey } from '../../service/requests/following/own-request.js'
import { listOwnLetters } from '../../service/requests/letters/own-letters.js'
import { explainRequestError, type RequestError } from '../../service/requests/request-error.js'
import type { PortalEnv } from '../say.js'
import { show } from '../show.js'
import { type FollowPage, followPage } from './pages/follow-page.js'
import type { RequestPages } from './request-pages.js'

type More = Partial<Omit<FollowPage, 'request' | 'body' | 'letters' | 'files'>>

/** How a followed request is shown, whatever was done to it or refused. */
export interface FollowedCase {
  show(c: Context<PortalEnv>, key: OwnKey, request: FollowedRequest, more?: More): Promise<Response>
  /** The page once more, as it is now, with what is to be said. */
  again(c: Context<PortalEnv>, key: OwnKey, more: More, status: 409 | 422): Promise<Response>
  refuse(c: Context<PortalEnv>, key: OwnKey, error: RequestError): Promise<Response>
  /** Number and query code are asked for anew. */
  toEnter(c: Context<PortalEnv>): Response
}

export function followedCase({ services }: Pick<RequestPages, 'services'>): FollowedCase {
  const toEnter = (c: Context<PortalEnv>) => c.redirect(c.var.view.href('/follow?over'), 303)
  const gather = async (c: Context<PortalEnv>, key: OwnKey, request: FollowedRequest, more: More) => {
    const letters = await listOwnLetters(services, key)
    const files = await listOwnFiles(services, key)
    return followPage(c.var.view, {
      request,
      body: c.var.openState().directory.find(request.body),
      letters: letters.ok ? letters.value : [],
      files: files.ok ? files.value : [],
      ...more,
    })
  }
  const again: FollowedCase['again'] = async (c, key, more, status) => {
    const found = await findRequest(services, key)
    return found.ok ? show(c, await gather(c, key, found.value, more), status) : toEnter(c)
  }
  return {
    show: async (c, key, request, more = {}) => show(c, await gather(c, key, request, more)),
    again,
    async refuse(c, key, error) {
      const { follow } = c.var.view.messages
      const isOver = error.code === 'move.not-allowed' || error.code === 'request.not-asked'
      if (!isOver) return again(c, key, { refusal: explainRequestError(error) }, 409)
      const found = await findRequest(services, key)
      if (!found.ok) return toEnter(c)
      return again(c, key, { refusal: follow.notNow(follow.statuses[found.value.status]) }, 409)
    },
    toEnter,
  }
}
