import { mkdtemp, open, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMemoryBytes } from '../../../testing/storage/memory-bytes.js'
import { openByteFolder } from './byte-folder.js'
import type { ByteStore } from './byte-store.js'

let folder: string
let number = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-bytes-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const STORES: Record<string, () => ByteStore> = {
  folder: () => {
    number += 1
    return openByteFolder(join(folder, String(number)))
  },
  memory: openMemoryBytes,
}

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

async function keep(store: ByteStore, name: string, ...parts: string[]): Promise<void> {
  const draft = await store.begin()
  for (const part of parts) await draft.append(Buffer.from(part))
  await draft.keep(name)
}

async function readAll(store: ByteStore, name: string): Promise<string | undefined> {
  const source = await store.open(name)
  if (source === undefined) return undefined
  const bytes = Buffer.from(await source.read(0, source.sizeBytes))
  await source.close()
  return bytes.toString()
}

describe.each(Object.keys(STORES))('a %s of bytes', (kind) => {
  const open = (): ByteStore => {
    const store = STORES[kind]?.()
    if (store === undefined) throw new Error('no such store')
    return store
  }

  test('gives back what was kept, whole or any part of it', async () => {
    const store = open()
    await keep(store, 'ab12', '石桥', '镇')
    expect(await readAll(store, 'ab12')).toBe('石桥镇')
    const source = await store.open('ab12')
    expect(source?.sizeBytes).toBe(9)
    expect(Buffer.from((await source?.read(3, 3)) ?? []).toString()).toBe('桥')
    expect((await source?.read(6, 100))?.length).toBe(3)
    expect((await source?.read(9, 1))?.length).toBe(0)
    await source?.close()
  })

  test('knows nothing of a draft before it is kept, nor after it was dropped', async () => {
    const store = open()
    const draft = await store.begin()
    await draft.append(Buffer.from('x'))
    expect(await all(store.list())).toEqual([])
    await draft.drop()
    expect(await store.has('ab12')).toBe(false)
    expect(await store.open('ab12')).toBeUndefined()
  })

  test('puts what is kept in the place of what was there; dropping afterwards drops nothing', async () => {
    const store = open()
    await keep(store, 'ab12', 'old')
    const draft = await store.begin()
    await draft.append(Buffer.from('new'))
    await draft.keep('ab12')
    await draft.drop()
    expect(await readAll(store, 'ab12')).toBe('new')
  })

  test('lists by name, and no more what was removed', async () => {
    const store = open()
    for (const name of ['cd34', 'ab12', 'ab12.sealed']) await keep(store, name, name)
    expect((await all(store.list())).map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
      ['ab12', 4],
      ['ab12.sealed', 11],
      ['cd34', 4],
    ])
    await store.remove('ab12')
    await store.remove('ab12')
    expect((await all(store.list())).map(({ name }) => name)).toEqual(['ab12.sealed', 'cd34'])
    expect(await store.has('ab12')).toBe(false)
  })

  test('removes the drafts of writers that are gone', async () => {
    const store = open()
    const draft = await store.begin()
    await draft.append(Buffer.from('x'))
    expect(await store.removeDrafts(new Date(Date.now() + 60_000))).toBe(1)
    expect(await store.removeDrafts(new Date(Date.now() + 60_000))).toBe(0)
  })
})

test.each(['../x', 'a', 'AB', 'ab/cd', '.ab', 'ab\0', ''])('%j is no name of stored bytes', async (name) => {
  await expect(openByteFolder(folder).open(name)).rejects.toThrow(TypeError)
  await expect(openByteFolder(folder).remove(name)).rejects.toThrow(TypeError)
})

test('a draft that is being written stays when old ones are removed', async () => {
  const place = join(folder, 'drafts')
  const store = openByteFolder(place)
  const draft = await store.begin()
  await writeFile(join(place, '.left-behind'), 'x')
  await utimes(join(place, '.left-behind'), new Date(0), new Date(0))
  expect(await store.removeDrafts(new Date(60_000))).toBe(1)
  await draft.append(Buffer.from('still there'))
  await draft.keep('ab12')
  expect(await readAll(store, 'ab12')).toBe('still there')
})

test('a disk without room is told as such, and nothing stays behind', async () => {
  const place = join(folder, 'full')
  const store = openByteFolder(place, () => open('/dev/full', 'w'))
  const draft = await store.begin()
  await expect(draft.append(Buffer.from('x'))).rejects.toMatchObject({ code: 'files.store-full' })
  await draft.drop()
  expect(await readdir(place)).toEqual([])
})
