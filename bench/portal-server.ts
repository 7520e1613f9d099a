import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import pg from 'pg'
import { addCounty } from '../testing/portal/public-county.js'
import { openRequestSealing } from '../testing/requests/request-sealing.js'
import { startTestStores } from '../testing/storage/test-stores.js'
import { publishReports } from './portal-reports.js'
import { createPortal, createReaderPool, createWriterPool, digesterFor, HAND_IN_QUOTA, WORLD_CLOCK } from './program.js'

/** What is compared for one page, each by its address. */
export interface ServedPage {
  readonly path: string
  readonly kept: string
  readonly bare: string
  readonly anew: string
  readonly withQuery: string
}

const CACHE_BYTES = 16 * 1024 * 1024

/** Run as a process of its own, so that asking costs the one that answers nothing. Tells its addresses, then serves. */
const stores = await startTestStores()
const queries = new pg.Pool({ connectionString: stores.databaseUrl, max: 10 })
queries.on('error', () => undefined) // the server goes when all is done
await addCounty(stores.db)
await publishReports(stores.db, Number(process.argv[2]))

const requests = await openRequestSealing(join(stores.folder, 'keys.json'))
const site = (cacheBytes: number) =>
  createPortal({
    services: {
      db: stores.db,
      files: stores.files,
      clock: WORLD_CLOCK,
      digester: digesterFor('sm3'),
      pool: createReaderPool({ processes: 1 }),
      quota: HAND_IN_QUOTA,
      engine: 'bench',
      writer: createWriterPool({ dataDir: stores.folder }),
      newId: randomUUID,
      ...requests,
    },
    site: { publicOrigin: undefined, isLoopback: true },
    onDefect(error) {
      throw error
    },
    cacheBytes,
  })

async function addressOf(server: Server): Promise<string> {
  if (!server.listening) await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const open = (listener: RequestListener) => addressOf(createServer(listener).listen(0, '127.0.0.1'))
const openSite = (cacheBytes: number) =>
  addressOf(serve({ fetch: site(cacheBytes).fetch, hostname: '127.0.0.1', port: 0 }) as Server)

const kept = await openSite(CACHE_BYTES)
const anew = await openSite(0)
const pages: ServedPage[] = []
for (const path of ['/', '/reports']) {
  // The least that can be done: the same bytes, without and with one look into the database.
  const body = Buffer.from(await (await fetch(`${kept}${path}`)).arrayBuffer())
  const head = { 'content-type': 'text/html; charset=UTF-8', 'content-length': body.length }
  const bare = await open((_asked, answer) => void answer.writeHead(200, head).end(body))
  const withQuery = await open((_asked, answer) => {
    const query = { name: 'one', text: 'select id, file_name from handed_in where id = $1', values: [500] }
    queries.query(query).then(
      () => answer.writeHead(200, head).end(body),
      () => answer.destroy(),
    )
  })
  pages.push({ path, kept: kept + path, bare, anew: anew + path, withQuery })
}
process.send?.(pages)
/** Processor time that was spent here so far, in seconds. */
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1e6)
})
process.once('disconnect', () => {
  void queries
    .end()
    .then(() => stores.close())
    .then(() => process.exit())
})
