import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMemoryBytes } from '../../../testing/storage/memory-bytes.js'
import { createFileSeal } from '../../service/files/file-seal.js'
import { CIPHER_NAMES } from '../../service/keys/cipher.js'
import { createKeyRing, type MasterKey, type MasterKeys, nameOfKey } from '../../service/keys/key-ring.js'
import { openByteFolder } from '../file-bytes/byte-folder.js'
import { createFileStore } from './create-file-store.js'
import { type Digest, digestOf } from './digest.js'
import type { FileStore } from './file-store.js'

const PIECE = 65_536

const keyOf = (fill: number): MasterKey => {
  const bytes = new Uint8Array(32).fill(fill)
  return { name: nameOfKey(bytes), bytes, madeAt: '2026-01-01T00:00:00.000Z' }
}
let keys: MasterKeys = [keyOf(1)]
const filesKeys = () => createKeyRing(() => keys).keysFor('files')
const text = new TextEncoder().encode('石桥镇人民政府')

async function* inParts(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}

async function readStream(store: FileStore, digest: Digest): Promise<Buffer> {
  const stream = await store.getStream(digest)
  const parts: Uint8Array[] = []
  for await (const part of stream?.bytes ?? []) parts.push(part)
  expect(Buffer.concat(parts).length).toBe(stream?.sizeBytes)
  return Buffer.concat(parts)
}

async function digestsIn(store: FileStore): Promise<string[]> {
  const digests: string[] = []
  for await (const { digest } of store.list()) digests.push(digest)
  return digests
}

const KINDS = [undefined, ...CIPHER_NAMES]
describe.each(KINDS)('files sealed with %s', (cipher) => {
  const seal = cipher && createFileSeal(filesKeys(), cipher)

  test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])(
    '%i bytes come back, at once and in a stream',
    async (n) => {
      const bytes = Buffer.alloc(n, 'abc')
      const store = createFileStore(openMemoryBytes(), seal)
      const put = await store.putStream(inParts(bytes, 10_007), { mostBytes: n })
      expect(put).toEqual({ digest: digestOf(bytes), sizeBytes: n })
      expect(await store.get(put.digest)).toEqual(bytes)
      expect(await readStream(store, put.digest)).toEqual(bytes)
      expect(await store.put(bytes)).toBe(put.digest)
      expect(await digestsIn(store)).toEqual([put.digest])
      await store.remove(put.digest)
      expect(await store.has(put.digest)).toBe(false)
    },
  )

  test('any flipped bit, any cut and anything added is found', async () => {
    const bytes = openMemoryBytes()
    const store = createFileStore(bytes, seal)
    const digest = await store.put(text)
    const [name, kept] = [...bytes.kept][0] ?? []
    if (name === undefined || kept === undefined) throw new Error('nothing was kept')
    const sound = kept.bytes
    const expectRefused = async (damaged: Buffer) => {
      bytes.kept.set(name, { ...kept, bytes: damaged })
      await expect(store.get(digest)).rejects.toThrow(/damaged|not here/)
    }
    for (let index = 0; index < sound.length; index += 1) {
      const flipped = Buffer.from(sound)
      flipped[index] = (flipped[index] ?? 0) ^ (1 << (index % 8))
      await expectRefused(flipped)
      await expectRefused(sound.subarray(0, index))
    }
    await expectRefused(Buffer.concat([sound, Buffer.alloc(1)]))
  })

  test('a file in the place of another is found', async () => {
    const bytes = openMemoryBytes()
    const store = createFileStore(bytes, seal)
    const [one, other] = [await store.put(text), await store.put(Buffer.from('临江镇'))]
    const suffix = seal === undefined ? '' : '.sealed'
    const swapped = bytes.kept.get(`${other}${suffix}`)
    if (swapped === undefined) throw new Error('nothing was kept')
    bytes.kept.set(`${one}${suffix}`, swapped)
    await expect(store.get(one)).rejects.toThrow('damaged')
    await expect(readStream(store, one)).rejects.toThrow('damaged')
  })

  test('no room at any writing: refused, and nothing is there', async () => {
    const big = Buffer.alloc(2 * PIECE, 1)
    for (let writings = 0; ; writings += 1) {
      const bytes = openMemoryBytes()
      const store = createFileStore(bytes, seal)
      bytes.fillUpAfter(writings)
      const put = await store.put(big).catch((error: unknown) => error)
      if (typeof put === 'string') {
        expect(writings).toBeGreaterThan(1)
        break
      }
      expect(put).toMatchObject({ code: 'files.store-full' })
      expect([bytes.kept.size, bytes.drafts.size]).toEqual([0, 0])
    }
  })

  test('more than may come, or a source that fails: nothing is there', async () => {
    const bytes = openMemoryBytes()
    const store = createFileStore(bytes, seal)
    await expect(store.putStream(inParts(text, 2), { mostBytes: text.length - 1 })).rejects.toMatchObject({
      code: 'files.too-large',
    })
    const failing = async function* () {
      yield text
      throw new Error('the sender has gone')
    }
    await expect(store.putStream(failing(), { mostBytes: 1_000 })).rejects.toThrow('the sender has gone')
    expect([bytes.kept.size, bytes.drafts.size]).toEqual([0, 0])
  })
})

