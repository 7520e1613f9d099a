import { randomUUID } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { value } from '../../../testing/people/test-office.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import { listHeldFiles } from '../../storage/file-records/file-records.js'
import { countMissing } from '../../storage/file-records/kept-files.js'
import { type Digest, digestOf, openFileFolder } from '../../storage/files.js'
import type { Clock } from '../clock.js'
import { openKeyRing, rotateKeys } from '../keys/key-file.js'
import { createSecretBox } from '../people/secret-box.js'
import { reseal } from '../upkeep/reseal.js'
import { explainFileError } from './file-error.js'
import type { FileScanner, ScanVerdict } from './file-scanner.js'
import { createFileSeal } from './file-seal.js'
import { FILE_QUOTA, type FileServices } from './file-services.js'
import { FILE_TYPES } from './file-types.js'
import { holdFile, openHeldFile, releaseFile } from './hold-file.js'
import { receiveFile } from './receive-file.js'
import { sweepFiles } from './sweep-files.js'

let stores: TestStores
let services: FileServices
const now = new Date()
const clock: Clock = { now: () => now, isSimulated: true }
const tomorrow: Clock = { now: () => new Date(now.getTime() + 25 * 3_600_000), isSimulated: true }

beforeAll(async () => {
  stores = await startTestStores()
  services = { db: stores.db, files: stores.files, fileQuota: FILE_QUOTA }
}, 60_000)
afterAll(() => stores?.close())

const pdf = (text = ''): Buffer => Buffer.from(`%PDF-1.7\n${text}`)
async function* parts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 100_000) yield bytes.subarray(from, from + 100_000)
}
const receive = (fileName: string, bytes: Uint8Array, using: FileServices = services) =>
  receiveFile(using, { fileName, bytes: parts(bytes) })
const hold = async (fileName: string, bytes: Uint8Array, holder: string, using: FileServices = services) => {
  const file = value(await receive(fileName, bytes, using))
  const held = await stores.db.transaction().execute((tx) => holdFile(tx, using, file, { holder, owner: 'body-1' }))
  return held.ok ? file : held.error
}
const release = (holder: string, digest: Digest) =>
  stores.db.transaction().execute((tx) => releaseFile(tx, { holder, digest }))
const newHolder = () => `item:${randomUUID()}`

describe('what a file is, is told by its content', () => {
  const zip = (entry: string): Buffer => Buffer.from(`PK\u0003\u0004....${entry}`)
  const ole = (stream: string): Buffer =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from([...stream].join('\0'))])
  test.each([
    ['a.pdf', pdf(), 'pdf'],
    ['a.PDF', pdf(), 'pdf'],
    ['通知.docx', zip('word/document.xml'), 'docx'],
    ['通知.wps', ole('WordDocument'), 'doc'],
    ['表.xlsx', zip('xl/workbook.xml'), 'xlsx'],
    ['表.et', ole('Workbook'), 'xls'],
    ['公文.ofd', zip('OFD.xml'), 'ofd'],
    ['照片.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'jpeg'],
    ['图.png', Buffer.from('89504e470d0a1a0a00', 'hex'), 'png'],
    ['名单.csv', Buffer.from('序号,镇\r\n1,石桥镇\n'), 'text'],
    ['国标.txt', Buffer.from([0xca, 0xaf, 0xc7, 0xc5]), 'text'],
    ['C:\\fakepath\\a.pdf', pdf(), 'pdf'],
  ] as const)('%s', async (name, bytes, type) => {
    const file = value(await receive(name, bytes))
    expect(file.mediaType).toBe(FILE_TYPES[type].mediaType)
    expect(file.fileName).not.toContain('\\')
  })

  test.each([
    ['a.docx', pdf(), 'file.name-mismatch'],
    ['a.pdf.exe', pdf(), 'file.name-mismatch'],
    ['a', pdf(), 'file.name-mismatch'],
    ['a.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 'file.type-refused'],
    ['a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'file.type-refused'],
    ['a.zip', zip('a.txt'), 'file.type-refused'],
    ['a.exe', Buffer.from('MZ\u0090\u0000\u0003\u0000'), 'file.type-refused'],
    ['a.txt', Buffer.from('text\0more'), 'file.type-refused'],
    ['a.rtf', Buffer.from('{\\rtf1'), 'file.type-refused'],
    ['a.pdf', Buffer.alloc(0), 'file.empty'],
    ['', pdf(), 'file.name-refused'],
    ['a\u202efdp.pdf', pdf(), 'file.name-refused'],
    ['a\0.pdf', pdf(), 'file.name-refused'],
    [`${'长'.repeat(200)}.pdf`, pdf(), 'file.name-refused'],
  ] as const)('%j is refused: %#', async (name, bytes, code) => {
    const refused = await receive(name, bytes)
    expect(refused).toMatchObject({ ok: false, error: { code } })
    if (!refused.ok) expect(explainFileError(refused.error)).toMatch(/^[^a-z]*[\u4e00-\u9fff]/)
  })

  test('a big workbook is told by its end, where containers name their parts', async () => {
    const big = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      Buffer.alloc(9 * 1024 ** 2, 1),
      Buffer.from('xl/workbook'),
    ])
    expect(value(await receive('大表.xlsx', big)).mediaType).toBe(FILE_TYPES.xlsx.mediaType)
  })
})

