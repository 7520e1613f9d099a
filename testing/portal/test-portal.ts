import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { loadAssets } from '../../src/portal/assets.js'
import { createPortal, type PortalServices } from '../../src/portal/portal.js'
import { REPORT_RENDERINGS } from '../../src/portal/reports/report-routes.js'
import { ASKING_SETTINGS, type AskingSettings } from '../../src/portal/requests/asking-settings.js'
import type { PortalEnv } from '../../src/portal/say.js'
import { NO_REGISTRATIONS, type Registrations } from '../../src/portal/view.js'
import { digesterFor } from '../../src/service/audit/digests.js'
import { type CheckedReportServices, HAND_IN_QUOTA } from '../../src/service/checked-reports/checked-report-services.js'
import { type Clock, WORLD_CLOCK } from '../../src/service/clock.js'
import { createReaderPool } from '../../src/service/reading/reader-pool.js'
import { createWriterPool } from '../../src/service/writing/writer-pool.js'
import type { Db } from '../../src/storage/database.js'
import type { Rate } from '../../src/web/rate-limiter.js'
import type { Site } from '../../src/web/site.js'
import { openRequestSealing } from '../requests/request-sealing.js'
import { type ServerWish, startTestStores } from '../storage/test-stores.js'

export const ORIGIN = 'http://127.0.0.1:8090'
const LOOPBACK: Site = { publicOrigin: undefined, isLoopback: true }

/** Scripts of pages lie compiled only. */
const ASSETS = loadAssets(fileURLToPath(new URL('../../dist/portal/', import.meta.url)))

/** Nobody in a test takes the time of a person. */
export const QUICK: AskingSettings = {
  ...ASKING_SETTINGS,
  question: { ...ASKING_SETTINGS.question, leastSeconds: 0 },
  submissions: { burst: 10_000, perSecond: 1 },
  looks: { burst: 10_000, perSecond: 1 },
  tries: { burst: 10_000, perSecond: 1 },
}
const noPause = async (): Promise<void> => {}

export interface TestPortal {
  readonly services: PortalServices
  /** The site as others set it up. */
  open(given?: {
    site?: Site
    db?: Db
    quota?: CheckedReportServices['quota']
    clock?: Clock
    registrations?: Registrations
    asking?: AskingSettings
    reportRenderings?: Rate
    pause?: (milliseconds: number) => Promise<void>
  }): Hono<PortalEnv>
  /** What the operator is told of. */
  readonly defects: Error[]
  stopDatabase(): Promise<void>
  startDatabase(): Promise<Db>
  close(): Promise<void>
}

export async function startTestPortal(wish: ServerWish = {}): Promise<TestPortal> {
  const stores = await startTestStores(wish)
  const pool = createReaderPool({ processes: 1 })
  const { db, files, folder } = stores
  const writer = createWriterPool({ dataDir: folder })
  const [clock, digester] = [WORLD_CLOCK, digesterFor('sm3')]
  const newId = randomUUID
  const services = {
    ...{ db, files, clock, newId, digester, pool, engine: 'test', quota: HAND_IN_QUOTA, writer },
    ...(await openRequestSealing(join(folder, 'keys.json'))),
  }
  const defects: Error[] = []
  return {
    services,
    defects,
    open: ({
      site = LOOPBACK,
      registrations = NO_REGISTRATIONS,
      asking = QUICK,
      reportRenderings = REPORT_RENDERINGS,
      pause = noPause,
      ...given
    } = {}) =>
      createPortal({
        services: { ...services, ...given },
        ...{ site, registrations, asking, reportRenderings, pause },
        assets: ASSETS,
        onDefect: (error) => void defects.push(error),
      }),
    stopDatabase: stores.stop,
    startDatabase: stores.start,
    async close() {
      await Promise.all([pool.close(), writer.close()])
      await stores.close()
    },
  }
}

export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Somebody with a browser of their own: keeps cookies, says where forms come from. */
export class Visitor {
  readonly #portal: Hono<PortalEnv>
  readonly #cookies = new Map<string, string>()

  constructor(portal: Hono<PortalEnv>) {
    this.#portal = portal
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`)
    if (cookies.length > 0 && !headers.has('cookie')) headers.set('cookie', cookies.join('; '))
    const response = await this.#portal.request(`${ORIGIN}${path}`, { ...init, headers })
    for (const given of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(given) ?? []
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value)
    }
    return response
  }

  post(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: ORIGIN, ...headers },
    })
  }

  handIn(files: readonly SentFile[], headers: Record<string, string> = {}): Promise<Response> {
    const body = new FormData()
    for (const { name, bytes } of files) body.append('files', new File([Buffer.from(bytes)], name))
    return this.send('/reports', { method: 'POST', body, headers: { origin: ORIGIN, ...headers } })
  }

  /** Hands in one file and says where its result is. */
  async handInOne(file: SentFile): Promise<string> {
    const response = await this.handIn([file])
    const address = response.headers.get('location')
    if (response.status !== 303 || address === null) throw new Error(`${response.status} ${await response.text()}`)
    return address
  }
}
