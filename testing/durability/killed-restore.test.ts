import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digesterFor } from '../../src/service/audit/digests.js'
import { writeBackup } from '../../src/service/backup/write-backup.js'
import { recordEvents } from '../../src/storage/audit/record-events.js'
import { createSecondDatabase, dumpRows } from '../backup/second-database.js'
import { temporaryFolder } from '../cli/run-gongkai.js'
import { createRandom } from '../reports/random.js'
import { startTestStores, type TestStores } from '../storage/test-stores.js'

const ROWS = 8_000
const FILES = 100
const KILLS = 3
const CLI = new URL('../../dist/cli/main.js', import.meta.url).pathname

let stores: TestStores
let archive: string
beforeAll(async () => {
  stores = await startTestStores()
  await stores.db.transaction().execute(async (transaction) => {
    const entries = Array.from({ length: ROWS }, (_, report) => ({
      chain: 'portal' as const,
      actor: null,
      event: { type: 'report.published' as const, report },
    }))
    await recordEvents(transaction, digesterFor('sm3'), entries)
  })
  for (let index = 0; index < FILES; index++) await stores.files.put(randomBytes(10_000))
  archive = join(stores.folder, 'backup.tar')
  const made = await writeBackup({
    databaseUrl: stores.databaseUrl,
    dataDir: stores.folder,
    listKeyNames: () => [],
    target: archive,
  })
  expect(made.ok).toBe(true)
}, 120_000)
afterAll(() => stores.close(), 60_000)

/** @returns its exit status, or null when it was killed */
async function restore(environment: Readonly<Record<string, string>>, killAfterMs?: number): Promise<number | null> {
  const env = { ...process.env, ...environment }
  const child = spawn(process.execPath, [CLI, 'restore', archive], { env, stdio: 'ignore' })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  if (killAfterMs !== undefined) {
    await Promise.race([ended, sleep(killAfterMs)])
    child.kill('SIGKILL')
  }
  return ended
}

test(`a restore that is killed leaves nothing or all in the database, and a mark; begun again it ends well`, {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder()
  const random = createRandom(3)
  const whole = await dumpRows(stores.databaseUrl)
  const portal = (dump: ReadonlyMap<string, readonly string[]>) =>
    dump.get('audit_record')?.filter((row) => row.startsWith('(portal,'))
  for (let turn = 0; turn < KILLS; turn++) {
    const url = await createSecondDatabase(stores.databaseUrl)
    const dataDir = await mkdtemp(join(folder.path, 'place-'))
    const place = { DATABASE_URL: url, DATA_DIR: dataDir }
    const first = await restore(place, random.between(300, 2_500))
    const left = await dumpRows(url)
    if (left.size > 0) expect(portal(left)).toEqual(portal(whole))
    // Marked from the first file to the last step; before that nothing has been written.
    const isMarked = existsSync(join(dataDir, 'restore-unfinished'))
    if (first !== 0 && !isMarked) expect(existsSync(join(dataDir, 'files'))).toBe(false)
    if (first !== 0) expect(await restore(place)).toBe(0)
    expect(portal(await dumpRows(url))).toEqual(portal(whole))
    expect(existsSync(join(dataDir, 'restore-unfinished'))).toBe(false)
    await rm(dataDir, { recursive: true })
  }
  folder.remove()
})