describe('what is refused does not stay', () => {
  test('a file of another type, or too large', async () => {
    const bytes = Buffer.from(`MZ\0${randomUUID()}`)
    expect((await receive('a.exe', bytes)).ok).toBe(false)
    expect(await stores.files.has(digestOf(bytes))).toBe(false)
    const small = { ...services, fileQuota: { ...FILE_QUOTA, fileBytes: 1_000 } }
    expect(await receive('a.pdf', pdf('x'.repeat(1_000)), small)).toMatchObject({
      error: { code: 'file.too-large', mostBytes: 1_000 },
    })
  })

  test('unless somebody else holds the same bytes', async () => {
    const bytes = pdf(randomUUID())
    const holder = newHolder()
    await hold('a.pdf', bytes, holder)
    expect((await receive('a.docx', bytes)).ok).toBe(false)
    expect(await stores.files.has(digestOf(bytes))).toBe(true)
  })
})

describe('a scanner', () => {
  const scanning = (scan: FileScanner['scan']): FileServices => ({ ...services, fileScanner: { scan } })

  test.each<[string, FileScanner['scan'], string]>([
    ['finds something', async () => 'infected', 'file.infected'],
    ['cannot tell', async () => 'unknown', 'file.not-scanned'],
    ['says something else', async () => 'perhaps' as ScanVerdict, 'file.not-scanned'],
    ['cannot be reached', () => Promise.reject(new Error('ECONNREFUSED')), 'file.not-scanned'],
  ])('that %s: the file is not taken in', async (_what, scan, code) => {
    const bytes = pdf(randomUUID())
    expect(await receive('a.pdf', bytes, scanning(scan))).toMatchObject({ ok: false, error: { code } })
    expect(await stores.files.has(digestOf(bytes))).toBe(false)
  })

  test('that calls it clean has seen its bytes', async () => {
    const bytes = pdf(randomUUID())
    const seen: Uint8Array[] = []
    const using = scanning(async ({ bytes: stream }) => {
      for await (const part of stream) seen.push(part)
      return 'clean'
    })
    expect(value(await receive('a.pdf', bytes, using)).isScanned).toBe(true)
    expect(Buffer.concat(seen)).toEqual(bytes)
  })
})

describe('holding', () => {
  test('a held file is served with its honest type; the last holder takes the bytes along', async () => {
    const bytes = pdf(randomUUID())
    const [one, two] = [newHolder(), newHolder()]
    await hold('甲.pdf', bytes, one)
    await hold('乙.pdf', bytes, two)
    const digest = digestOf(bytes)
    const opened = await openHeldFile(services, { holder: two, digest })
    expect(opened).toMatchObject({ fileName: '乙.pdf', mediaType: 'application/pdf', sizeBytes: bytes.length })
    await opened?.close()
    expect(await openHeldFile(services, { holder: newHolder(), digest })).toBeUndefined()

    expect(await release(one, digest)).toBe(true)
    expect(await release(one, digest)).toBe(false)
    expect(await listHeldFiles(stores.db, two)).toHaveLength(1)
    await release(two, digest)
    expect(await sweepFiles({ ...services, clock: tomorrow })).toMatchObject({ missing: [] })
    expect(await stores.files.has(digest)).toBe(false)
  })

  test('an owner stores no more than the quota, also when many files come at once; the same file counts once', async () => {
    const fileQuota = { ...FILE_QUOTA, ownBytes: 3_000 }
    const using = { ...services, fileQuota }
    const owner = `body-${randomUUID()}`
    const files = await Promise.all(
      Array.from({ length: 6 }, async (_, index) =>
        value(await receive('a.pdf', pdf(`${owner}${index}`.padEnd(900, ' ')), using)),
      ),
    )
    const keep = (file: (typeof files)[number], holder: string) =>
      stores.db.transaction().execute((tx) => holdFile(tx, using, file, { holder, owner }))
    const kept = await Promise.all(files.map((file) => keep(file, newHolder())))
    expect(kept.filter((one) => one.ok)).toHaveLength(3)
    expect(kept.find((one) => !one.ok)).toMatchObject({ error: { code: 'file.own-quota', mostBytes: 3_000 } })
    const owned = files[kept.findIndex((one) => one.ok)]
    if (owned === undefined) throw new Error('none was kept')
    expect((await keep(owned, newHolder())).ok).toBe(true)
  })

  test('all together no more than the store may hold', async () => {
    const fileQuota = { ...FILE_QUOTA, allBytes: 1 }
    expect(await hold('a.pdf', pdf(randomUUID()), newHolder(), { ...services, fileQuota })).toEqual({
      code: 'file.store-full',
    })
  })

  test('a file that was swept before it was held has to be sent again', async () => {
    const file = value(await receive('a.pdf', pdf(randomUUID())))
    await sweepFiles({ ...services, clock: tomorrow })
    const held = await stores.db
      .transaction()
      .execute((tx) => holdFile(tx, services, file, { holder: newHolder(), owner: 'body-1' }))
    expect(held).toEqual({ ok: false, error: { code: 'file.gone' } })
  })
})

