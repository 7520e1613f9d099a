import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CIPHER_NAMES, cipherNamed, findCipher, NONCE_BYTES } from './cipher.js'

const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex')

describe('AES-256-GCM', () => {
  test.each([
    {
      vector: 'test case 14 of the GCM specification',
      key: '00'.repeat(32),
      nonce: '00'.repeat(12),
      context: '',
      text: '00'.repeat(16),
      sealed: 'cea7403d4d606b6e074ec5d3baf39d18 d0d1c8a799996bf0265b98b5d48ab919',
    },
    {
      vector: 'test case 16 of the GCM specification',
      key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
      nonce: 'cafebabefacedbaddecaf888',
      context: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      text: `d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
             1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39`,
      sealed: `522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa
               8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662 76fc6ece0f4e1768cddf8853bb2d551b`,
    },
  ])('$vector', ({ key, nonce, context, text, sealed }) => {
    const cipher = cipherNamed('aes-256-gcm')
    expect(cipher.seal(hex(key), hex(nonce), hex(context), hex(text)).toString('hex')).toBe(hex(sealed).toString('hex'))
    expect(cipher.open(hex(key), hex(nonce), hex(context), hex(sealed))).toEqual(hex(text))
  })
})

describe('SM4 with SM3', () => {
  test('the parts are the ones of the standards: GB/T 32907 example 1, GB/T 32905 example 1', () => {
    const key = hex('0123456789abcdeffedcba9876543210')
    const decipher = createDecipheriv('sm4-ecb', key, null).setAutoPadding(false)
    const text = Buffer.concat([decipher.update(hex('681edf34d206965e86b3e94f536e4246')), decipher.final()])
    expect(text).toEqual(key)
    const digest = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
    expect(createHash('sm3').update('abc').digest('hex')).toBe(digest)
  })

  test('made again from its parts, by the book', () => {
    const [key, nonce] = [hex('11'.repeat(32)), hex('22'.repeat(12))]
    const [context, text] = [Buffer.from('云溪县'), Buffer.from('石桥镇人民政府，二〇二五年')]
    const drawn = Buffer.from(hkdfSync('sm3', key, '', 'gongkai sm4-ctr-hmac-sm3', 48))
    const sealed = cipherNamed('sm4-ctr-hmac-sm3').seal(key, nonce, context, text)
    const body = sealed.subarray(0, text.length)
    const ctr = createDecipheriv('sm4-ctr', drawn.subarray(0, 16), Buffer.concat([nonce, Buffer.alloc(4)]))
    expect(Buffer.concat([ctr.update(body), ctr.final()])).toEqual(text)
    const lengths = hex(
      `0000000c ${context.length.toString(16).padStart(8, '0')} ${text.length.toString(16).padStart(8, '0')}`,
    )
    const tag = createHmac('sm3', drawn.subarray(16))
      .update(Buffer.concat([lengths, nonce, context, body]))
      .digest()
    expect(sealed.subarray(text.length)).toEqual(tag)
  })
})

describe.each(CIPHER_NAMES)('%s', (name) => {
  const cipher = cipherNamed(name)
  const key = new Uint8Array(32).fill(1)
  const nonce = new Uint8Array(NONCE_BYTES).fill(2)
  const context = Buffer.from('对象')

  test('what is sealed opens again, longer by its tag', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.uint8Array({ maxLength: 50 }), (bytes, bound) => {
        const sealed = cipher.seal(key, nonce, bound, bytes)
        expect(sealed.length).toBe(bytes.length + cipher.tagBytes)
        expect(new Uint8Array(cipher.open(key, nonce, bound, sealed))).toEqual(bytes)
      }),
    )
  })

  test('any changed or missing byte, another key, nonce or context: it does not open', () => {
    const sealed = cipher.seal(key, nonce, context, Buffer.from('密文 secret'))
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => cipher.open(key, nonce, context, changed)).toThrow()
      expect(() => cipher.open(key, nonce, context, sealed.subarray(0, index))).toThrow()
    }
    expect(() => cipher.open(new Uint8Array(32).fill(3), nonce, context, sealed)).toThrow()
    expect(() => cipher.open(key, new Uint8Array(NONCE_BYTES), context, sealed)).toThrow()
    expect(() => cipher.open(key, nonce, Buffer.from('别的对象'), sealed)).toThrow()
  })

  test('is found by its number', () => expect(findCipher(cipher.code)).toBe(cipher))
})

test('a number that stands for no cipher', () => expect(findCipher(9)).toBeUndefined())
