import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeReportFile, type ReportFileOptions } from '../../../testing/reports/report-file.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import type { Reading } from '../../domain/report/index.js'
import { digesterFor } from '../audit/digests.js'
import { WORLD_CLOCK } from '../clock.js'
import { createReaderPool, type ReaderPool } from '../reading/reader-pool.js'
import { createWriterPool, type WriterPool } from '../writing/writer-pool.js'
import { type CheckedReportServices, HAND_IN_QUOTA } from './checked-report-services.js'
import { findReport, getOriginal } from './find-report.js'
import { handInReport } from './hand-in-report.js'
import { deleteReport, listOwnReports, publishReport } from './own-reports.js'
import { listPublicReports } from './public-reports.js'
import { isRendering, renderReport } from './render-report.js'
import { newOwnerSecret, type OwnerSecret, toLinkToken } from './secrets.js'

let stores: TestStores
let pool: ReaderPool
let services: CheckedReportServices
/** Files that really went to a reader. */
let readFiles: string[]
let writer: WriterPool

beforeAll(async () => {
  stores = await startTestStores()
  pool = createReaderPool({ processes: 1 })
  writer = createWriterPool({ dataDir: stores.folder })
})
afterAll(async () => {
  await Promise.all([pool.close(), writer.close()])
  await stores.close()
})
beforeEach(async () => {
  await stores.db.deleteFrom('handed_in').execute()
  await stores.db.deleteFrom('checked_file').execute()
  readFiles = []
  const counting: ReaderPool = {
    ...pool,
    check(file) {
      readFiles.push(file.name)
      return pool.check(file)
    },
  }
  const { db, files } = stores
  services = {
    db,
    files,
    clock: WORLD_CLOCK,
    digester: digesterFor('sm3'),
    pool: counting,
    engine: 'engine-1',
    quota: HAND_IN_QUOTA,
    writer,
  }
})

async function handIn(owner: OwnerSecret, options: ReportFileOptions & { fileName?: string } = {}) {
  const { name, bytes } = await makeReportFile(options)
  const result = await handInReport(services, { fileName: options.fileName ?? name, bytes, owner })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return { ...result, bytes }
}

describe('the same file', () => {
  test('by two people: read once, a link for each, each sees the name they gave it', async () => {
    const [anna, bert] = [newOwnerSecret(), newOwnerSecret()]
    const first = await handIn(anna, { fileName: '安娜的报告.html' })
    const second = await handIn(bert, { fileName: '贝特的报告.html' })
    expect(readFiles).toEqual(['安娜的报告.html'])
    expect(first.link).not.toBe(second.link)
    const seen = await findReport(services, second.link, bert)
    expect(seen?.reading.file).toBe('贝特的报告.html')
    expect(JSON.stringify(seen)).not.toContain('安娜')
  })
  test('twice by one person: the same link, whatever it is called', async () => {
    const owner = newOwnerSecret()
    const first = await handIn(owner)
    expect((await handIn(owner, { fileName: '另一个名字.html' })).link).toBe(first.link)
    expect(readFiles).toHaveLength(1)
  })
  test('by another engine: read anew; the old link then has the new result', async () => {
    const owner = newOwnerSecret()
    const { link } = await handIn(owner)
    services = { ...services, engine: 'engine-2' }
    expect((await findReport(services, link, owner))?.isOutdated).toBe(true)
    await handIn(newOwnerSecret())
    expect(readFiles).toHaveLength(2)
    expect((await findReport(services, link, owner))?.isOutdated).toBe(false)
  })
})

describe('what cannot be taken', () => {
  test('an empty file, noise, and a file without a report: a refusal, and nothing is kept', async () => {
    const owner = newOwnerSecret()
    const given = [
      ['空.docx', new Uint8Array(), 'empty'],
      ['半截.pdf', new TextEncoder().encode('%PDF-1.7 and then nothing'), 'damaged'],
      ['菜谱.txt', new TextEncoder().encode('今天吃什么'), 'not-a-report'],
    ] as const
    for (const [fileName, bytes, code] of given) {
      const result = await handInReport(services, { fileName, bytes, owner })
      expect(result).toMatchObject({ ok: false, refusal: { code } })
    }
    expect(await listOwnReports(services, owner, { before: null, limit: 9 })).toEqual([])
  })
  test('beyond one’s own quota; the file one already has may come again', async () => {
    services = { ...services, quota: { ownFiles: 1, allBytes: 1e9 } }
    const owner = newOwnerSecret()
    await handIn(owner, { seed: 1 })
    await handIn(owner, { seed: 1 })
    const { name, bytes } = await makeReportFile({ seed: 2 })
    const result = await handInReport(services, { fileName: name, bytes, owner })
    expect(result).toEqual({ ok: false, refusal: null, quota: 'own-files' })
    expect(readFiles).toHaveLength(1)
  })
  test('beyond the room for all; a file that is stored already may come again', async () => {
    const { bytes } = await handIn(newOwnerSecret(), { seed: 1 })
    services = { ...services, quota: { ownFiles: 9, allBytes: bytes.length } }
    await handIn(newOwnerSecret(), { seed: 1 })
    const other = await makeReportFile({ seed: 2 })
    const result = await handInReport(services, { fileName: other.name, bytes: other.bytes, owner: newOwnerSecret() })
    expect(result).toEqual({ ok: false, refusal: null, quota: 'all-bytes' })
  })
})

