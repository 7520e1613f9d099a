import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { RequestNo } from '../../src/domain/request/index.js'
import { digesterFor } from '../../src/service/audit/digests.js'
import type { Actor } from '../../src/service/people/authorise.js'
import { createReaderPool } from '../../src/service/reading/reader-pool.js'
import { openIntake } from '../../src/service/requests/intake/submit-request.js'
import { recordEvent } from '../../src/service/requests/record-event.js'
import type { RequestServices } from '../../src/service/requests/request-services.js'
import { openDatabase } from '../../src/storage/database.js'
import { openFileFolder } from '../../src/storage/files.js'
import { submission } from './request-office.js'
import { openRequestSealing } from './request-sealing.js'

/** What a process of its own is told to do, over and over; it answers with what came of it. */
export type Errand =
  | { readonly id: number; readonly do: 'submit'; readonly body: string; readonly key: string }
  | { readonly id: number; readonly do: 'record'; readonly no: RequestNo; readonly version: number }

const [databaseUrl = '', folder = '', person = '{}', now = ''] = process.argv.slice(2)
const actor = JSON.parse(person) as Actor
const pool = createReaderPool({ processes: 1 })
const services: RequestServices = {
  db: openDatabase(databaseUrl),
  files: openFileFolder(join(folder, 'files')),
  clock: { now: () => new Date(now), isSimulated: true },
  newId: randomUUID,
  digester: digesterFor('sm3'),
  pool,
  engine: 'engine-1',
  ...(await openRequestSealing(join(folder, 'keys.json'))),
}

const intake = openIntake(services)

async function run(errand: Errand): Promise<string> {
  if (errand.do === 'submit') {
    const sent = await intake.submit(submission(errand.body as never, errand.key))
    return sent.ok ? `${sent.value.no} ${sent.value.queryCode}` : sent.error.code
  }
  const { no, version } = errand
  const event = { type: 'search.recorded', on: '2026-05-07', found: true }
  const done = await recordEvent(services, actor, { no, version, event, note: null })
  return done.ok ? 'recorded' : done.error.code
}

process.on('message', (errand: Errand) => {
  run(errand).then(
    (answer) => process.send?.({ id: errand.id, answer }),
    (error: unknown) => process.send?.({ id: errand.id, answer: `failed: ${String(error)}` }),
  )
})
process.once('disconnect', () => {
  void Promise.all([services.db.destroy(), pool.close()]).then(() => process.exit())
})
process.send?.('ready')
