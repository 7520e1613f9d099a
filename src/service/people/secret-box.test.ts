import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSecretBox } from './secret-box.js'

const key = randomBytes(32)
const box = createSecretBox(key)

test('what was sealed opens with the same key and for the same owner', () => {
  expect(createSecretBox(key).open('totp anna', box.seal('totp anna', '密文 secret'))).toBe('密文 secret')
  expect(box.seal('a', 'x')).not.toBe(box.seal('a', 'x'))
})

test('another owner, another key, any changed or missing byte: it does not open', () => {
  const sealed = box.seal('totp anna', 'secret')
  expect(() => box.open('totp bert', sealed)).toThrow()
  expect(() => createSecretBox(randomBytes(32)).open('totp anna', sealed)).toThrow()
  const bytes = Buffer.from(sealed, 'base64url')
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes)
    changed[index] = (changed[index] ?? 0) ^ 1
    expect(() => box.open('totp anna', changed.toString('base64url'))).toThrow()
    expect(() => box.open('totp anna', bytes.subarray(0, index).toString('base64url'))).toThrow()
  }
})

test('a digest depends on key and purpose', () => {
  expect(box.digest('account', 'anna')).toBe(createSecretBox(key).digest('account', 'anna'))
  expect(box.digest('account', 'anna')).not.toBe(box.digest('address', 'anna'))
  expect(box.digest('account', 'anna')).not.toBe(createSecretBox(randomBytes(32)).digest('account', 'anna'))
})

test('a short key is refused', () => expect(() => createSecretBox(randomBytes(16))).toThrow('32 bytes'))
