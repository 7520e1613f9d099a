import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rewriteAsOwner } from '../../../testing/audit/rewrite-as-owner.js'
import { createSecondDatabase, dumpRows } from '../../../testing/backup/second-database.js'
import { readTarFile, writeTarFile } from '../../../testing/backup/tar-file.js'
import { aReading } from '../../../testing/reading/a-reading.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import { recordEvent } from '../../storage/audit/record-events.js'
import { listBackupRuns } from '../../storage/backup/backup-runs.js'
import { connectAlone, disconnect } from '../../storage/backup/connection.js'
import { copyIn, copyOut, digestRows } from '../../storage/backup/copy-rows.js'
import { openSnapshot } from '../../storage/backup/snapshot.js'
import { deleteHandedIn, insertLink, keepCheckedFile, sweepLooseBytes } from '../../storage/checked-reports.js'
import { openDatabase } from '../../storage/database.js'
import { openFileFolder } from '../../storage/files.js'
import { digesterFor } from '../audit/digests.js'
import { verifyDatabase } from '../audit/verify-trail.js'
import { WORLD_CLOCK } from '../clock.js'
import { checkArchive } from './check-archive.js'
import { makeBackup } from './make-backup.js'
import { parseManifest, toManifestBytes } from './manifest.js'
import { type RestoreOrder, restoreBackup } from './restore-backup.js'
import { findRestoreMark, putRestoreMark, refuseUnfinishedRestore } from './restore-mark.js'

const digester = digesterFor('sm3')
const ODD = [
  '',
  '\\',
  '\\N',
  '\\.',
  '\t',
  'a\nb\r\n',
  '\'"$$',
  '云溪县\u{20000}',
  '\u202e',
  '\ufeff',
  '{}',
  'NULL',
  '\b\v\f',
]
let stores: TestStores
let folder: string

beforeAll(async () => {
  stores = await startTestStores()
  folder = await mkdtemp(join(tmpdir(), 'gongkai-backup-'))
}, 60_000)
afterAll(async () => {
  await stores.close()
  await rm(folder, { recursive: true, force: true })
}, 60_000)

/** Hands in a file of its own, with its record, in one transaction. */
async function handIn(db = stores.db): Promise<{ id: number; digest: string }> {
  const bytes = randomBytes(1_500)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const reading = aReading({ agency: ODD[bytes.readUInt8(0) % ODD.length] ?? '' })
  const file = { digest, sizeBytes: bytes.length, engine: 'test', reading, findings: [] }
  const id = await keepCheckedFile({ db, files: stores.files }, { file, bytes }, async (transaction) => {
    const id = await insertLink(transaction, file, {
      linkHash: `l${digest}`,
      ownerHash: `o${digest}`,
      fileName: 'a.pdf',
    })
    await recordEvent(transaction, digester, {
      chain: 'portal',
      actor: null,
      event: { type: 'report.handed-in', report: id ?? 0, file: digest },
    })
    return id
  })
  if (id === undefined) throw new Error('nothing was handed in')
  return { id, digest }
}

const remove = (report: { id: number; digest: string }, db = stores.db) =>
  deleteHandedIn({ db, files: stores.files }, report, async (transaction) => {
    await recordEvent(transaction, digester, {
      chain: 'portal',
      actor: null,
      event: { type: 'report.deleted', report: report.id },
    })
  })

const order = (target: string) => ({
  databaseUrl: stores.databaseUrl,
  dataDir: stores.folder,
  listKeyNames: () => ['k1'],
  target,
})

