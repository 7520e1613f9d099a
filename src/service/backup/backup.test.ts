import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digester, ODD_TEXTS, startBackupSite } from '../../../testing/backup/backup-site.js'
import { dumpRows } from '../../../testing/backup/second-database.js'
import { listBackupRuns } from '../../storage/backup/backup-runs.js'
import { connectAlone, disconnect } from '../../storage/backup/connection.js'
import { copyIn, copyOut, digestRows } from '../../storage/backup/copy-rows.js'
import { openSnapshot } from '../../storage/backup/snapshot.js'
import { sweepLooseBytes } from '../../storage/checked-reports/loose-bytes.js'
import { openDatabase } from '../../storage/database.js'
import { openFileFolder } from '../../storage/files.js'
import { verifyDatabase } from '../audit/verify-trail.js'
import { WORLD_CLOCK } from '../clock.js'
import { makeBackup } from './make-backup.js'
import { restoreBackup } from './restore-backup.js'
import { findRestoreMark } from './restore-mark.js'

let site: Awaited<ReturnType<typeof startBackupSite>>
beforeAll(async () => {
  // Connections of any backup on the server are ended here.
  site = await startBackupSite({ ownServer: true })
}, 60_000)
afterAll(() => site.close(), 60_000)

const SITE_CHAIN = /^\(site,/

test('backed up while others write, restored elsewhere: equal row for row, and the chains verify', async () => {
  const second = openDatabase(site.stores.databaseUrl)
  const standing = await Promise.all(Array.from({ length: 20 }, () => site.handIn()))
  let isOver = false
  let written = 0
  const write = async () => {
    for (let turn = 0; !isOver; turn++) {
      const report = await site.handIn(second)
      written++
      if (turn % 2 === 0) await site.remove(report, second)
      const old = turn % 5 === 0 ? standing.pop() : undefined
      if (old !== undefined) await site.remove(old, second)
    }
  }
  const writing = Promise.all([write(), write()])
  while (written < 5) await new Promise((resolve) => setTimeout(resolve, 5))
  const made = await site.backUp('under-load.tar')
  isOver = true
  await writing
  await second.destroy()
  expect(made.missingFiles).toBe(0)
  expect(made.files).toBeGreaterThan(0)

  const place = await site.emptyPlace(made.path, { expectedDigest: made.digest })
  const restored = await restoreBackup(place)
  expect(restored).toMatchObject({ ok: true, value: { rows: made.rows, files: made.files, trailProblems: 0 } })
  expect(await findRestoreMark(place.dataDir)).toBeUndefined()

  const db = openDatabase(place.url)
  const files = openFileFolder(join(place.dataDir, 'files'))
  for (const { digest } of await db.selectFrom('checked_file').select('digest').execute())
    expect(await files.get(digest as never)).toBeDefined()
  expect(await verifyDatabase(db)).toMatchObject({ chainProblems: [], fileProblems: [] })
  const last = await db.selectFrom('handed_in').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  expect((await site.handIn(db)).id, 'the numbering goes on').toBeGreaterThan(last?.id ?? 0)
  await db.destroy()
})

test('a quiet place restored is the same place, but for the record of the restore', async () => {
  await site.stores.db
    .insertInto('body')
    .values(
      ODD_TEXTS.map((text, index) => ({
        id: `odd-${index}`,
        version: 1,
        credit_code: null,
        region_code: null,
        site_id_code: null,
        office_name: text,
        address: index % 2 === 0 ? null : text,
        hours: ODD_TEXTS.join(''),
        telephone: '',
        fax: null,
        web: null,
      })),
    )
    .execute()
  await site.handIn()
  await mkdir(join(site.stores.folder, 'holidays'), { recursive: true })
  await writeFile(join(site.stores.folder, 'holidays', '2027.json'), '{}')
  await mkdir(join(site.stores.folder, 'settings'), { recursive: true })
  await writeFile(join(site.stores.folder, 'settings', 'requests.json'), '{"retentionYears":12}')
  const before = await dumpRows(site.stores.databaseUrl)
  const made = await site.backUp('quiet.tar')
  expect((await stat(made.path)).mode & 0o777).toBe(0o600)
  const place = await site.emptyPlace(made.path)
  expect(await restoreBackup(place)).toMatchObject({ ok: true })
  const after = await dumpRows(place.url)
  expect(await readFile(join(place.dataDir, 'holidays', '2027.json'), 'utf8')).toBe('{}')
  expect(await readFile(join(place.dataDir, 'settings', 'requests.json'), 'utf8')).toBe('{"retentionYears":12}')
  const withoutSite = (rows: readonly string[] = []) => rows.filter((row) => !SITE_CHAIN.test(row))
  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [table, rows] of before) expect([table, withoutSite(after.get(table))]).toEqual([table, withoutSite(rows)])
  expect(after.get('audit_record')?.some((row) => row.includes('backup.restored'))).toBe(true)

  await expect(rewrite(place.url)).rejects.toThrow('only ever added to')
  expect(await listBackupRuns(site.stores.db, 1)).toMatchObject([{ failure: null, made: { digest: made.digest } }])
})

async function rewrite(url: string): Promise<void> {
  const client = await connectAlone(url)
  try {
    // The owner may take the rights back; the triggers stand all the same.
    await client.query('grant update on audit_record to current_user')
    await client.query("update audit_record set actor = 'x'")
  } finally {
    await disconnect(client)
  }
}

