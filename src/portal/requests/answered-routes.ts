import { Hono } from 'hono'
import { listPublicLog } from '../../service/requests/after/list-public-log.js'
import { type PortalEnv, say } from '../say.js'
import { show } from '../show.js'
import { answeredPage } from './pages/answered-page.js'
import type { RequestPages } from './request-pages.js'

/** What bodies show of the requests that they answered. */
export function answeredRoutes({ services }: Pick<RequestPages, 'services'>): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  routes.get('/answered', async (c) => {
    const { directory } = c.var.openState()
    const chosen = c.req.query('body') ?? ''
    const body = chosen === '' ? null : directory.find(chosen)?.id
    if (body === undefined) return say(c, 404, c.var.view.messages.frame.errors.noBody)
    const log = await listPublicLog(services, { body, cursor: c.req.query('after') ?? null })
    if (!log.ok) return say(c, 404, c.var.view.messages.frame.errors.notFound)
    c.header('cache-control', 'no-cache')
    return show(c, answeredPage(c.var.view, { directory, chosen, log: log.value }))
  })
  return routes
}
