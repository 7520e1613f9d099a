import { describe, expect, test } from 'vitest'
import { processorTime } from '../../../testing/processor-time.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { parseXml } from './parse-xml.js'

const NAMESPACES = { 'urn:word': 'w', 'urn:sheet': 's' }

/** The events of a parse, one string each; `val` is the attribute that is asked for. */
function events(xml: string | Uint8Array): string[] {
  const seen: string[] = []
  parseXml(
    typeof xml === 'string' ? Buffer.from(xml) : xml,
    { namespaces: NAMESPACES, elements: ['w:p', 'w:t', 's:t', 'root'] },
    {
      open: (name, attributes) =>
        seen.push(`<${name} ${attributes.get('w:val') ?? attributes.get('val') ?? ''}`.trim()),
      close: (name) => seen.push(`>${name}`),
      text: (text) => seen.push(text),
    },
  )
  return seen
}

function refusalOf(xml: string | Uint8Array) {
  try {
    events(xml)
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.code
    throw error
  }
  return null
}

describe('names', () => {
  const cases = [
    ['the usual prefix', '<w:p xmlns:w="urn:word"><w:t w:val="1"/></w:p>', ['<w:p', '<w:t 1', '>w:t', '>w:p']],
    ['another prefix', '<x:p xmlns:x="urn:word"><x:t x:val="1"/></x:p>', ['<w:p', '<w:t 1', '>w:t', '>w:p']],
    ['the default namespace', '<p xmlns="urn:word"><t val="1"/></p>', ['<w:p', '<w:t 1', '>w:t', '>w:p']],
    ['a foreign namespace', '<a:p xmlns:a="urn:drawing"/>', ['<', '>']],
    ['a prefix nobody declared', '<w:p/>', ['<', '>']],
    [
      'a prefix that changes its meaning inside',
      '<w:p xmlns:w="urn:word"><w:t xmlns:w="urn:sheet"/><w:t/></w:p>',
      ['<w:p', '<s:t', '>s:t', '<w:t', '>w:t', '>w:p'],
    ],
  ] as const
  for (const [situation, xml, expected] of cases) test(situation, () => expect(events(xml)).toEqual(expected))

  test('an attribute of another namespace is not taken for ours', () => {
    const xml = '<w:p xmlns:w="urn:word" xmlns:s="urn:sheet" s:val="9" w:val="1"/>'
    expect(events(xml)).toEqual(['<w:p 1', '>w:p'])
  })

  test('a > in a quoted value does not end the tag', () => {
    expect(events('<root val="a>b"/>')).toEqual(['<root a>b', '>root'])
  })
})

describe('text', () => {
  test('predefined and numeric references', () => {
    expect(events('<root val="&lt;&#39;">&amp;&#x516C;&#24320;</root>')).toEqual(["<root <'", '&公开', '>root'])
  })

  test('CDATA is text, comments and instructions are nothing', () => {
    expect(events('<?xml version="1.0"?><root><!-- <b> --><![CDATA[a<b]]><?x y?></root>')).toEqual([
      '<root',
      'a<b',
      '>root',
    ])
  })

  const xml = '<root>公开</root>'
  const utf16be = Buffer.from(`\uFEFF${xml}`, 'utf16le').swap16()
  const encodings = [
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${xml}`)],
    ['UTF-16 little end first', Buffer.from(`\uFEFF${xml}`, 'utf16le')],
    ['UTF-16 big end first', utf16be],
    [
      'GB18030, declared as GB2312',
      Buffer.from([
        ...Buffer.from('<?xml version="1.0" encoding="GB2312"?><root>'),
        0xb9,
        0xab,
        0xbf,
        0xaa,
        ...Buffer.from('</root>'),
      ]),
    ],
  ] as const
  for (const [situation, bytes] of encodings)
    test(situation, () => expect(events(bytes)).toEqual(['<root', '公开', '>root']))
})

describe('attacks and damage', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n} "&lol;&lol;&lol;&lol;">`).join('')}]>`
  const cases = [
    ['a billion laughs', `<?xml version="1.0"?>${laughs}<root>&lol9;</root>`, 'doctype'],
    ['an external entity', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', 'doctype'],
    ['a DOCTYPE in small letters', '<!doctype r><r/>', 'doctype'],
    ['an entity that nobody declared', '<root>&nbsp;</root>', 'damaged'],
    ['a bare ampersand', `<root>a & b${'c'.repeat(50)}</root>`, 'damaged'],
    ['a reference to half a surrogate pair', '<root>&#xD800;</root>', 'damaged'],
    ['a reference beyond Unicode', '<root>&#x110000;</root>', 'damaged'],
    ['a reference with a name of a prototype', '<root>&constructor;</root>', 'damaged'],
    ['nesting one deeper than allowed', '<a>'.repeat(LIMITS.xmlDepth + 1), 'too-deep'],
    ['a million levels', '<a>'.repeat(1_000_000), 'too-deep'],
    ['a part that broke off', '<root><w:p', 'damaged'],
    ['a part that broke off between tags', '<root><b>1</b>', 'damaged'],
    ['tags that cross', '<root><a><b></a></b></root>', 'damaged'],
    ['a second root', '<root/><root/>', 'damaged'],
    ['nothing', '', 'damaged'],
    ['bytes that are not UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0xfd]), 'damaged'],
    ['a value without quotes', '<root val=1/>', 'damaged'],
  ] as const
  for (const [situation, xml, code] of cases) test(situation, () => expect(refusalOf(xml)).toBe(code))

  test('as many levels as allowed are read', () => {
    const depth = LIMITS.xmlDepth
    expect(refusalOf('<a>'.repeat(depth) + '</a>'.repeat(depth))).toBeNull()
  })

  const heavy = [
    ['two hundred thousand numeric references', `<root>${'&#65;'.repeat(200_000)}</root>`],
    ['two hundred thousand attributes', `<root ${Array.from({ length: 200_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`],
    [
      'two hundred thousand element names',
      `<root>${Array.from({ length: 200_000 }, (_, n) => `<e${n}/>`).join('')}</root>`,
    ],
    ['a declaration on every element', `<root>${'<e xmlns:w="urn:word"/>'.repeat(100_000)}</root>`],
  ] as const
  for (const [situation, xml] of heavy) {
    test(`${situation} take no more than their length`, () => {
      const started = processorTime()
      expect(refusalOf(xml)).toBeNull()
      expect(processorTime() - started).toBeLessThan(10_000)
    })
  }
})