describe('the sweep', () => {
  test('removes bytes without a record once they are a day old, and what killed writers left', async () => {
    await sweepFiles({ ...services, clock: tomorrow })
    const digest = await stores.files.put(pdf(randomUUID()))
    await writeFile(join(stores.folder, 'files', '.killed'), 'half a file')
    expect(await sweepFiles({ ...services, clock })).toMatchObject({ orphans: 0, drafts: 0 })
    expect(await sweepFiles({ ...services, clock: tomorrow })).toMatchObject({ orphans: 1, drafts: 1 })
    expect(await stores.files.has(digest)).toBe(false)
  })

  test('tells which records have lost their bytes, until they are back', async () => {
    const bytes = pdf(randomUUID())
    await hold('a.pdf', bytes, newHolder())
    const digest = digestOf(bytes)
    await stores.files.remove(digest)
    expect(await sweepFiles({ ...services, clock })).toMatchObject({ missing: [digest] })
    expect(await countMissing(stores.db)).toBe(1)
    await stores.files.put(bytes)
    expect(await sweepFiles({ ...services, clock })).toMatchObject({ missing: [] })
    expect(await countMissing(stores.db)).toBe(0)
  })
})

describe('sealing anew', () => {
  test('files that came before there was a key, and after a rotation; a damaged one is told and left', async () => {
    const path = join(stores.folder, 'keys.json')
    const keys = await openKeyRing(path)
    const folder = join(stores.folder, 'resealed')
    const plain = openFileFolder(folder)
    const digests = [await plain.put(pdf('一')), await plain.put(pdf('二'))]
    const files = openFileFolder(folder, createFileSeal(keys.keysFor('files')))
    const secrets = createSecretBox(keys.keysFor('totp'))
    const applicants = createSecretBox(keys.keysFor('applicants'))
    const using = { db: stores.db, files, keys, secrets, applicants }
    expect(await reseal(using)).toEqual({ secrets: 0, requests: 0, files: 2, unopened: 0 })
    expect(await reseal(using)).toEqual({ secrets: 0, requests: 0, files: 0, unopened: 0 })
    await rotateKeys(path)
    const [first = '' as Digest] = digests
    const [subfolder = ''] = [join(folder, first.slice(0, 2))]
    await writeFile(join(subfolder, `${first}.sealed`), 'tampered')
    expect(await reseal(using)).toEqual({ secrets: 0, requests: 0, files: 1, unopened: 1 })
    expect(await readdir(subfolder)).toContain(`${first}.sealed`)
    await rm(folder, { recursive: true })
  })

  test('second factors, unless the person has set up another meanwhile', async () => {
    const path = join(stores.folder, 'keys-2.json')
    const keys = await openKeyRing(path)
    const secrets = createSecretBox(keys.keysFor('totp'))
    const sealed = secrets.seal('totp person-1', 'JBSWY3DP')
    await stores.db
      .insertInto('person')
      .values({
        id: 'person-1',
        version: 1,
        account: 'chenjing',
        display_name: '陈静',
        status: 'active',
        created_at: now,
        password_hash: 'x',
        password_set_at: now,
        password_is_initial: false,
        totp_secret: sealed,
        totp_last_step: null,
      })
      .execute()
    const find = async () =>
      (await stores.db.selectFrom('person').select('totp_secret').executeTakeFirstOrThrow()).totp_secret ?? ''
    const applicants = createSecretBox(keys.keysFor('applicants'))
    const files = openFileFolder(join(stores.folder, 'none'))
    const using = { db: stores.db, files, keys, secrets, applicants }
    expect(await reseal(using)).toEqual({ secrets: 0, requests: 0, files: 0, unopened: 0 })
    await rotateKeys(path)
    expect(await reseal(using)).toEqual({ secrets: 1, requests: 0, files: 0, unopened: 0 })
    const anew = await find()
    expect(secrets.isCurrent(anew)).toBe(true)
    expect(secrets.open('totp person-1', anew)).toBe('JBSWY3DP')
    const others = await openKeyRing(join(stores.folder, 'keys-3.json'))
    const lost = { ...using, keys: others, secrets: createSecretBox(others.keysFor('totp')) }
    expect(await reseal(lost)).toEqual({ secrets: 0, requests: 0, files: 0, unopened: 1 })
    expect(await find()).toBe(anew)
  })
})
