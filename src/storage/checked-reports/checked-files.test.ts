import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aReading } from '../../../testing/reading/a-reading.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import type { Finding, Reading } from '../../domain/report/index.js'
import { type Digest, digestOf } from '../files.js'
import { findCheckedFile, keepCheckedFile } from './checked-files.js'
import {
  deleteHandedIn,
  findCheckedReport,
  findLinked,
  insertLink,
  type OwnLink,
  publishHandedIn,
  withdrawHandedIn,
} from './handed-in.js'
import { sweepLooseBytes } from './loose-bytes.js'
import { listOwnReports, listPublicReports } from './report-lists.js'
import { measureUse } from './storage-use.js'

let stores: TestStores
beforeAll(async () => {
  stores = await startTestStores()
})
afterAll(() => stores.close())
beforeEach(async () => {
  await stores.db.deleteFrom('handed_in').execute()
  await stores.db.deleteFrom('checked_file').execute()
  await stores.db.deleteFrom('loose_bytes').execute()
})

const utf8 = (text: string) => new TextEncoder().encode(text)

interface Given {
  readonly content?: string
  readonly owner?: string
  readonly reading?: Reading
  readonly engine?: string
  readonly findings?: readonly Finding[]
}

/** Hands in a file; what is not named does not matter to the test. */
async function keep({ content = 'a file', owner = 'anna', reading = aReading(), engine = 'e1', findings = [] }: Given) {
  const bytes = utf8(content)
  const digest = digestOf(bytes)
  const linkHash = `link of ${owner} to ${digest}`
  const file = { digest, sizeBytes: bytes.length, engine, reading, findings }
  const handedIn = { linkHash, ownerHash: owner, fileName: `${content}.docx` }
  await keepCheckedFile(stores, { file, bytes }, (transaction) => insertLink(transaction, file, handedIn))
  return { digest, linkHash, ownerHash: owner }
}

/** Deletes what somebody handed in, if it is theirs. */
async function remove(link: OwnLink): Promise<boolean> {
  const linked = await findLinked(stores.db, link)
  return linked !== undefined && deleteHandedIn(stores, linked, async () => undefined)
}

/** Makes what somebody handed in public, or private again. */
async function setPublic(link: OwnLink, publicId: string | null): Promise<boolean> {
  return stores.db.transaction().execute(async (transaction) => {
    const linked = await findLinked(transaction, link)
    if (linked === undefined) return false
    if (publicId === null) return withdrawHandedIn(transaction, linked.id)
    return publishHandedIn(transaction, linked.id, publicId)
  })
}

async function isThere(digest: Digest): Promise<{ row: boolean; bytes: boolean; loose: number }> {
  const loose = await stores.db.selectFrom('loose_bytes').selectAll().execute()
  return {
    row: (await findCheckedFile(stores.db, digest)) !== undefined,
    bytes: await stores.files.has(digest),
    loose: loose.length,
  }
}
const THERE = { row: true, bytes: true, loose: 0 }
const GONE = { row: false, bytes: false, loose: 0 }

describe('keeping', () => {
  test('the same file by two people: one result, one file, a link for each', async () => {
    const anna = await keep({})
    const bert = await keep({ owner: 'bert' })
    expect(await stores.db.selectFrom('checked_file').selectAll().execute()).toHaveLength(1)
    const found = await Promise.all(
      [anna, bert].map(({ linkHash }) => findCheckedReport(stores.db, { linkHash, publicId: '-' })),
    )
    expect(found.map((report) => report?.ownerHash)).toEqual(['anna', 'bert'])
    expect(await isThere(anna.digest)).toEqual(THERE)
  })
  test('the same file twice by one person: still one link, under the first name', async () => {
    await keep({})
    await keep({})
    expect(await listOwnReports(stores.db, { ownerHash: 'anna', before: null, limit: 9 })).toHaveLength(1)
  })
  test('another engine’s result takes the place of the older one, for every link', async () => {
    const { digest } = await keep({ engine: 'e1' })
    await keep({ engine: 'e2', owner: 'bert', reading: aReading({ agency: '石桥镇人民政府' }) })
    const [own] = await listOwnReports(stores.db, { ownerHash: 'anna', before: null, limit: 9 })
    expect(own?.agency).toBe('石桥镇人民政府')
    expect((await findCheckedFile(stores.db, digest))?.engine).toBe('e2')
  })
  test('a NUL and half a surrogate pair come back as replacement characters, offsets unmoved', async () => {
    const text = '甲\0乙\ud800丙\udc00丁😀 \\u0000 \\ud800'
    const reading = aReading({
      agency: '云溪县\0局',
      sections: [{ kind: 'overview', heading: null, text, at: null }],
    })
    const { digest } = await keep({ reading })
    const kept = (await findCheckedFile(stores.db, digest))?.reading
    expect(kept?.sections[0]?.text).toBe('甲\ufffd乙\ufffd丙\ufffd丁😀 \\u0000 \\ud800')
    expect(kept?.agency).toBe('云溪县\ufffd局')
  })
  test('a result that the database refuses leaves no bytes behind once it was swept', async () => {
    const bytes = utf8('too large a year')
    const digest = digestOf(bytes)
    const reading = { ...aReading(), year: 99_999_999_999 }
    const file = { digest, sizeBytes: bytes.length, engine: 'e', reading, findings: [] }
    const handedIn = { linkHash: 'l', ownerHash: 'o', fileName: 'f' }
    await expect(
      keepCheckedFile(stores, { file, bytes }, (transaction) => insertLink(transaction, file, handedIn)),
    ).rejects.toThrow()
    expect(await sweepLooseBytes(stores)).toBe(1)
    expect(await isThere(digest)).toEqual(GONE)
  })
  test('bytes whose result was never kept, as after a power cut, are swept; kept ones are not', async () => {
    const { digest } = await keep({ content: 'kept' })
    const lost = await stores.files.put(utf8('lost'))
    await stores.db
      .insertInto('loose_bytes')
      .values([{ digest: lost }, { digest }])
      .execute()
    expect(await sweepLooseBytes(stores)).toBe(2)
    expect(await isThere(lost)).toEqual(GONE)
    expect(await isThere(digest)).toEqual(THERE)
  })
})

