import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { BodyId } from '../src/domain/body/index.js'
import type { RequestServices } from '../src/service/requests/request-services.js'
import { addBody } from '../testing/portal/public-county.js'
import { openRequestSealing } from '../testing/requests/request-sealing.js'
import { startTestStores, type TestStores } from '../testing/storage/test-stores.js'
import { makeRequests } from './made-requests.js'
import { makeTexts } from './made-texts.js'
import { createReaderPool, digesterFor, WORLD_CLOCK } from './program.js'
import { compareQueue } from './queue-pages.js'
import { row } from './row.js'
import { compareSubmissions } from './submissions.js'
import { compareWantedLines } from './wanted-lines.js'

const REQUESTS = Number(process.env.GONGKAI_BENCH_REQUESTS ?? 1_000_000)
const BODIES = 20

/** Requests beside the least that a database could do: submissions from the public site, and a page of the queue. */
export async function runRequests(): Promise<void> {
  const stores = await startTestStores()
  const services = await openServices(stores)
  try {
    const bodies = Array.from({ length: BODIES }, (_, index) => `bureau-${index + 1}` as BodyId)
    await addBody(stores.db, { id: 'county', name: '云溪县人民政府', kind: 'government', parent: null })
    for (const [index, id] of bodies.entries()) await addBody(stores.db, { id, name: `云溪县第${index + 1}局` })
    process.stdout.write(`\nrequests: ${REQUESTS} of ${BODIES} bodies\n`)
    row('what', 'floor', 'gongkai', 'floor', 'of the floor', 'goal')
    await compareSubmissions(stores.databaseUrl, services, bodies)
    await makeRequests(stores.db, bodies, REQUESTS)
    await makeTexts(services, REQUESTS)
    await compareQueue(stores.databaseUrl, services, bodies)
    for (const body of bodies.slice(0, 1)) await compareWantedLines(stores.databaseUrl, services, body)
  } finally {
    await services.pool.close()
    await stores.close()
  }
}

const openServices = async ({ db, files, folder }: TestStores): Promise<RequestServices> => ({
  db,
  files,
  clock: WORLD_CLOCK,
  newId: randomUUID,
  digester: digesterFor('sm3'),
  pool: createReaderPool({ processes: 1 }),
  engine: 'bench',
  ...(await openRequestSealing(join(folder, 'keys.json'))),
})