async function backUp(name: string) {
  const result = await makeBackup({ db: stores.db, clock: WORLD_CLOCK, digester }, order(join(folder, name)))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** An empty place of its own. */
async function emptyPlace(archive: string, given: Partial<RestoreOrder> = {}): Promise<RestoreOrder & { url: string }> {
  const url = await createSecondDatabase(stores.databaseUrl)
  const dataDir = await mkdtemp(join(folder, 'place-'))
  const openDatabase = async () => ({ url, close: async () => undefined })
  return { archive, dataDir, openDatabase, keyNames: ['k1'], digester, url, ...given }
}

const SITE_CHAIN = /^\(site,/

test('backed up while others write, restored elsewhere: equal row for row, and the chains verify', async () => {
  const second = openDatabase(stores.databaseUrl)
  const standing = await Promise.all(Array.from({ length: 20 }, () => handIn()))
  let isOver = false
  let written = 0
  const write = async () => {
    for (let turn = 0; !isOver; turn++) {
      const report = await handIn(second)
      written++
      if (turn % 2 === 0) await remove(report, second)
      const old = turn % 5 === 0 ? standing.pop() : undefined
      if (old !== undefined) await remove(old, second)
    }
  }
  const writing = Promise.all([write(), write()])
  while (written < 5) await new Promise((resolve) => setTimeout(resolve, 5))
  const made = await backUp('under-load.tar')
  isOver = true
  await writing
  await second.destroy()
  expect(made.missingFiles).toBe(0)
  expect(made.files).toBeGreaterThan(0)

  const place = await emptyPlace(made.path, { expectedDigest: made.digest })
  const restored = await restoreBackup(place)
  expect(restored).toMatchObject({ ok: true, value: { rows: made.rows, files: made.files, trailProblems: 0 } })
  expect(await findRestoreMark(place.dataDir)).toBeUndefined()

  const db = openDatabase(place.url)
  const files = openFileFolder(join(place.dataDir, 'files'))
  for (const { digest } of await db.selectFrom('checked_file').select('digest').execute())
    expect(await files.get(digest as never)).toBeDefined()
  expect(await verifyDatabase(db)).toMatchObject({ chainProblems: [], fileProblems: [] })
  const last = await db.selectFrom('handed_in').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  expect((await handIn(db)).id, 'the numbering goes on').toBeGreaterThan(last?.id ?? 0)
  await db.destroy()
})

test('a quiet place restored is the same place, but for the record of the restore', async () => {
  await stores.db
    .insertInto('body')
    .values(
      ODD.map((text, index) => ({
        id: `odd-${index}`,
        version: 1,
        credit_code: null,
        region_code: null,
        site_id_code: null,
        office_name: text,
        address: index % 2 === 0 ? null : text,
        hours: ODD.join(''),
        telephone: '',
        fax: null,
        web: null,
      })),
    )
    .execute()
  await handIn()
  await mkdir(join(stores.folder, 'holidays'), { recursive: true })
  await writeFile(join(stores.folder, 'holidays', '2027.json'), '{}')
  const before = await dumpRows(stores.databaseUrl)
  const made = await backUp('quiet.tar')
  expect((await stat(made.path)).mode & 0o777).toBe(0o600)
  const place = await emptyPlace(made.path)
  expect(await restoreBackup(place)).toMatchObject({ ok: true })
  const after = await dumpRows(place.url)
  expect(await readFile(join(place.dataDir, 'holidays', '2027.json'), 'utf8')).toBe('{}')
  const withoutSite = (rows: readonly string[] = []) => rows.filter((row) => !SITE_CHAIN.test(row))
  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [table, rows] of before) expect([table, withoutSite(after.get(table))]).toEqual([table, withoutSite(rows)])
  expect(after.get('audit_record')?.some((row) => row.includes('backup.restored'))).toBe(true)

  await expect(rewrite(place.url)).rejects.toThrow('only ever added to')
  expect(await listBackupRuns(stores.db, 1)).toMatchObject([{ failure: null, made: { digest: made.digest } }])
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
    const report = await handIn()
    const snapshot = await openSnapshot(stores.databaseUrl)
    if (typeof snapshot === 'string') throw new Error(snapshot)
    expect(await remove(report)).toBe(true)
    expect(await stores.files.has(report.digest as never)).toBe(true)
    expect(await openSnapshot(stores.databaseUrl)).toBe('another-backup')
    await snapshot.close()
    await sweepLooseBytes({ db: stores.db, files: stores.files })
    expect(await stores.files.has(report.digest as never)).toBe(false)
  })
})