describe('deleting', () => {
  test('the last link takes result and bytes along', async () => {
    const link = await keep({})
    expect(await remove(link)).toBe(true)
    expect(await isThere(link.digest)).toEqual(GONE)
    expect(await remove(link)).toBe(false)
  })
  test('one of two links: the other person’s stays whole', async () => {
    const anna = await keep({})
    const bert = await keep({ owner: 'bert' })
    expect(await remove(anna)).toBe(true)
    expect(await findCheckedReport(stores.db, { linkHash: anna.linkHash, publicId: '-' })).toBeUndefined()
    expect(await findCheckedReport(stores.db, { linkHash: bert.linkHash, publicId: '-' })).toBeDefined()
    expect(await isThere(anna.digest)).toEqual(THERE)
  })
  test('with the link alone, without the owner’s secret: nothing happens', async () => {
    const link = await keep({})
    expect(await remove({ ...link, ownerHash: 'bert' })).toBe(false)
    expect(await isThere(link.digest)).toEqual(THERE)
  })
  test('handing in and deleting the same file at once, 200 times: both there or both gone', async () => {
    for (let round = 0; round < 200; round += 1) {
      const content = randomBytes(8).toString('hex')
      const anna = await keep({ content })
      // Now the one, now the other goes first.
      const both = [() => remove(anna), () => keep({ content, owner: round % 3 === 0 ? 'anna' : 'bert' })]
      if (round % 2 === 0) both.reverse()
      await Promise.all(both.map((one) => one()))
      const after = await isThere(anna.digest)
      expect(after).toEqual(after.row ? THERE : GONE)
    }
  })
})

describe('the public list', () => {
  const publish = async (agency: string, year: number) => {
    const link = await keep({ content: `${agency}${year}`, reading: aReading({ agency, year }) })
    await setPublic(link, `public ${agency}${year}`)
    return link
  }
  const list = async (query: { agency?: string; year?: number | null; before?: number | null; limit?: number }) =>
    listPublicReports(stores.db, {
      agency: '',
      year: null,
      withErrors: false,
      bodies: null,
      before: null,
      limit: 50,
      ...query,
    })

  test('shows what was made public and nothing else, newest first', async () => {
    await publish('云溪县文化和旅游局', 2023)
    await keep({ content: 'private' })
    await publish('石桥镇人民政府', 2024)
    expect((await list({})).map((report) => report.agency)).toEqual(['石桥镇人民政府', '云溪县文化和旅游局'])
  })
  test('a part of the name and the year narrow it', async () => {
    await publish('云溪县教育局', 2023)
    await publish('云溪县教育局', 2024)
    await publish('石桥镇人民政府', 2024)
    expect(await list({ agency: '教育' })).toHaveLength(2)
    expect(await list({ agency: '教育', year: 2024 })).toHaveLength(1)
    expect(await list({ agency: '教育', year: 2020 })).toEqual([])
  })
  test('signs of the pattern language are taken as they stand', async () => {
    await publish('甲%乙_丙\\丁局', 2024)
    await publish('云溪县教育局', 2024)
    for (const sign of ['%', '_', '\\', '%乙_', '丙\\丁']) expect(await list({ agency: sign })).toHaveLength(1)
    for (const sign of ['%%', '__', "'; drop table handed_in; --"]) expect(await list({ agency: sign })).toEqual([])
  })
  test('pages go on from the last report shown, each report once, also when one comes in between', async () => {
    for (let year = 2019; year < 2026; year += 1) await publish('云溪县教育局', year)
    const first = await list({ limit: 3 })
    await publish('石桥镇人民政府', 2025)
    const second = await list({ limit: 3, before: first.at(-1)?.id ?? null })
    const third = await list({ limit: 3, before: second.at(-1)?.id ?? null })
    expect([...first, ...second, ...third].map((report) => report.year)).toEqual([
      2025, 2024, 2023, 2022, 2021, 2020, 2019,
    ])
  })
  test('made public twice: the address stays; withdrawn: gone; only by its owner', async () => {
    const link = await keep({})
    expect(await setPublic(link, 'first address')).toBe(true)
    expect(await setPublic(link, 'second address')).toBe(false)
    expect((await list({})).map((report) => report.publicId)).toEqual(['first address'])
    expect(await setPublic({ ...link, ownerHash: 'bert' }, null)).toBe(false)
    expect(await setPublic(link, null)).toBe(true)
    expect(await list({})).toEqual([])
    expect(await findCheckedReport(stores.db, { linkHash: '-', publicId: 'first address' })).toBeUndefined()
  })
})

test('what is used is counted without the file in hand: one that is there already takes nothing more', async () => {
  const { digest } = await keep({ content: '12345' })
  await keep({ content: '123', owner: 'bert' })
  expect(await measureUse(stores.db, { ownerHash: 'anna', digest: '-' })).toEqual({ ownFiles: 1, allBytes: 8 })
  expect(await measureUse(stores.db, { ownerHash: 'anna', digest })).toEqual({ ownFiles: 0, allBytes: 3 })
})
