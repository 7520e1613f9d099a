import { describe, expect, test } from 'vitest'
import { RefusedError } from '../refusal.js'
import { findCharset } from './charset-label.js'
import { findDeclaredCharset } from './declared-charset.js'
import { decodeText } from './decode-text.js'

const SENTENCE = '云溪县文化和旅游局2025年政府信息公开工作年度报告，共收到申请12件。'

/** Every two-byte GB code that decodes to one character, turned round. */
const GB_CODES = new Map<string, readonly [number, number]>()
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const text = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail))
    if (text.length === 1 && text !== '\ufffd') GB_CODES.set(text, [lead, trail])
  }
}
const toGb = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => GB_CODES.get(character) ?? [character.charCodeAt(0)]))

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
const join = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts)

describe('what the bytes are decides, not what was declared', () => {
  const cases: readonly (readonly [string, Uint8Array, string | undefined, string])[] = [
    ['UTF-8 without a declaration', utf8(SENTENCE), undefined, 'utf-8'],
    ['UTF-8 with a byte order mark', join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(SENTENCE)), undefined, 'utf-8'],
    ['UTF-8 that declares gb2312', utf8(SENTENCE), 'gb2312', 'utf-8'],
    ['GB without a declaration', toGb(SENTENCE), undefined, 'gb18030'],
    ['GB that declares gb2312', toGb(SENTENCE), 'gb2312', 'gb18030'],
    ['GB that declares UTF-8', toGb(SENTENCE), 'utf-8', 'gb18030'],
    ['GB that declares iso-8859-1', toGb(SENTENCE), 'iso-8859-1', 'gb18030'],
    [
      'UTF-16 with a mark, little end first',
      join(Uint8Array.of(0xff, 0xfe), utf16(SENTENCE, false)),
      undefined,
      'utf-16le',
    ],
    [
      'UTF-16 with a mark, big end first',
      join(Uint8Array.of(0xfe, 0xff), utf16(SENTENCE, true)),
      undefined,
      'utf-16be',
    ],
    ['UTF-16 without a mark, little end first', utf16(SENTENCE, false), undefined, 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(SENTENCE, true), undefined, 'utf-16be'],
    ['UTF-8 that declares UTF-16', utf8(SENTENCE), 'utf-16', 'utf-8'],
    ['UTF-8 that declares UTF-7', utf8(SENTENCE), 'utf-7', 'utf-8'],
  ]
  for (const [situation, bytes, declared, charset] of cases)
    test(situation, () => {
      expect(decodeText(bytes, declared)).toEqual({ text: SENTENCE, charset, replaced: 0 })
    })
})

test('Big5 is read where it was declared', () => {
  // 政府資訊公開 in Big5.
  const bytes = Uint8Array.of(0xac, 0x46, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54, 0xa4, 0xbd, 0xb6, 0x7d)
  expect(decodeText(bytes, 'big5').text).toBe('政府資訊公開')
})

test('UTF-7 sequences stay the ASCII that they are', () => {
  expect(decodeText(utf8('+ADw-script+AD4- 12'), 'utf-7').text).toBe('+ADw-script+AD4- 12')
})

test('a UTF-8 text that lost a few bytes stays UTF-8, and the losses are counted', () => {
  const bytes = utf8(SENTENCE.repeat(5))
  bytes[4] = 0xff
  const decoded = decodeText(bytes)
  expect(decoded.charset).toBe('utf-8')
  expect(decoded.replaced).toBeGreaterThan(0)
  expect(decoded.text).toContain('共收到申请12件')
})

test('a broken GB character does not swallow the tag after it', () => {
  const decoded = decodeText(join(toGb(SENTENCE), Uint8Array.of(0xd6), utf8('</p>')))
  expect(decoded.text.endsWith('</p>')).toBe(true)
  expect(decoded.replaced).toBe(1)
})

test('lone surrogates come out as counted replacement characters', () => {
  const bytes = join(Uint8Array.of(0xff, 0xfe), utf16(SENTENCE, false), Uint8Array.of(0x00, 0xd8, 0x31, 0x00))
  expect(decodeText(bytes)).toMatchObject({ charset: 'utf-16le', replaced: 1 })
})

test('characters beyond the basic plane survive in GB18030', () => {
  expect(decodeText(join(toGb(SENTENCE), Uint8Array.of(0x95, 0x32, 0x82, 0x36))).text).toBe(`${SENTENCE}𠀀`)
})

describe('bytes that are no text are refused as damaged', () => {
  let seed = 42
  const noise = Uint8Array.from({ length: 50_000 }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return seed >>> 24
  })
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['random bytes', noise],
    ['zeros', new Uint8Array(10_000)],
    ['text drowned in zeros', join(utf8(SENTENCE), new Uint8Array(1_000))],
  ]
  for (const [situation, bytes] of cases)
    test(situation, () => {
      expect(() => decodeText(bytes)).toThrow(RefusedError)
    })
})

describe('the spellings of a charset', () => {
  for (const label of [
    'gb2312',
    'GB_2312-80',
    'gbk',
    'GBK',
    'cp936',
    'ms936',
    'x-gbk',
    'GB18030-2022',
    'windows-936',
    'gb 18030',
    'chinese',
    'EUC-CN',
  ])
    test(`${label} is read as GB18030`, () => {
      expect(findCharset(label)).toBe('gb18030')
    })
  for (const label of ['utf-7', 'iso-8859-1', '', 'x-user-defined'])
    test(`${JSON.stringify(label)} names nothing`, () => {
      expect(findCharset(label)).toBeUndefined()
    })
})

describe('what a page declares', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['a short meta tag', '<meta charset="gb2312">', 'gb2312'],
    ['without quotes, in capitals', '<META CHARSET=GBK>', 'GBK'],
    ['single quotes', "<meta charset='gb18030' />", 'gb18030'],
    ['http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />', 'gb2312'],
    ['attributes the other way round', "<meta content='text/html;charset=utf-8' http-equiv=content-type>", 'utf-8'],
    ['an XML declaration', '<?xml version="1.0" encoding="GB18030"?><html>', 'GB18030'],
    ['another meta tag first', '<meta name="a" content="b"><meta charset="big5">', 'big5'],
    ['a script that talks of charset', '<script src=a.js charset="gbk"></script>', undefined],
    ['nothing', '<html><p>charset=gbk</p>', undefined],
    ['beyond 4 KB', `<!--${' '.repeat(5_000)}--><meta charset=gbk>`, undefined],
  ]
  for (const [situation, page, label] of cases)
    test(situation, () => {
      expect(findDeclaredCharset(utf8(page))).toBe(label)
    })
})