describe('while a backup is made', () => {
  test('a removed file stays until it is over, and then goes', async () => {
    const report = await site.handIn()
    const snapshot = await openSnapshot(site.stores.databaseUrl)
    if (typeof snapshot === 'string') throw new Error(snapshot)
    expect(await site.remove(report)).toBe(true)
    expect(await site.stores.files.has(report.digest)).toBe(true)
    expect(await openSnapshot(site.stores.databaseUrl)).toBe('another-backup')
    await snapshot.close()
    await sweepLooseBytes({ db: site.stores.db, files: site.stores.files })
    expect(await site.stores.files.has(report.digest)).toBe(false)
  })
})

describe('the database goes away in the middle', () => {
  const ROWS = 60_000
  let client: Awaited<ReturnType<typeof connectAlone>>
  beforeAll(async () => {
    client = await connectAlone(site.stores.databaseUrl, { application_name: 'test' })
    await client.query(`insert into loose_bytes select i::text || repeat('x', 400) from generate_series(1, ${ROWS}) i`)
  })
  afterAll(async () => {
    await client.query('delete from loose_bytes')
    await disconnect(client)
  })
  /** Ends the connection that copies the large table, as soon as there is one. */
  async function cutCopy(isOver: () => boolean): Promise<number> {
    for (;;) {
      const { rows } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'gongkai backup' and state = 'active' and query ilike 'copy%loose_bytes%'`,
      )
      if (rows.length > 0 || isOver()) return rows.length
    }
  }
  /** Work that was over before its connection could be ended is begun again. */
  async function untilCut(begin: () => Promise<unknown>): Promise<'fulfilled' | 'rejected'> {
    for (;;) {
      let isOver = false
      const end = begin().finally(() => {
        isOver = true
      })
      const [result, cuts] = await Promise.allSettled([end, cutCopy(() => isOver)])
      if (cuts.status === 'rejected') throw cuts.reason
      if (cuts.value > 0) return result.status
    }
  }

  test('of a backup: it fails, says so, and leaves no file', async () => {
    const target = join(site.folder, 'gone.tar')
    const before = await readdir(site.folder)
    const status = await untilCut(async () => {
      await rm(target, { force: true })
      return makeBackup({ db: site.stores.db, clock: WORLD_CLOCK, digester }, site.order(target))
    })
    expect(status).toBe('rejected')
    expect(await readdir(site.folder)).toEqual(before)
    const [run] = await listBackupRuns(site.stores.db, 1)
    // The server's last word may come, or only the end of the connection.
    expect(['57P01', 'database-away']).toContain(run?.failure)
    expect(run?.made).toBeNull()
    expect((await site.backUp('gone.tar')).rows).toBeGreaterThan(ROWS)
  })
  test('of a restore: nothing is there, and begun again it ends well', async () => {
    let place = await site.emptyPlace(join(site.folder, 'gone.tar'))
    let isFirst = true
    const status = await untilCut(async () => {
      if (!isFirst) place = await site.emptyPlace(join(site.folder, 'gone.tar'))
      isFirst = false
      return restoreBackup(place)
    })
    expect(status).toBe('rejected')
    expect(await dumpRows(place.url)).toEqual(new Map())
    expect(await restoreBackup(place)).toMatchObject({ ok: true })
  })
})

describe('any value', () => {
  const text = fc.string({ unit: 'binary' }).map((given) => given.replace(/\0|\p{Surrogate}/gu, ''))
  const row = fc.record({
    words: fc.option(fc.oneof(text, fc.constantFrom(...ODD_TEXTS))),
    list: fc.option(fc.array(fc.option(text), { maxLength: 4 })),
    json: fc.jsonValue().map((value) => JSON.stringify(value).replace(/\\u0000|\\ud[89a-f][0-9a-f]{2}/g, '')),
    bytes: fc.option(fc.uint8Array({ maxLength: 60 })),
    number: fc.option(fc.double({ noNaN: true })),
    moment: fc.option(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })),
  })
  test('is the same after a copy out and in, and has the same digest in any order', async () => {
    const client = await connectAlone(site.stores.databaseUrl)
    const shape = { columns: ['words', 'list', 'json', 'bytes', 'number', 'moment'] }
    const [from, to] = [
      { name: 'copied_from', ...shape },
      { name: 'copied_to', ...shape },
    ]
    for (const { name } of [from, to])
      await client.query(
        `create temp table ${name} (words text, list text[], json jsonb, bytes bytea, number float8, moment timestamptz)`,
      )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        await client.query('truncate copied_from, copied_to')
        for (const { words, list, json, bytes, number, moment } of rows)
          await client.query('insert into copied_from values ($1, $2, $3, $4, $5, $6)', [
            words,
            list,
            json,
            bytes && Buffer.from(bytes),
            number,
            moment,
          ])
        const chunks: Buffer[] = []
        for await (const chunk of copyOut(client, from)) chunks.push(chunk as Buffer)
        const lines = Buffer.concat(chunks)
        // In the other order, and in pieces that cut rows anywhere.
        const reversed = Buffer.concat(splitRows(lines).reverse())
        await copyIn(client, to, Readable.from(inPieces(reversed, 7)))
        const [one, other] = [await digestRows(client, from), await digestRows(client, to)]
        expect(other).toEqual(one)
        expect(one.rows).toBe(rows.length)
        const { rows: differing } = await client.query(
          '(select * from copied_from except all select * from copied_to) union all (select * from copied_to except all select * from copied_from)',
        )
        expect(differing).toEqual([])
      }),
      { numRuns: 60 },
    )
    await disconnect(client)
  })
})

function splitRows(lines: Buffer): Buffer[] {
  const rows: Buffer[] = []
  for (let from = 0; from < lines.length; ) {
    const end = lines.indexOf(0x0a, from) + 1
    rows.push(lines.subarray(from, end))
    from = end
  }
  return rows
}

function* inPieces(bytes: Buffer, length: number): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}
