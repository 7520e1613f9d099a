import { hash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ObservedRequest } from '../web/observe-requests.js'
import { isLoopbackName, type Site } from '../web/site.js'

/** A figure that is asked for when somebody looks: one number, or several told apart by one label. */
export interface MetricSource {
  readonly name: string
  readonly help: string
  readonly label?: string
  read(): Promise<number | Readonly<Record<string, number>>> | number | Readonly<Record<string, number>>
}

export interface MetricsOptions {
  readonly site: Site
  readonly version: string
  /** What a monitor has to show; `undefined`: only this machine may look. */
  readonly token: string | undefined
  readonly sources?: readonly MetricSource[]
}

export interface Metrics {
  readonly routes: Hono<NodeEnv>
  /** For `observeRequests`. */
  observe(request: ObservedRequest): void
}

interface NodeEnv {
  Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } } }
}

/** A page is to open within a second, a check of a large report may take longer. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15]

/** Figures about the site for Prometheus: routes by their template, nothing of what was asked or by whom. */
export function createMetrics({ site, version, token, sources = [] }: MetricsOptions): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'gongkai_info',
    help: 'Always 1; the version as a label.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1)
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until the answer began, by route and method.',
    labelNames: ['route', 'method'],
    buckets: SECONDS,
    registers: [registry],
  })
  for (const source of sources) addSource(registry, source)

  const routes = new Hono<NodeEnv>()
  routes.get('/metrics', async (c) => {
    const isAllowed =
      token === undefined
        ? isFromHere(site, c.req.raw, c.env?.incoming?.socket?.remoteAddress)
        : isSame(c.req.header('authorization') ?? '', `Bearer ${token}`)
    if (!isAllowed) return c.text('not found', 404, { 'Cache-Control': 'no-store' })
    return c.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
  })
  return {
    routes,
    observe({ route, method, status, seconds }) {
      requests.inc({ route, method, status })
      durations.observe({ route, method }, seconds)
    },
  }
}

/** A source that fails is left out; the others are still told. */
function addSource(registry: Registry, { name, help, label, read }: MetricSource): void {
  new Gauge({
    name,
    help,
    labelNames: label === undefined ? [] : [label],
    registers: [registry],
    async collect() {
      this.reset()
      const value = await Promise.resolve()
        .then(read)
        .catch(() => undefined)
      if (typeof value === 'number') this.set(value)
      else if (label === undefined) this.remove()
      else for (const [key, number] of Object.entries(value ?? {})) this.set({ [label]: key }, number)
    },
  })
}

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/

/** Asked on this machine, by this machine's name, and passed on by nobody: a proxy's requests come from here too. */
function isFromHere(site: Site, request: Request, peer: string | undefined): boolean {
  if (site.publicOrigin !== undefined || peer === undefined || !LOOPBACK.test(peer)) return false
  const isForwarded = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((name) => request.headers.has(name))
  return !isForwarded && isLoopbackName(new URL(request.url).hostname)
}

/** Takes as long whatever was guessed. */
const isSame = (given: string, expected: string): boolean =>
  timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'))
