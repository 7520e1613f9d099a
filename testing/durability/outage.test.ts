import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programRoot } from '../../src/service/reading/guarded-start.js'
import { type Relay, startRelay } from '../storage/relay.js'
import { startTestStores, type TestStores } from '../storage/test-stores.js'

/** Each asks the database; a page that was made a moment ago is still shown for a quarter of a second. */
const PATHS = ['/reports?year=2025', '/api/v1/installation', '/readyz'] as const

let stores: TestStores
let relay: Relay
let site: ChildProcess
let address: string

beforeAll(async () => {
  stores = await startTestStores()
  relay = await startRelay(stores.databaseUrl)
  site = spawn(process.execPath, [join(programRoot(), 'dist', 'main.js'), '--empty'], {
    env: {
      ...process.env,
      DATABASE_URL: relay.url,
      DATA_DIR: join(stores.folder, 'site'),
      PORT: '0',
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  site.stdout?.on('data', (chunk) => {
    said += chunk
  })
  while (!/is ready: \S+/.test(said)) await sleep(50)
  address = /is ready: (\S+)\//.exec(said)?.[1] ?? ''
})

afterAll(async () => {
  if (site.exitCode === null) {
    const gone = once(site, 'exit')
    site.kill('SIGTERM')
    await gone
  }
  await relay.close()
  await stores.close()
})

const statusOf = async (path: string) => {
  const response = await fetch(`${address}${path}`, { signal: AbortSignal.timeout(20_000) })
  return { status: response.status, retryAfter: response.headers.get('retry-after') }
}

test('the database goes and comes back, twice: calm answers meanwhile, and the same process answers again', async () => {
  for (const round of [1, 2]) {
    for (const path of PATHS) expect(await statusOf(path), `${path} ${round}`).toMatchObject({ status: 200 })
    relay.cut()
    for (const path of PATHS) expect(await statusOf(path), `${path} ${round}`).toEqual({ status: 503, retryAfter: '5' })
    relay.join()
    for (const path of PATHS) while ((await statusOf(path)).status !== 200) await sleep(50)
  }
  expect(site.exitCode).toBeNull()
})
