import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import { addBackupRun } from '../../storage/backup/backup-runs.js'
import { createFigures } from './figures.js'
import { createReadinessChecks } from './readiness.js'

let stores: TestStores
beforeAll(async () => {
  stores = await startTestStores({ ownServer: true })
}, 60_000)
afterAll(() => stores.close(), 60_000)

const figure = (name: string) =>
  createFigures(stores.db)
    .find((one) => one.name === name)
    ?.read()

test('connections and the age of the last backup are figures', async () => {
  expect(await figure('gongkai_last_backup_timestamp_seconds')).toBe(0)
  const at = new Date('2026-07-01T01:00:00.000Z')
  const run = { beganAt: at, endedAt: at, failure: null }
  const content = { fileName: 'a.tar', digest: '0'.repeat(64), sizeBytes: 1, rows: 1, files: 0, missingFiles: 0 }
  await stores.db.transaction().execute(async (transaction) => {
    await addBackupRun(transaction, { ...run, made: content })
    await addBackupRun(transaction, { ...run, failure: 'ENOSPC', made: null })
  })
  expect(await figure('gongkai_last_backup_timestamp_seconds')).toBe(at.getTime() / 1_000)
  expect(await figure('gongkai_backups_failed_since_last')).toBe(1)
  expect(await figure('gongkai_database_connections')).toMatchObject({ open: expect.any(Number), waiting: 0 })
})

test('ready while the database is there with all its tables, not without, and again once it is back', async () => {
  const { database, migrations } = createReadinessChecks(stores.db)
  expect([await database?.(), await migrations?.()]).toEqual([true, true])
  await stores.stop()
  expect(await database?.()).toBe(false)
  await expect(migrations?.()).rejects.toThrow()
  const back = createReadinessChecks(await stores.start())
  expect([await back.database?.(), await back.migrations?.()]).toEqual([true, true])
})
