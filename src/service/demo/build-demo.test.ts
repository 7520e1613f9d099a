import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRequestSealing } from '../../../testing/requests/request-sealing.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import { findInstallation } from '../../storage/installation.js'
import { digesterFor } from '../audit/digests.js'
import { verifyDatabase } from '../audit/verify-trail.js'
import { type CheckedReportServices, HAND_IN_QUOTA } from '../checked-reports/checked-report-services.js'
import { clockStandingOn } from '../clock.js'
import { openInstallation } from '../installation/open-installation.js'
import { createPasswordHasher } from '../people/password-hasher.js'
import type { PeopleServices } from '../people/people-services.js'
import { createSecretBox } from '../people/secret-box.js'
import { createReaderPool, type ReaderPool } from '../reading/reader-pool.js'
import type { RequestServices } from '../requests/request-services.js'
import { createWriterPool } from '../writing/writer-pool.js'
import { buildDemo } from './build-demo.js'
import { readDemoCounty } from './demo-county.js'
import { DEMO_PROFILE } from './demo-profile.js'
import { readDemoReports } from './demo-reports.js'
import { ensureSignIns } from './sign-ins.js'
import { DEMO_STORIES } from './stories/index.js'

const county = readDemoCounty()
const reports = readDemoReports()
/** Of all of them there is a test of their own. */
const stories = DEMO_STORIES.filter(({ body }) => body === 'linjiang')
let stores: TestStores
let pool: ReaderPool
let services: PeopleServices & CheckedReportServices & RequestServices

beforeAll(async () => {
  stores = await startTestStores()
  pool = createReaderPool({ processes: 1 })
  services = {
    db: stores.db,
    files: stores.files,
    clock: clockStandingOn(county.today),
    newId: randomUUID,
    digester: digesterFor('sm3'),
    hasher: createPasswordHasher({ memoryKib: 64, passes: 1 }),
    secrets: createSecretBox(new Uint8Array(32).fill(1)),
    profile: DEMO_PROFILE,
    issuer: county.name,
    pool,
    engine: 'test',
    quota: HAND_IN_QUOTA,
    writer: createWriterPool({ dataDir: stores.folder }),
    ...(await openRequestSealing(join(stores.folder, 'keys.json'))),
  }
}, 120_000)

afterAll(async () => {
  await Promise.all([pool.close(), services.writer.close()])
  await stores.close()
})

test('the whole demonstration: reports are public under their bodies, mistakes found, the record sound; twice is once', async () => {
  const signIns = await ensureSignIns(
    join(stores.folder, 'sign-ins.json'),
    county.people.map(({ account }) => account),
  )
  await openInstallation(stores.db, { wantsEmpty: false, standsOn: county.today, at: new Date() })
  const list = () =>
    stores.db.selectFrom('handed_in').select(['id', 'body_id', 'public_id', 'handed_in_at']).orderBy('id').execute()

  await buildDemo(services, { county, reports, stories, signIns })
  const first = await list()
  expect(first).toHaveLength(reports.length)
  for (const report of first) {
    expect(report.body_id).not.toBeNull()
    expect(report.public_id).not.toBeNull()
    expect(report.handed_in_at.toISOString() < '2026-07-01').toBe(true)
  }
  const errors = await stores.db.selectFrom('checked_file').select('error_count').where('error_count', '>', 0).execute()
  expect(errors).toHaveLength(3)
  expect(await verifyDatabase(stores.db)).toMatchObject({ chainProblems: [], fileProblems: [] })
  expect(await findInstallation(stores.db)).toMatchObject({ kind: 'demo', isComplete: true })

  await buildDemo(services, { county, reports, stories, signIns })
  expect(await list()).toEqual(first)
}, 120_000)
