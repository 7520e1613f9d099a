import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Digest, openFileFolder, parseDigest } from './files.js'

/** The SHA-256 of nothing, as every tool prints it. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const bytes = new TextEncoder().encode('云溪县')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('what is put comes back, under the digest of its bytes, once however often it is put', async () => {
  const store = openFileFolder(join(folder, 'once'))
  expect(await store.put(new Uint8Array())).toBe(EMPTY)
  const [first, second] = await Promise.all([store.put(bytes), store.put(bytes)])
  expect(second).toBe(first)
  expect(await store.get(first)).toEqual(Buffer.from(bytes))
  expect(await store.has(first)).toBe(true)
  const names = await readdir(join(folder, 'once'), { recursive: true })
  expect(
    names
      .filter((name) => name.length > 2)
      .map((name) => name.slice(3))
      .sort(),
  ).toEqual([EMPTY, first].sort())
})

test('a file is readable for its owner only', async () => {
  const digest = await openFileFolder(folder).put(bytes)
  expect((await stat(join(folder, digest.slice(0, 2), digest))).mode & 0o777).toBe(0o600)
})

test('what was removed is gone, and removing it again is no mistake', async () => {
  const store = openFileFolder(folder)
  const digest = await store.put(bytes)
  await store.remove(digest)
  await store.remove(digest)
  expect(await store.has(digest)).toBe(false)
  expect(await store.get(digest)).toBeUndefined()
})

test('bytes that were changed on disk are refused', async () => {
  const store = openFileFolder(folder)
  const digest = await store.put(bytes)
  const path = join(folder, digest.slice(0, 2), digest)
  await chmod(path, 0o600)
  await writeFile(path, 'tampered')
  await expect(store.get(digest)).rejects.toThrow('damaged')
})

for (const name of [
  '',
  '../../etc/passwd',
  EMPTY.toUpperCase(),
  `${EMPTY}0`,
  EMPTY.slice(1),
  `${EMPTY}\n`,
  `${EMPTY.slice(1)}/`,
])
  test(`${JSON.stringify(name)} is not a digest and names no file`, async () => {
    expect(parseDigest(name)).toBeUndefined()
    await expect(async () => openFileFolder(folder).get(name as Digest)).rejects.toThrow(TypeError)
  })
