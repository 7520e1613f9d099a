import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSecretBox } from '../people/secret-box.js'
import { CIPHER_NAMES } from './cipher.js'
import { openKeyRing, rotateKeys } from './key-file.js'
import type { KeyRing } from './key-ring.js'

let folder: string
let path: string
let ring: KeyRing

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-rotation-'))
  path = join(folder, 'keys.json')
  ring = await openKeyRing(path)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(CIPHER_NAMES)('sealed with %s', (cipher) => {
  test('opens under either choice of cipher, after rotations, also in a process that began before them', async () => {
    const before = createSecretBox(ring.keysFor('totp'), { cipher })
    const sealed = before.seal('totp anna', '密文 secret')
    expect(before.isCurrent(sealed)).toBe(true)
    await rotateKeys(path)
    const after = await openKeyRing(path)
    for (const choice of CIPHER_NAMES) {
      const box = createSecretBox(after.keysFor('totp'), { cipher: choice })
      expect(box.open('totp anna', sealed)).toBe('密文 secret')
      expect(box.isCurrent(sealed)).toBe(false)
      expect(before.open('totp anna', box.seal('totp anna', '新的'))).toBe('新的')
    }
  })
})

test('the other cipher is not the current one', () => {
  const sealed = createSecretBox(ring.keysFor('totp')).seal('a', 'x')
  expect(createSecretBox(ring.keysFor('totp'), { cipher: 'sm4-ctr-hmac-sm3' }).isCurrent(sealed)).toBe(false)
})

test('a digest stays the same through rotations, for what it stands for is not there to be digested again', async () => {
  const digest = createSecretBox(ring.keysFor('totp')).digest('recovery', 'anna 1234')
  await rotateKeys(path)
  expect(createSecretBox((await openKeyRing(path)).keysFor('totp')).digest('recovery', 'anna 1234')).toBe(digest)
})

test('a value of another purpose, or of another installation, does not open', async () => {
  const sealed = createSecretBox(ring.keysFor('totp')).seal('a', 'x')
  expect(() => createSecretBox(ring.keysFor('applicants')).open('a', sealed)).toThrow()
  const other = await openKeyRing(join(folder, 'other.json'))
  expect(() => createSecretBox(other.keysFor('totp')).open('a', sealed)).toThrow('not on the ring')
})