describe('whose it is', () => {
  test('only the secret it was handed in with publishes and deletes; the link alone does not', async () => {
    const [owner, stranger] = [newOwnerSecret(), newOwnerSecret()]
    const { link } = await handIn(owner)
    expect((await findReport(services, link, stranger))?.isOwn).toBe(false)
    expect(await publishReport(services, { key: link, owner: stranger, isPublic: true })).toBe(false)
    expect(await deleteReport(services, { key: link, owner: stranger })).toBe(false)
    expect((await findReport(services, link, owner))?.isOwn).toBe(true)
  })
  test('the public address shows the report, and neither publishes nor deletes it, even for its owner', async () => {
    const owner = newOwnerSecret()
    const { link } = await handIn(owner)
    await publishReport(services, { key: link, owner, isPublic: true })
    const [listed] = await listPublicReports(services, { agency: '', year: null, before: null, limit: 9 })
    const key = listed?.publicId ?? ''
    expect(await findReport(services, key, undefined)).toMatchObject({ byPublicAddress: true, isOwn: false })
    expect(await deleteReport(services, { key, owner })).toBe(false)
    expect(await publishReport(services, { key, owner, isPublic: false })).toBe(false)
  })
  test('deleted: link, public address and bytes are gone', async () => {
    const owner = newOwnerSecret()
    const { link } = await handIn(owner)
    await publishReport(services, { key: link, owner, isPublic: true })
    const found = await findReport(services, link, owner)
    if (found === undefined) throw new Error('not found')
    expect(await getOriginal(services, found)).toHaveLength(found.sizeBytes)
    expect(await deleteReport(services, { key: link, owner })).toBe(true)
    expect(await findReport(services, link, owner)).toBeUndefined()
    expect(await findReport(services, found.publicId ?? '', undefined)).toBeUndefined()
    await expect(getOriginal(services, found)).rejects.toThrow('not in the store')
  })
  test('a key that can be none is not even looked for', async () => {
    for (const key of [
      '',
      'x',
      '../../etc/passwd',
      'a\0b',
      '%00',
      'ｋｅｙ',
      'A'.repeat(10_000),
      "' or 1=1 --aaaaaaaaaa",
    ])
      expect(await findReport(services, key, undefined)).toBeUndefined()
  })
})

test('links cannot be guessed and stand nowhere in the database', async () => {
  const owner = newOwnerSecret()
  const { link } = await handIn(owner)
  expect(Buffer.from(link, 'base64url')).toHaveLength(18)
  const [row] = await stores.db.selectFrom('handed_in').selectAll().execute()
  const stored = JSON.stringify(row)
  expect(stored).not.toContain(link)
  expect(stored).not.toContain(owner)
  // Who knows the file and the database, but not the secret, gets another link.
  expect(toLinkToken(newOwnerSecret(), row?.digest ?? '')).not.toBe(link)
})

describe('to take away', () => {
  test('every form is made', async () => {
    const owner = newOwnerSecret()
    const report = await findReport(services, (await handIn(owner)).link, owner)
    if (report === undefined) throw new Error('not found')
    for (const kind of ['json', 'csv', 'xlsx', 'docx', 'pdf'].filter(isRendering)) {
      const rendered = await renderReport(services, report, kind)
      expect(rendered.ok && rendered.value.bytes.length).toBeGreaterThan(500)
    }
    expect(isRendering('toString')).toBe(false)
  })
  test('text far longer than any report’s is refused as pages, given as figures', async () => {
    const owner = newOwnerSecret()
    const report = await findReport(services, (await handIn(owner)).link, owner)
    if (report === undefined) throw new Error('not found')
    const sections: Reading['sections'] = [
      { kind: 'overview', heading: null, text: '公开。\n'.repeat(100_000), at: null },
    ]
    const long = { ...report, reading: { ...report.reading, sections } }
    for (const kind of ['xlsx', 'docx', 'pdf'].filter(isRendering))
      expect(await renderReport(services, long, kind)).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
    for (const kind of ['json', 'csv'].filter(isRendering))
      expect((await renderReport(services, long, kind)).ok).toBe(true)
  })
})