describe('what is not restored, and leaves nothing behind', () => {
  let sound: string
  let entries: Map<string, Buffer>
  beforeAll(async () => {
    await handIn()
    sound = (await backUp('sound.tar')).path
    entries = await readTarFile(sound)
  })
  const put = async (bytes: Buffer | Map<string, Buffer>) => {
    const path = join(folder, `${randomBytes(4).toString('hex')}.tar`)
    if (bytes instanceof Map) await writeTarFile(path, bytes)
    else await writeFile(path, bytes)
    return path
  }
  /** The same archive with its manifest made anew to fit what was done to it. */
  const forge = (change: (manifest: NonNullable<ReturnType<typeof parseManifest>>) => void, more = new Map()) => {
    const forged = new Map([...entries, ...more])
    const manifest = parseManifest(forged.get('manifest.json') ?? Buffer.alloc(0))
    if (manifest === undefined) throw new Error('no manifest')
    change(manifest)
    forged.delete('manifest.json')
    return forged.set('manifest.json', toManifestBytes(manifest))
  }

  test('the archive read and written again by the test is still sound', async () => {
    expect(await checkArchive(await put(entries))).toMatchObject({ manifest: { format: 'gongkai-backup' } })
  })
  test('a file that is something else', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('%PDF-1.7'), Buffer.alloc(4_096), randomBytes(5_000)])
      expect(await checkArchive(await put(bytes))).toEqual({ code: 'no-backup' })
  })
  test('one that was cut off anywhere, or has something after its end', async () => {
    const bytes = await readFile(sound)
    for (let end = 512; end < bytes.length; end += Math.ceil(bytes.length / 40))
      expect(await checkArchive(await put(bytes.subarray(0, end)))).toHaveProperty('code')
    expect(await checkArchive(await put(bytes.subarray(0, -1)))).toMatchObject({ code: 'damaged' })
    expect(await checkArchive(await put(Buffer.concat([bytes, Buffer.alloc(512)])))).toMatchObject({ code: 'damaged' })
  })
  test('one with a single changed byte, wherever it is', async () => {
    const bytes = await readFile(sound)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ by
        const checked = await checkArchive(await put(changed))
        // A byte of the manifest alone shows in its digest.
        if ('manifest' in checked)
          expect(checked.digest).not.toBe(((await checkArchive(sound)) as typeof checked).digest)
      }),
      { numRuns: 200 },
    )
  })
  test('one with entries that were added, taken out, renamed or put in another order', async () => {
    const without = (name: string) => new Map([...entries].filter(([other]) => !other.startsWith(name)))
    for (const forged of [
      without('files/'),
      without('tables/body/'),
      without('manifest.json'),
      new Map([...entries, ['files/../../etc/passwd', Buffer.from('x')]]),
      new Map([
        ...without('manifest.json'),
        ['files/../../x', Buffer.from('x')],
        ['manifest.json', entries.get('manifest.json') ?? Buffer.alloc(0)],
      ]),
      new Map([...entries].reverse()),
    ])
      expect(await checkArchive(await put(forged))).toHaveProperty('code')
  })
  test('another backup than the one whose digest was kept', async () => {
    const place = await emptyPlace(sound, { expectedDigest: '0'.repeat(64) })
    expect(await restoreBackup(place)).toMatchObject({ ok: false, error: { code: 'another-backup' } })
    expect(await readdir(place.dataDir)).toEqual([])
  })
  test('one of a newer version', async () => {
    const place = await emptyPlace(await put(forge((manifest) => void manifest.migrations.push('9999-later'))))
    expect(await restoreBackup(place)).toEqual({
      ok: false,
      error: { code: 'other-migrations', names: ['9999-later'] },
    })
  })
  test('one whose tables are not those of its version', async () => {
    const forged = forge((manifest) => {
      const table = manifest.tables.find(({ name }) => name === 'body')
      table?.columns.push('pg_sleep')
    })
    const place = await emptyPlace(await put(forged))
    expect(await restoreBackup(place)).toEqual({ ok: false, error: { code: 'other-tables', names: ['body'] } })
    expect(await dumpRows(place.url)).toEqual(new Map())
    expect(await findRestoreMark(place.dataDir)).toBeDefined()
  })
  test('one whose rows are not as many as it says', async () => {
    const forged = forge((manifest) => {
      for (const table of manifest.tables) if (table.name === 'audit_record') table.rows += 1
    })
    const place = await emptyPlace(await put(forged))
    expect(await restoreBackup(place)).toEqual({ ok: false, error: { code: 'rows-differ', table: 'audit_record' } })
    expect(await dumpRows(place.url)).toEqual(new Map())
  })
  test('without the keys, unless that is asked for', async () => {
    const place = await emptyPlace(sound, { keyNames: ['k0'] })
    expect(await restoreBackup(place)).toEqual({ ok: false, error: { code: 'keys-missing', names: ['k1'] } })
    expect(await restoreBackup({ ...place, withoutKeys: true })).toMatchObject({ ok: true })
  })
  test('into a place that holds something already', async () => {
    const place = await emptyPlace(sound)
    expect(await restoreBackup(place)).toMatchObject({ ok: true })
    const taken = { ...place, dataDir: await mkdtemp(join(folder, 'place-')) }
    expect(await restoreBackup(taken)).toEqual({ ok: false, error: { code: 'database-not-empty' } })
    expect(await findRestoreMark(taken.dataDir)).toBeUndefined()
    const occupied = await emptyPlace(sound)
    await mkdir(join(occupied.dataDir, 'files', 'unknown'), { recursive: true })
    expect(await restoreBackup(occupied)).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } })
  })
  test('over a file that is there', async () => {
    const result = await makeBackup({ db: stores.db, clock: WORLD_CLOCK, digester }, order(sound))
    expect(result).toEqual({ ok: false, error: { code: 'target-exists', path: sound } })
    expect((await listBackupRuns(stores.db, 1))[0]).toMatchObject({ failure: 'target-exists', made: null })
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

test('a restore that was cut short is known as such, and begun again it ends well', async () => {
  const { path } = await backUp('cut-short.tar')
  const place = await emptyPlace(path)
  const cut = {
    ...place,
    digester: {
      algorithm: 'sm3',
      digest: () => {
        throw new Error('power cut')
      },
    },
  }
  await expect(restoreBackup(cut)).rejects.toThrow('power cut')
  await expect(refuseUnfinishedRestore(place.dataDir)).rejects.toThrow('恢复没有完成')
  expect(await dumpRows(place.url)).toEqual(new Map())
  expect(await restoreBackup(place)).toMatchObject({ ok: true })
  await refuseUnfinishedRestore(place.dataDir)

  // Ended between its last step and the removal of its mark: everything is there, and said so.
  const db = openDatabase(place.url)
  const { event } = await db
    .selectFrom('audit_record')
    .select('event')
    .where(({ eb, ref }) => eb(ref('event', '->>').key('type'), '=', 'backup.restored'))
    .executeTakeFirstOrThrow()
  await db.destroy()
  await putRestoreMark(place.dataDir, { restore: String(event.restore), backup: String(event.backup) })
  expect(await restoreBackup(place)).toMatchObject({ ok: true })
  await refuseUnfinishedRestore(place.dataDir)
})

describe('the database goes away in the middle', () => {
  const ROWS = 60_000
  let client: Awaited<ReturnType<typeof connectAlone>>
  beforeAll(async () => {
    client = await connectAlone(stores.databaseUrl, { application_name: 'test' })
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
  const untilCut = async <T>(work: Promise<T>) => {
    let isOver = false
    const end = work.finally(() => {
      isOver = true
    })
    const [result, cuts] = await Promise.allSettled([end, cutCopy(() => isOver)])
    expect(cuts).toEqual({ status: 'fulfilled', value: 1 })
    return result.status
  }

  test('of a backup: it fails, says so, and leaves no file', async () => {
    const target = join(folder, 'gone.tar')
    const before = await readdir(folder)
    expect(await untilCut(makeBackup({ db: stores.db, clock: WORLD_CLOCK, digester }, order(target)))).toBe('rejected')
    expect(await readdir(folder)).toEqual(before)
    expect(await listBackupRuns(stores.db, 1)).toMatchObject([{ failure: '57P01', made: null }])
    expect((await backUp('gone.tar')).rows).toBeGreaterThan(ROWS)
  })
  test('of a restore: nothing is there, and begun again it ends well', async () => {
    const place = await emptyPlace(join(folder, 'gone.tar'))
    expect(await untilCut(restoreBackup(place))).toBe('rejected')
    expect(await dumpRows(place.url)).toEqual(new Map())
    expect(await restoreBackup(place)).toMatchObject({ ok: true })
  })
})

test('a trail that somebody changed is not restored unawares', async () => {
  const url = await createSecondDatabase(stores.databaseUrl)
  const sound = await emptyPlace((await backUp('before-change.tar')).path)
  expect(
    await restoreBackup({ ...sound, openDatabase: async () => ({ url, close: async () => undefined }) }),
  ).toMatchObject({ ok: true })
  const db = openDatabase(url)
  await rewriteAsOwner(db, "update audit_record set actor = 'somebody' where chain = 'portal' and sequence = 1")
  const changed = join(folder, 'changed.tar')
  await makeBackup(
    { db, clock: WORLD_CLOCK, digester },
    { ...order(changed), databaseUrl: url, dataDir: sound.dataDir },
  )
  await db.destroy()
  const place = await emptyPlace(changed)
  expect(await restoreBackup(place)).toEqual({ ok: false, error: { code: 'trail-unsound', problems: 1 } })
  expect(await dumpRows(place.url)).toEqual(new Map())
  expect(await restoreBackup({ ...place, despiteTrail: true })).toMatchObject({ ok: true, value: { trailProblems: 1 } })
})

describe('any value', () => {
  const text = fc.string({ unit: 'binary' }).map((given) => given.replace(/\0|\p{Surrogate}/gu, ''))
  const row = fc.record({
    words: fc.option(fc.oneof(text, fc.constantFrom(...ODD))),
    list: fc.option(fc.array(fc.option(text), { maxLength: 4 })),
    json: fc.jsonValue().map((value) => JSON.stringify(value).replace(/\\u0000|\\ud[89a-f][0-9a-f]{2}/g, '')),
    bytes: fc.option(fc.uint8Array({ maxLength: 60 })),
    number: fc.option(fc.double({ noNaN: true })),
    moment: fc.option(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })),
  })
  test('is the same after a copy out and in, and has the same digest in any order', async () => {
    const client = await connectAlone(stores.databaseUrl)
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
