import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rewriteAsOwner } from '../../../testing/audit/rewrite-as-owner.js'
import { digester, startBackupSite } from '../../../testing/backup/backup-site.js'
import { createSecondDatabase, dumpRows } from '../../../testing/backup/second-database.js'
import { readTarFile, writeTarFile } from '../../../testing/backup/tar-file.js'
import { listBackupRuns } from '../../storage/backup/backup-runs.js'
import { openDatabase } from '../../storage/database.js'
import { WORLD_CLOCK } from '../clock.js'
import { checkArchive } from './check-archive.js'
import { makeBackup } from './make-backup.js'
import { parseManifest, toManifestBytes } from './manifest.js'
import { restoreBackup } from './restore-backup.js'
import { findRestoreMark, putRestoreMark, refuseUnfinishedRestore } from './restore-mark.js'

let site: Awaited<ReturnType<typeof startBackupSite>>
beforeAll(async () => {
  site = await startBackupSite()
}, 60_000)
afterAll(() => site.close(), 60_000)

describe('what is not restored, and leaves nothing behind', () => {
  let sound: string
  let entries: Map<string, Buffer>
  beforeAll(async () => {
    await site.handIn()
    sound = (await site.backUp('sound.tar')).path
    entries = await readTarFile(sound)
  })
  const put = async (bytes: Buffer | Map<string, Buffer>) => {
    const path = join(site.folder, `${randomBytes(4).toString('hex')}.tar`)
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
      without('tables/checked_file/'),
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
    const place = await site.emptyPlace(sound, { expectedDigest: '0'.repeat(64) })
    expect(await restoreBackup(place)).toMatchObject({ ok: false, error: { code: 'another-backup' } })
    expect(await readdir(place.dataDir)).toEqual([])
  })
  test('one of a newer version', async () => {
    const place = await site.emptyPlace(await put(forge((manifest) => void manifest.migrations.push('9999-later'))))
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
    const place = await site.emptyPlace(await put(forged))
    expect(await restoreBackup(place)).toEqual({ ok: false, error: { code: 'other-tables', names: ['body'] } })
    expect(await dumpRows(place.url)).toEqual(new Map())
    expect(await findRestoreMark(place.dataDir)).toBeDefined()
  })
  test('one whose rows are not as many as it says', async () => {
    const forged = forge((manifest) => {
      for (const table of manifest.tables) if (table.name === 'audit_record') table.rows += 1
    })
    const place = await site.emptyPlace(await put(forged))
    expect(await restoreBackup(place)).toEqual({ ok: false, error: { code: 'rows-differ', table: 'audit_record' } })
    expect(await dumpRows(place.url)).toEqual(new Map())
  })
  test('without the keys, unless that is asked for', async () => {
    const place = await site.emptyPlace(sound, { keyNames: ['k0'] })
    expect(await restoreBackup(place)).toEqual({ ok: false, error: { code: 'keys-missing', names: ['k1'] } })
    expect(await restoreBackup({ ...place, withoutKeys: true })).toMatchObject({ ok: true })
  })
  test('into a place that holds something already', async () => {
    const place = await site.emptyPlace(sound)
    expect(await restoreBackup(place)).toMatchObject({ ok: true })
    const taken = { ...place, dataDir: await mkdtemp(join(site.folder, 'place-')) }
    expect(await restoreBackup(taken)).toEqual({ ok: false, error: { code: 'database-not-empty' } })
    expect(await findRestoreMark(taken.dataDir)).toBeUndefined()
    const occupied = await site.emptyPlace(sound)
    await mkdir(join(occupied.dataDir, 'files', 'unknown'), { recursive: true })
    expect(await restoreBackup(occupied)).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } })
  })
  test('over a file that is there', async () => {
    const result = await makeBackup({ db: site.stores.db, clock: WORLD_CLOCK, digester }, site.order(sound))
    expect(result).toEqual({ ok: false, error: { code: 'target-exists', path: sound } })
    expect((await listBackupRuns(site.stores.db, 1))[0]).toMatchObject({ failure: 'target-exists', made: null })
    expect((await readdir(site.folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

test('a restore that was cut short is known as such, and begun again it ends well', async () => {
  const { path } = await site.backUp('cut-short.tar')
  const place = await site.emptyPlace(path)
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

test('a data folder that cannot be entered is told of in a sentence', async () => {
  const circle = join(await mkdtemp(join(tmpdir(), 'gongkai-')), 'circle')
  await symlink(circle, circle)
  await expect(refuseUnfinishedRestore(circle)).rejects.toThrow(/circle 不能写入（ELOOP）/)
})

test('a trail that somebody changed is not restored unawares', async () => {
  const url = await createSecondDatabase(site.stores.databaseUrl)
  const sound = await site.emptyPlace((await site.backUp('before-change.tar')).path)
  expect(
    await restoreBackup({ ...sound, openDatabase: async () => ({ url, close: async () => undefined }) }),
  ).toMatchObject({ ok: true })
  const db = openDatabase(url)
  await rewriteAsOwner(db, "update audit_record set actor = 'somebody' where chain = 'portal' and sequence = 1")
  const changed = join(site.folder, 'changed.tar')
  await makeBackup(
    { db, clock: WORLD_CLOCK, digester },
    { ...site.order(changed), databaseUrl: url, dataDir: sound.dataDir },
  )
  await db.destroy()
  const place = await site.emptyPlace(changed)
  expect(await restoreBackup(place)).toEqual({ ok: false, error: { code: 'trail-unsound', problems: 1 } })
  expect(await dumpRows(place.url)).toEqual(new Map())
  expect(await restoreBackup({ ...place, despiteTrail: true })).toMatchObject({ ok: true, value: { trailProblems: 1 } })
})
