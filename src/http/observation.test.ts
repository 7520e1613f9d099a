import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { observeRequests, REQUEST_ID_HEADER } from '../web/observe-requests.js'
import { createRequestLog } from '../web/request-log.js'
import { createRouteNames } from '../web/route-names.js'
import type { Site } from '../web/site.js'
import { createHealth } from './health.js'
import { createMetrics, type MetricSource } from './metrics.js'

const HERE: Site = { publicOrigin: undefined, isLoopback: true }
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const LOOPBACK = from('127.0.0.1')
const ORIGIN = 'http://127.0.0.1:8090'

/** A face with one route of each kind, mounted as the real ones are, and everything that was written down about it. */
function open(given: { token?: string; site?: Site; sources?: MetricSource[] } = {}) {
  const lines: string[] = []
  const face = new Hono()
  face.use(async (_, next) => next())
  face.get('/reports/:link', (c) => c.text('a report'))
  face.post('/reports', async (c) => c.text((await c.req.text()).slice(0, 1)))
  face.get('/files/*', (c) => c.text('a file', 404))
  face.get('/fails/:id', () => {
    throw new Error('it failed')
  })
  face.onError((_, c) => c.text('one calm sentence', 500))
  const { token, site = HERE, sources = [] } = given
  const metrics = createMetrics({ site, version: '1.2.3', token, sources })
  const log = createRequestLog({ info: (fields) => void lines.push(JSON.stringify(fields)) })
  const app = new Hono()
  const nameOf = createRouteNames([...face.routes, ...metrics.routes.routes], (path) => path.replace(/^\/en(?=\/)/, ''))
  app.use(observeRequests({ nameOf, observers: [metrics.observe, log] }))
  app.route('/', metrics.routes as unknown as Hono)
  app.mount('/', face.fetch, { replaceRequest: false })
  const ask = async (path: string, init: RequestInit = {}, env: object = LOOPBACK) =>
    app.request(path.startsWith('http') ? path : `${ORIGIN}${path}`, init, env)
  const read = async () =>
    (await ask('/metrics', token ? { headers: { authorization: `Bearer ${token}` } } : {})).text()
  return { ask, read, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

describe('a request', () => {
  test('is counted and written down by its route', async () => {
    const { ask, read, last } = open()
    const answer = await ask('/reports/abc?x=1')
    expect(last()).toEqual({
      request: answer.headers.get(REQUEST_ID_HEADER),
      method: 'GET',
      route: '/reports/:link',
      status: 200,
      ms: expect.any(Number),
    })
    await ask('/en/reports/def', { method: 'HEAD' })
    expect(last()).toMatchObject({ method: 'HEAD', route: '/reports/:link' })
    await ask('/fails/1')
    expect(last()).toMatchObject({ route: '/fails/:id', status: 500 })
    await ask('/files/a/b/c')
    expect(last()).toMatchObject({ route: '/files/*', status: 404 })
    await ask('/wp-login.php')
    expect(last()).toMatchObject({ route: 'other', status: 404 })
    const text = await read()
    expect(text).toContain('http_requests_total{route="/reports/:link",method="GET",status="200"} 1')
    expect(text).toContain('http_request_duration_seconds_count{route="/reports/:link",method="GET"} 1')
    expect(text).toContain('gongkai_info{version="1.2.3"} 1')
    expect(text).toContain('nodejs_eventloop_lag_seconds')
    expect(text).toContain('process_resident_memory_bytes')
  })

  test('has an id that nobody else gave it', async () => {
    const { ask } = open()
    const ids = await Promise.all(
      [1, 2].map(async () =>
        (await ask('/reports/a', { headers: { 'x-request-id': 'mine' } })).headers.get('x-request-id'),
      ),
    )
    expect(new Set([...ids, 'mine']).size).toBe(3)
  })

  test('leaves nothing of what it holds in the log or the figures, wherever it was planted', async () => {
    const { ask, read, lines } = open()
    const canary = '330327199001011234'
    const planted: readonly (readonly [string, RequestInit])[] = [
      [`/reports/${canary}`, {}],
      [`/reports/a?id=${canary}&${canary}=1`, {}],
      [`/${canary}/${canary}`, {}],
      [`/files/${canary}.pdf`, {}],
      [`/fails/${canary}`, {}],
      [`http://${canary}.example/reports/a`, {}],
      ['/reports', { method: 'POST', body: `name=${canary}` }],
      [`/reports/${canary}`, { method: canary }],
      ...['user-agent', 'referer', 'cookie', 'authorization', 'x-request-id', 'x-forwarded-for', 'accept', canary].map(
        (name) => ['/reports/a', { headers: { [name]: canary } }] as const,
      ),
    ]
    for (const [path, init] of planted) await ask(path, init)
    expect(lines).toHaveLength(planted.length)
    expect(lines.join('\n') + (await read())).not.toContain(canary)
  })
})

describe('the figures', () => {
  const statusOf = async (site: Site, init: RequestInit, env: object, token?: string) => {
    const { ask } = open({ site, ...(token && { token }) })
    return (await ask('/metrics', init, env)).status
  }
  const PUBLIC: Site = { publicOrigin: 'https://gk.example.cn', isLoopback: true }
  test('are shown to this machine, and to nobody whose request was passed on', async () => {
    expect(await statusOf(HERE, {}, LOOPBACK)).toBe(200)
    expect(await statusOf(HERE, {}, from('::ffff:127.0.0.1'))).toBe(200)
    expect(await statusOf(HERE, {}, from('198.51.100.9'))).toBe(404)
    expect(await statusOf(HERE, {}, {})).toBe(404)
    expect(await statusOf(HERE, { headers: { 'x-forwarded-for': '127.0.0.1' } }, LOOPBACK)).toBe(404)
    expect(await statusOf(PUBLIC, {}, LOOPBACK)).toBe(404)
  })
  test('are shown to whoever has the token, where there is one', async () => {
    const token = 'a-token-of-24-characters'
    const bearer = (text: string) => ({ headers: { authorization: `Bearer ${text}` } })
    expect(await statusOf(PUBLIC, bearer(token), from('198.51.100.9'), token)).toBe(200)
    expect(await statusOf(PUBLIC, bearer(`${token}x`), LOOPBACK, token)).toBe(404)
    expect(await statusOf(HERE, {}, LOOPBACK, token)).toBe(404)
  })
  test('of others are asked for, and one that fails takes none of the others away', async () => {
    const sources: MetricSource[] = [
      { name: 'gongkai_jobs', help: 'Jobs.', label: 'state', read: async () => ({ waiting: 3, failed: 0 }) },
      { name: 'gongkai_backup_seconds', help: 'Backup.', read: () => 17 },
      {
        name: 'gongkai_broken',
        help: 'Broken.',
        read: async () => {
          throw new Error('the database is gone')
        },
      },
    ]
    const text = await open({ sources }).read()
    expect(text).toContain('gongkai_jobs{state="waiting"} 3')
    expect(text).toContain('gongkai_backup_seconds 17')
    expect(text).not.toMatch(/^gongkai_broken \d/m)
  })
})

describe('health', () => {
  test('says alive while it lives, ready while everything is there', async () => {
    let database = true
    const health = createHealth({
      database: async () => database,
      jobs: async () => {
        if (!database) throw new Error('gone')
        return true
      },
    })
    const ask = async (path: string) => {
      const answer = await health.routes.request(path)
      return { status: answer.status, cache: answer.headers.get('cache-control'), ...(await answer.json()) }
    }
    expect(await ask('/readyz')).toEqual({
      status: 'ready',
      cache: 'no-store',
      checks: { database: true, jobs: true },
    })
    database = false
    expect(await ask('/readyz')).toMatchObject({ status: 'not-ready', checks: { database: false, jobs: false } })
    expect((await health.routes.request('/readyz')).status).toBe(503)
    expect((await health.routes.request('/readyz')).headers.get('retry-after')).toBe('5')
    expect(await ask('/healthz')).toMatchObject({ status: 'ok' })
    database = true
    expect((await health.routes.request('/readyz')).status).toBe(200)
    health.stop()
    expect(await ask('/readyz')).toMatchObject({ status: 'stopping' })
    expect((await health.routes.request('/readyz')).status).toBe(503)
    expect((await health.routes.request('/healthz')).status).toBe(200)
  })
  test('a check that does not end is a no', async () => {
    const health = createHealth({ database: () => new Promise(() => undefined) })
    expect((await health.routes.request('/readyz')).status).toBe(503)
  })
})