describe('sealing', () => {
  test('nothing of the file can be read where it lies', async () => {
    const bytes = openMemoryBytes()
    await createFileStore(bytes, createFileSeal(filesKeys())).put(text)
    for (const { bytes: stored } of bytes.kept.values()) expect(stored.includes('石桥')).toBe(false)
  })

  test('pieces cannot be swapped, nor the last ones left out', async () => {
    const bytes = openMemoryBytes()
    const store = createFileStore(bytes, createFileSeal(filesKeys()))
    const digest = await store.put(Buffer.alloc(3 * PIECE, '0123456789'))
    const [name, kept] = [...bytes.kept][0] ?? []
    if (name === undefined || kept === undefined) throw new Error('nothing was kept')
    const sealedPiece = PIECE + 16
    const header = kept.bytes.length - 3 * sealedPiece - 24
    const piece = (index: number) =>
      kept.bytes.subarray(header + index * sealedPiece, header + (index + 1) * sealedPiece)
    const around = [kept.bytes.subarray(0, header), kept.bytes.subarray(-24)] as const
    for (const order of [
      [1, 0, 2],
      [0, 1],
      [0, 1, 2, 2],
    ]) {
      bytes.kept.set(name, { ...kept, bytes: Buffer.concat([around[0], ...order.map(piece), around[1]]) })
      await expect(store.get(digest)).rejects.toThrow('damaged')
    }
  })

  test('plain files from before are read, sealed by the job, and then sealed alone', async () => {
    const bytes = openMemoryBytes()
    const digest = await createFileStore(bytes).put(text)
    const store = createFileStore(bytes, createFileSeal(filesKeys()))
    expect(await store.get(digest)).toEqual(Buffer.from(text))
    expect(await store.reseal(digest)).toBe(true)
    expect([...bytes.kept.keys()]).toEqual([`${digest}.sealed`])
    expect(await store.get(digest)).toEqual(Buffer.from(text))
    expect(await store.reseal(digest)).toBe(false)
  })

  test('a plain file that is damaged is left as it is, not sealed as if it were sound', async () => {
    const bytes = openMemoryBytes()
    const digest = await createFileStore(bytes).put(text)
    bytes.kept.set(digest, { bytes: Buffer.from('tampered'), changedAt: new Date() })
    const store = createFileStore(bytes, createFileSeal(filesKeys()))
    await expect(store.reseal(digest)).rejects.toThrow('damaged')
    expect([...bytes.kept.keys()]).toEqual([digest])
    expect(bytes.drafts.size).toBe(0)
  })

  test('a sealing that was cut short between its two steps is finished', async () => {
    const bytes = openMemoryBytes()
    const digest = await createFileStore(bytes).put(text)
    const plain = bytes.kept.get(digest)
    const store = createFileStore(bytes, createFileSeal(filesKeys()))
    await store.reseal(digest)
    if (plain !== undefined) bytes.kept.set(digest, plain)
    expect(await digestsIn(store)).toEqual([digest])
    await store.reseal(digest)
    expect([...bytes.kept.keys()]).toEqual([`${digest}.sealed`])
  })

  test('another key or another cipher: the old file opens, and is sealed anew', async () => {
    const bytes = openMemoryBytes()
    const digest = await createFileStore(bytes, createFileSeal(filesKeys())).put(text)
    keys = [keyOf(1), keyOf(2)]
    const rotated = createFileStore(bytes, createFileSeal(filesKeys()))
    expect(await rotated.get(digest)).toEqual(Buffer.from(text))
    expect(await rotated.reseal(digest)).toBe(true)
    expect(await rotated.reseal(digest)).toBe(false)
    const chinese = createFileStore(bytes, createFileSeal(filesKeys(), 'sm4-ctr-hmac-sm3'))
    expect(await chinese.reseal(digest)).toBe(true)
    expect(await rotated.get(digest)).toEqual(Buffer.from(text))
    keys = [keyOf(1)]
  })

  test('switched off for new files: these are plain, older ones are still read and get the present key', async () => {
    const bytes = openMemoryBytes()
    const sealed = await createFileStore(bytes, createFileSeal(filesKeys())).put(text)
    keys = [keyOf(1), keyOf(2)]
    const off = createFileStore(bytes, createFileSeal(filesKeys(), 'aes-256-gcm', { sealsNew: false }))
    const plain = await off.put(Buffer.from('青禾乡'))
    expect([...bytes.kept.keys()].sort()).toEqual([plain, `${sealed}.sealed`].sort())
    expect(await off.get(sealed)).toEqual(Buffer.from(text))
    expect([await off.reseal(plain), await off.reseal(sealed), await off.reseal(sealed)]).toEqual([false, true, false])
    keys = [keyOf(1)]
  })

  test('without the key, or with sealing switched off, it is said so and nothing is taken for damage', async () => {
    const bytes = openMemoryBytes()
    const digest = await createFileStore(bytes, createFileSeal(filesKeys())).put(text)
    await expect(createFileStore(bytes).get(digest)).rejects.toThrow('a key, which is not here')
    const others = createKeyRing(() => [keyOf(9)]).keysFor('files')
    await expect(createFileStore(bytes, createFileSeal(others)).get(digest)).rejects.toThrow('which is not here')
  })

  test('plain bytes that look like a sealed file are only bytes', async () => {
    const bytes = openMemoryBytes()
    const sealed = createFileStore(bytes, createFileSeal(filesKeys()))
    await sealed.put(text)
    const copy = [...bytes.kept.values()][0]?.bytes ?? Buffer.alloc(0)
    const plain = createFileStore(openMemoryBytes())
    expect(await plain.get(await plain.put(copy))).toEqual(copy)
  })

  test('whatever comes in whatever parts', async () => {
    const seal = createFileSeal(filesKeys())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3_000 }), { maxLength: 60 }), async (parts) => {
        const store = createFileStore(openMemoryBytes(), seal)
        const source = async function* () {
          yield* parts
        }
        const { digest } = await store.putStream(source(), { mostBytes: 1_000_000 })
        expect(await store.get(digest)).toEqual(Buffer.concat(parts))
      }),
    )
  })
})

