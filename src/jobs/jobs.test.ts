import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { QUICK, setAsideCrashed } from '../../testing/jobs/made-jobs.js'
import { openTestOffice, type TestOffice } from '../../testing/people/test-office.js'
import { openRequestSealing } from '../../testing/requests/request-sealing.js'
import { HAND_IN_QUOTA } from '../service/checked-reports/checked-report-services.js'
import { createFileSeal } from '../service/files/file-seal.js'
import { discardFailedRun, retryFailedRun } from '../service/jobs/failed-runs.js'
import { openKeyRing } from '../service/keys/key-file.js'
import { createSecretBox } from '../service/people/secret-box.js'
import { createReaderPool } from '../service/reading/reader-pool.js'
import { createWriterPool } from '../service/writing/writer-pool.js'
import { listPublishedHeads } from '../storage/audit/publish-heads.js'
import { digestOf, openFileFolder } from '../storage/files.js'
import { JOBS } from './jobs.js'
import { type Jobs, startJobs } from './start-jobs.js'

let office: TestOffice
let jobs: Jobs<keyof typeof JOBS>
const defects: Error[] = []
const pool = createReaderPool({ processes: 1 })
const writer = createWriterPool({ dataDir: tmpdir() })

beforeAll(async () => {
  office = await openTestOffice()
  const { db, folder, databaseUrl } = office.stores
  const keys = await openKeyRing(`${folder}/keys.json`)
  const files = openFileFolder(`${folder}/files`, createFileSeal(keys.keysFor('files')))
  const secrets = createSecretBox(keys.keysFor('totp'))
  const onDefect = (error: Error) => defects.push(error)
  const { clock, newId, digester } = office.services
  const requests = { clock, newId, digester, ...(await openRequestSealing(`${folder}/keys.json`)) }
  const reports = { pool, writer, engine: 'engine-1', quota: HAND_IN_QUOTA }
  const services = { ...requests, ...reports, db, files, keys, secrets, reloadCalendar: async () => undefined }
  jobs = await startJobs({ databaseUrl, db, services, jobs: JOBS, onDefect, times: QUICK })
}, 60_000)
afterAll(async () => {
  await jobs?.stop()
  await Promise.all([pool.close(), writer.close()])
  await office?.close()
})

test('every job of the table runs, and the next run of every schedule is planned', async () => {
  const { db, files } = office.stores
  const bytes = Buffer.from('石桥镇')
  await files.put(bytes)
  const names = Object.keys(JOBS) as (keyof typeof JOBS)[]
  for (const name of names) await jobs.send(name, {})
  const queues = () => jobs.listQueues()
  await vi.waitUntil(async () => (await queues()).every((queue) => queue.lastRunAt !== null), { timeout: 20_000 })
  expect((await queues()).map(({ name, waiting, failed }) => [name, waiting, failed])).toEqual(
    [...names].sort().map((name) => [name, 1, 0]),
  )
  for (const { nextRunAt } of await queues()) expect(nextRunAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
  expect(defects).toEqual([])
  expect(await jobs.listFailures({ limit: 10 })).toEqual({ items: [], next: null })
  expect((await listPublishedHeads(db)).length).toBeGreaterThan(0)
  // Sealed by the job, so that what opens plain files alone finds it no more.
  await expect(files.get(digestOf(bytes))).rejects.toThrow('not here')
  expect(jobs.status()).toEqual({ state: 'running', running: [] })
})

test('titles in both languages, and names that a queue may have', () => {
  for (const [name, { title }] of Object.entries(JOBS)) {
    expect(name).toMatch(/^[a-z-]+$/)
    expect(title.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(title.en).not.toBe('')
  }
})

test('an administrator tries a run again that was set aside, or discards it, on record; nobody else does', async () => {
  const { services, county, administrator } = office
  const using = { ...services, jobs }
  const admin = await office.act(administrator)
  const clerk = await office.act(await office.hire(admin, 'clerk', county))
  const run = await setAsideCrashed(services.db, 'reseal')
  expect((await jobs.listFailures({ limit: 10 })).items).toMatchObject([
    { id: run, job: 'reseal', code: 'job.crashed' },
  ])

  expect(await retryFailedRun(using, clerk, { run })).toMatchObject({ error: { code: 'access.denied' } })
  expect(await retryFailedRun(using, admin, { run: '../..' })).toMatchObject({ error: { code: 'input.refused' } })
  expect(await retryFailedRun({ ...using, jobs: null }, admin, { run })).toEqual({
    ok: false,
    error: { code: 'job.unknown' },
  })
  expect(await retryFailedRun(using, admin, { run })).toMatchObject({ ok: true })
  expect(await discardFailedRun(using, admin, { run })).toEqual({ ok: false, error: { code: 'job.unknown' } })
  await vi.waitUntil(async () => (await jobs.listQueues()).find(({ name }) => name === 'reseal')?.waiting === 1)

  const other = await setAsideCrashed(services.db, 'sweep-files')
  expect(await discardFailedRun(using, admin, { run: other })).toMatchObject({ ok: true })
  expect((await jobs.listFailures({ limit: 10 })).items).toEqual([])
  expect((await office.auditOf('site')).slice(-2)).toEqual([
    { type: 'job.retried', job: 'reseal', run },
    { type: 'job.discarded', job: 'sweep-files', run: other },
  ])
})
