import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { openZip } from './open-zip.js'

const refusalOf = async (attempt: () => Promise<unknown>) => {
  try {
    await attempt()
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal
    throw error
  }
  return null
}

const CENTRAL = 0x02014b50
const centralHeaders = (bytes: Buffer): number[] => {
  const found: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 1) if (bytes.readUInt32LE(at) === CENTRAL) found.push(at)
  return found
}

describe('a container', () => {
  test('gives a part by its name, whatever the case', async () => {
    const zip = await openZip(zipSync({ 'word/Document.xml': strToU8('内容') }))
    expect(zip.get('word/document.xml').toString()).toBe('内容')
    expect(zip.find('word/other.xml')).toBeUndefined()
    expect(zip.names).toEqual(['word/Document.xml'])
  })

  test('stored parts need no inflating', async () => {
    const zip = await openZip(zipSync({ a: strToU8('abc') }, { level: 0 }))
    expect(zip.get('a').toString()).toBe('abc')
  })
})

describe('bad containers', () => {
  test('nothing at all is empty', async () => {
    expect((await refusalOf(() => openZip(new Uint8Array())))?.code).toBe('empty')
  })

  test('noise and a file that broke off are damaged', async () => {
    const whole = zipSync({ a: strToU8('abc'.repeat(1000)) })
    expect((await refusalOf(() => openZip(Buffer.from('no zip at all, only some words in a row'))))?.code).toBe(
      'damaged',
    )
    expect((await refusalOf(() => openZip(whole.subarray(0, whole.length - 30))))?.code).toBe('damaged')
  })

  test('more entries than allowed are refused before any is read', async () => {
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.zipEntries + 1 }, (_, index) => [`p${index}`, strToU8('')]),
    )
    expect(await refusalOf(() => openZip(zipSync(many)))).toEqual({
      code: 'too-many-parts',
      detail: `${LIMITS.zipEntries + 1} entries > ${LIMITS.zipEntries}`,
    })
  })

  test('300 MB of zeros stop at the ratio, without the memory being taken', async () => {
    const zip = await openZip(zipSync({ 'word/document.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 1 }))
    const before = process.memoryUsage().rss
    expect((await refusalOf(async () => zip.get('word/document.xml')))?.code).toBe('too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })

  test('the sum over all parts has a bound of its own', async () => {
    // Half noise, half zeros: inflates eightfold, far under the ratio.
    const half = new Uint8Array(60 * 1024 * 1024)
    for (let at = 0; at < half.length; at += 64) half[at] = (at * 2654435761) >>> 24
    const bytes = zipSync({ a: half, b: half, c: half, d: half }, { level: 1 })
    const zip = await openZip(bytes)
    const refusal = await refusalOf(async () => ['a', 'b', 'c', 'd'].map((name) => zip.get(name).length))
    expect(refusal?.code).toBe('too-large')
  })

  test('a part that is never asked for is never inflated: an archive in the archive stays shut', async () => {
    const inner = zipSync({ bomb: new Uint8Array(50 * 1024 * 1024) })
    const zip = await openZip(zipSync({ 'word/embeddings/a.zip': inner, a: strToU8('abc') }))
    expect(zip.get('a').toString()).toBe('abc')
    expect(zip.get('word/embeddings/a.zip').length).toBe(inner.length)
  })

  test('a size in the directory that is not the real one is found out', async () => {
    const bytes = Buffer.from(zipSync({ a: strToU8('abc'.repeat(100)) }))
    for (const at of centralHeaders(bytes)) bytes.writeUInt32LE(7, at + 24)
    const zip = await openZip(bytes)
    expect(await refusalOf(async () => zip.get('a'))).toEqual({ code: 'damaged', detail: 'a: 300 bytes, 7 stated' })
  })

  test('content that was changed after packing fails its checksum', async () => {
    const bytes = Buffer.from(zipSync({ a: strToU8('figures: 217') }, { level: 0 }))
    bytes[bytes.indexOf('217')] = 0x33
    const zip = await openZip(bytes)
    expect(await refusalOf(async () => zip.get('a'))).toEqual({ code: 'damaged', detail: 'checksum: a' })
  })

  test('entries that share bytes are refused', async () => {
    const bytes = Buffer.from(zipSync({ a: strToU8('abc'), b: strToU8('abc') }, { level: 0 }))
    const [first = 0, second = 0] = centralHeaders(bytes)
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42)
    expect((await refusalOf(() => openZip(bytes)))?.detail).toBe('overlapping entries')
  })

  test('two parts of one name are refused', async () => {
    const bytes = zipSync({ 'a.xml': strToU8('1'), 'A.xml': strToU8('2') })
    expect((await refusalOf(() => openZip(bytes)))?.code).toBe('damaged')
  })

  test('a name that climbs out is refused', async () => {
    expect((await refusalOf(() => openZip(zipSync({ '../../etc/passwd': strToU8('') }))))?.code).toBe('damaged')
  })

  test('an encrypted entry is refused by its name', async () => {
    const bytes = Buffer.from(zipSync({ a: strToU8('abc') }))
    for (const at of centralHeaders(bytes)) bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
    expect(await refusalOf(() => openZip(bytes))).toEqual({ code: 'encrypted', detail: 'a' })
  })
})
