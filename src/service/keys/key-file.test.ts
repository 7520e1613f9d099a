import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeyRing, rotateKeys } from './key-file.js'
import type { KeyPurpose } from './key-ring.js'

let folder: string
let number = 0
const newPath = (): string => {
  number += 1
  return join(folder, `place-${number}`, 'keys.json')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-keys-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const PURPOSES: readonly KeyPurpose[] = ['totp', 'files', 'applicants', 'identity-digest']

test('the first start makes a file for its owner only; the second finds the same keys', async () => {
  const path = newPath()
  const made = await openKeyRing(path)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  const found = await openKeyRing(path, { mayCreate: false })
  for (const purpose of PURPOSES) expect(found.keyFor(purpose)).toEqual(made.keyFor(purpose))
  expect(await readdir(join(path, '..'))).toEqual(['keys.json'])
})

test('every purpose has a key of its own', async () => {
  const ring = await openKeyRing(newPath())
  const keys = PURPOSES.map((purpose) => Buffer.from(ring.keyFor(purpose).bytes).toString('hex'))
  expect(new Set(keys).size).toBe(PURPOSES.length)
})

test('ten starts at once agree on one key', async () => {
  const path = newPath()
  const rings = await Promise.all(Array.from({ length: 10 }, () => openKeyRing(path)))
  expect(new Set(rings.map((ring) => ring.keyFor('totp').name)).size).toBe(1)
  expect(await readdir(join(path, '..'))).toEqual(['keys.json'])
})

test('after a rotation a new key seals, the old one is still found, and a ring that was open finds the new one', async () => {
  const path = newPath()
  const before = await openKeyRing(path)
  const old = before.keyFor('totp')
  const name = await rotateKeys(path)
  const after = await openKeyRing(path)
  expect(after.keyFor('totp').name).toBe(name)
  expect(after.keysFor('totp').find(old.name)).toEqual(old)
  expect(after.keysFor('totp').first).toEqual(old)
  expect(after.list().map((key) => [key.name, key.isCurrent])).toEqual([
    [old.name, false],
    [name, true],
  ])
  expect(before.keyFor('totp')).toEqual(old)
  expect(before.keysFor('totp').find(name)).toEqual(after.keyFor('totp'))
  expect(before.keyFor('totp').name).toBe(name)
  expect(after.keysFor('totp').find('k000000000000')).toBeUndefined()
})

test('rotations at once: none loses the key of another', async () => {
  const path = newPath()
  await openKeyRing(path)
  const rotations = await Promise.allSettled(Array.from({ length: 5 }, () => rotateKeys(path)))
  const added = rotations.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const names = (await openKeyRing(path)).list().map((key) => key.name)
  expect(added.length).toBeGreaterThan(0)
  expect(names.slice(1).sort()).toEqual([...added].sort())
})

test('a rotation that was cut short is named, with what to do', async () => {
  const path = newPath()
  await openKeyRing(path)
  await writeFile(`${path}.lock`, '')
  await expect(rotateKeys(path)).rejects.toThrow(`请删除 ${path}.lock 后再试`)
})

test.each([0o640, 0o604, 0o660])('permissions %o are refused', async (mode) => {
  const path = newPath()
  await openKeyRing(path)
  await chmod(path, mode)
  await expect(openKeyRing(path)).rejects.toThrow('权限过宽')
})

test('a file that was lost is not made anew where it must be there', async () => {
  await expect(openKeyRing(newPath(), { mayCreate: false })).rejects.toThrow('请从备份恢复')
})

test('a folder that cannot be written is told in one sentence', async () => {
  await expect(openKeyRing('/dev/null/keys.json')).rejects.toThrow(
    /^密钥文件 .* 不能读写（ENOTDIR），请检查路径和权限。/,
  )
})

test('a damaged file is refused and left as it is', async () => {
  const path = newPath()
  await openKeyRing(path)
  const sound = await readFile(path, 'utf8')
  const key = sound.indexOf('"key": "') + 8
  const name = sound.indexOf('"name": "') + 9
  const flip = (index: number): string =>
    `${sound.slice(0, index)}${sound[index] === '0' ? '1' : '0'}${sound.slice(index + 1)}`
  const damaged = ['', '{}', '[]', 'null', sound.slice(0, -10), flip(key), flip(key + 42), flip(name + 3), flip(3)]
  for (const text of damaged) {
    await writeFile(path, text)
    await expect(openKeyRing(path)).rejects.toThrow('已损坏')
    await expect(rotateKeys(path)).rejects.toThrow('已损坏')
    expect(await readFile(path, 'utf8')).toBe(text)
  }
})
