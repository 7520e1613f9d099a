import { Hono } from 'hono'

/** For whoever watches the site: 200 while it can do its work, 503 when its database does not answer. */
export function health({ isDatabaseUp }: { isDatabaseUp: () => Promise<boolean> }): Hono {
  const app = new Hono()
  app.get('/healthz', async (c) => {
    const database = await isDatabaseUp()
    c.header('Cache-Control', 'no-store')
    return c.json({ status: database ? 'ok' : 'unavailable', database }, database ? 200 : 503)
  })
  return app
}
