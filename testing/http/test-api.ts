import { join } from 'node:path'
import { type Api, createApi } from '../../src/http/api.js'
import type { ApiOptions, ApiServices } from '../../src/http/edge/api-env.js'
import { HAND_IN_QUOTA } from '../../src/service/checked-reports/checked-report-services.js'
import { STATUTORY_DUE_DAYS } from '../../src/service/checked-reports/due-days.js'
import { createReaderPool } from '../../src/service/reading/reader-pool.js'
import type { SystemSources } from '../../src/service/system/system-status.js'
import { createWriterPool } from '../../src/service/writing/writer-pool.js'
import { trustProxies } from '../../src/web/client-address.js'
import type { Site } from '../../src/web/site.js'
import { openTestOffice, type TestOffice, type TestPerson } from '../people/test-office.js'
import { openRequestSealing } from '../requests/request-sealing.js'
import type { ServerWish } from '../storage/test-stores.js'

export const ORIGIN = 'http://127.0.0.1:8090'
const LOOPBACK: Site = { publicOrigin: undefined, isLoopback: true }

const SYSTEM: SystemSources = {
  version: '0.0.0-test',
  startedAt: new Date('2026-07-01T00:00:00Z'),
  quotaBytes: null,
  isEncrypted: false,
  holidayYears: [{ year: 2026, notice: '国办发明电〔2025〕7号' }],
  readJobs: null,
  readBackups: async () => [],
}

export interface TestApi {
  readonly office: TestOffice
  readonly services: ApiServices
  readonly api: Api
  /** What the operator is told of. */
  readonly defects: Error[]
  /** The interface as others set it up. */
  open(given?: { site?: Site; options?: Partial<ApiOptions>; services?: Partial<ApiServices> }): Api
  close(): Promise<void>
}

/** Nobody waits in a test that does not ask about waiting. */
const ENDLESS = { burst: 1_000_000, perSecond: 1_000 }

export async function startTestApi(wish: ServerWish = {}): Promise<TestApi> {
  const office = await openTestOffice(wish)
  const defects: Error[] = []
  const pool = createReaderPool({ processes: 1 })
  const { files, folder } = office.stores
  const writer = createWriterPool({ dataDir: folder })
  const services: ApiServices = {
    ...office.services,
    ...(await openRequestSealing(join(folder, 'keys.json'))),
    ...{ files, pool, engine: 'engine-1', quota: HAND_IN_QUOTA, writer },
    ...{ system: SYSTEM, dueDays: STATUTORY_DUE_DAYS, countFailedJobs: async () => 0, jobs: null },
  }
  const open: TestApi['open'] = ({ site = LOOPBACK, options = {}, services: others = {} } = {}) =>
    createApi({ ...services, ...others }, site, {
      version: '0.0.0-test',
      onDefect: (error) => void defects.push(error),
      trustedProxies: trustProxies([]),
      rates: { address: ENDLESS, person: ENDLESS, signIn: ENDLESS },
      ...options,
    })
  return {
    office,
    services,
    api: open(),
    defects,
    open,
    async close() {
      await Promise.all([pool.close(), writer.close()])
      await office.close()
    },
  }
}

export interface Sent {
  readonly method?: string
  /** Sent as JSON. */
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody with a browser of their own: keeps its cookie, says which page it is on. */
export class Browser {
  readonly #api: Api
  readonly #origin: string
  #cookie: string | null = null

  constructor(api: Api, origin = ORIGIN) {
    this.#api = api
    this.#origin = origin
  }

  get cookie(): string | null {
    return this.#cookie
  }

  /** Goes on with a session that was opened elsewhere. */
  carry(token: string): this {
    this.#cookie = `gongkai-session=${token}`
    return this
  }

  async send(path: string, { method = 'GET', json, headers = {} }: Sent = {}): Promise<Response> {
    const all = new Headers({ origin: this.#origin, ...headers })
    if (this.#cookie !== null && !all.has('cookie')) all.set('cookie', this.#cookie)
    if (json !== undefined && !all.has('content-type')) all.set('content-type', 'application/json')
    const body = json === undefined ? null : JSON.stringify(json)
    const response = await this.#api.request(`${this.#origin}${path}`, { method, headers: all, body })
    const given = response.headers.get('set-cookie')
    if (given !== null) this.#cookie = given.split(';')[0] ?? null
    return response
  }

  post(path: string, json?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.send(path, { method: 'POST', json, headers })
  }
}

let lastKey = 0
/** A key that no other request of the test has. */
export function newKey(): Readonly<Record<string, string>> {
  lastKey += 1
  return { 'idempotency-key': `test-key-${String(lastKey).padStart(8, '0')}` }
}

/** A browser in which a person has signed in. */
export async function browserOf({ office, api }: TestApi, person: TestPerson): Promise<Browser> {
  const { token } = await office.signIn(person)
  return new Browser(api).carry(token)
}