const MOST_HELD = 8 * 1024 * 1024

describe('a big file in a folder', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-big-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('passes through in pieces: of 48 MiB less than 8 are held at a time', async () => {
    const store = createFileStore(openByteFolder(folder), createFileSeal(filesKeys()))
    const piece = Buffer.alloc(1024 * 1024, '云溪县')
    const source = async function* () {
      for (let index = 0; index < 48; index += 1) yield piece
    }
    const collect = garbageCollector()
    const held = () => {
      collect()
      return process.memoryUsage().arrayBuffers
    }
    const before = held()
    // What was let go is given back in the background, on a busy machine some time later; what is held stays held.
    const isHeld = async () => {
      for (let turn = 0; turn < 200 && held() - before >= MOST_HELD; turn += 1) await setTimeout(10)
      return held() - before >= MOST_HELD
    }
    const { digest } = await store.putStream(source(), { mostBytes: 200 * 1024 * 1024 })
    expect(await isHeld()).toBe(false)
    const hash = createHash('sha256')
    const stream = await store.getStream(digest)
    for await (const part of stream?.bytes ?? []) {
      hash.update(part)
      expect(await isHeld()).toBe(false)
    }
    expect(hash.digest('hex')).toBe(digest)
  })
})

/** What is held and what only has not been cleared away yet look the same until this has run. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}
