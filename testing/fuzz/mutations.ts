import { unzipSync, zipSync } from 'fflate'
import type { Random } from '../reports/random.js'

/** Makes another file of one; `other` is a second file to take pieces from. */
export interface Mutation {
  readonly name: string
  apply(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
const at = (bytes: Uint8Array, random: Random): number => random.between(0, Math.max(0, bytes.length - 1))
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const fromLatin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const MOST_BYTES = 400_000

function piece(bytes: Uint8Array, random: Random, most: number): Uint8Array {
  const from = at(bytes, random)
  return bytes.subarray(from, from + random.between(1, most))
}

const BYTES: readonly Mutation[] = [
  {
    name: 'bits flipped',
    apply: (bytes, _, random) => {
      const changed = bytes.slice()
      for (let count = random.pick([1, 1, 3, 20, 200]); count > 0; count -= 1) {
        const index = at(changed, random)
        changed[index] = (changed[index] ?? 0) ^ (1 << random.between(0, 7))
      }
      return changed
    },
  },
  { name: 'cut off', apply: (bytes, _, random) => bytes.slice(0, at(bytes, random)) },
  { name: 'beginning lost', apply: (bytes, _, random) => bytes.slice(random.between(1, 600)) },
  {
    name: 'a piece taken out',
    apply: (bytes, _, random) => {
      const from = at(bytes, random)
      return join(bytes.subarray(0, from), bytes.subarray(from + random.between(1, 3_000)))
    },
  },
  {
    name: 'a piece repeated',
    apply: (bytes, _, random) => {
      const from = at(bytes, random)
      const some = bytes.subarray(from, from + random.between(1, 200))
      const times = random.pick([2, 10, 300])
      return join(bytes.subarray(0, from), ...Array.from({ length: times }, () => some), bytes.subarray(from))
    },
  },
  {
    name: 'a piece of another file',
    apply: (bytes, other, random) => {
      const from = at(bytes, random)
      return join(bytes.subarray(0, from), piece(other, random, 5_000), bytes.subarray(from + random.between(0, 2_000)))
    },
  },
  {
    name: 'random bytes',
    apply: (bytes, _, random) => {
      const from = at(bytes, random)
      const noise = Uint8Array.from({ length: random.between(1, 2_000) }, () => random.between(0, 255))
      return join(bytes.subarray(0, from), noise, bytes.subarray(from + noise.length))
    },
  },
  {
    name: 'nothing but noise behind the first bytes',
    apply: (bytes, _, random) =>
      join(
        bytes.subarray(0, random.pick([0, 4, 8, 64])),
        Uint8Array.from({ length: random.between(0, 4_000) }, () => random.between(0, 255)),
      ),
  },
]

const NUMBERS = ['0', '-1', '1', '7', '99999999999999999999', '2147483648', '1e309', '0x7fffffff', '65536', '١٢']
const JUNK = [
  '\ud800',
  '\udfff',
  '\u0000',
  '\ufffe',
  '\u202e',
  '\u200d',
  '㈠',
  '（（（（',
  '&#xd800;',
  '&#0;',
  '\u0301'.repeat(50),
]

/** Edits of text as text: what a careless program or a malicious person would write. */
const TEXTS: readonly Mutation[] = (
  [
    ['numbers made absurd', (text, random) => someOf(text, /\d+/g, random, () => random.pick(NUMBERS))],
    ['tags taken out', (text, random) => someOf(text, /<[^<>]{1,200}>/g, random, () => '')],
    ['tags doubled', (text, random) => someOf(text, /<[^<>]{1,200}>/g, random, (tag) => tag + tag)],
    ['tags turned', (text, random) => someOf(text, /<\/?/g, random, (tag) => (tag === '<' ? '</' : '<'))],
    ['attributes taken out', (text, random) => someOf(text, /\s[\w:-]+="[^"<>]{0,100}"/g, random, () => '')],
    [
      'a tag nested deeply',
      (text, random) => {
        const tags = [...text.matchAll(/<([a-z][\w:]{0,20})[^<>/]{0,100}>/gi)]
        if (tags.length === 0) return text
        const tag = random.pick(tags)
        const times = random.pick([10, 200, 3_000])
        return text.slice(0, tag.index) + tag[0].repeat(times) + text.slice(tag.index)
      },
    ],
    [
      'lines in another order',
      (text, random) =>
        text
          .split('\n')
          .sort(() => random.next() - 0.5)
          .join('\n'),
    ],
    ['lines run together', (text, random) => someOf(text, /\r?\n/g, random, () => '')],
    ['figures run together', (text, random) => someOf(text, /(?<=\d)\s+(?=\d)/g, random, () => '')],
    ['junk characters', (text, random) => someOf(text, /[\u4e00-\u9fff]/g, random, (one) => one + random.pick(JUNK))],
    ['keys renamed', (text, random) => someOf(text, /\/[A-Z][A-Za-z]{1,20}/g, random, () => random.pick(PDF_KEYS))],
    ['references turned', (text, random) => someOf(text, /\d+ 0 R/g, random, () => `${random.between(0, 120)} 0 R`)],
  ] as const satisfies readonly (readonly [string, (text: string, random: Random) => string])[]
).map(([name, edit]) => ({
  name,
  apply: (bytes, _, random) => {
    const isUtf8 = name === 'junk characters'
    const text = isUtf8 ? new TextDecoder().decode(bytes) : latin1(bytes)
    const edited = edit(text, random)
    return isUtf8 ? new TextEncoder().encode(edited) : fromLatin1(edited)
  },
}))

const PDF_KEYS = ['/Kids', '/Parent', '/Contents', '/Font', '/Encoding', '/ToUnicode', '/Length', '/Filter', '/Pages']

function someOf(text: string, pattern: RegExp, random: Random, change: (match: string) => string): string {
  const share = random.pick([0.002, 0.02, 0.3])
  return text.replace(pattern, (match) => (random.chance(share) ? change(match) : match))
}

const CHARSETS: readonly Mutation[] = [
  { name: 'read as UTF-16', apply: (bytes) => join(Uint8Array.of(0xff, 0xfe), bytes) },
  {
    name: 'written as UTF-16',
    apply: (bytes, _, random) => {
      const wide = Buffer.from(`\ufeff${new TextDecoder().decode(bytes)}`, 'utf16le')
      return new Uint8Array(random.chance(0.5) ? wide : wide.swap16())
    },
  },
  {
    name: 'charset declared wrongly',
    apply: (bytes, _, random) => {
      const label = random.pick(['gb2312', 'utf-16', 'utf-7', 'x-nothing', 'iso-2022-kr', 'big5', '', 'gb18030'])
      return join(fromLatin1(`<meta charset="${label}">`), bytes)
    },
  },
]

const ZIPS: readonly Mutation[] = [
  {
    name: 'a part edited',
    apply: (bytes, other, random) => {
      const parts = partsOf(bytes)
      const name = random.pick(Object.keys(parts))
      const edit = random.pick([...BYTES, ...TEXTS, ...TEXTS])
      return zipSync({ ...parts, [name]: edit.apply(parts[name] ?? new Uint8Array(), other, random) }, { level: 1 })
    },
  },
  {
    name: 'a part taken out or renamed',
    apply: (bytes, _, random) => {
      const parts = partsOf(bytes)
      const name = random.pick(Object.keys(parts))
      const { [name]: gone, ...rest } = parts
      const newName = random.pick(['', `../${name}`, '/etc/passwd', 'C:\\x', name.toUpperCase(), 'word/document.xml'])
      return zipSync(newName === '' || gone === undefined ? rest : { ...rest, [newName]: gone }, { level: 1 })
    },
  },
  {
    name: 'two parts changed about',
    apply: (bytes, _, random) => {
      const parts = partsOf(bytes)
      const [one, two] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))]
      const [a, b] = [parts[one], parts[two]]
      return a && b ? zipSync({ ...parts, [one]: b, [two]: a }, { level: 1 }) : bytes
    },
  },
  {
    name: 'sizes and places forged',
    apply: (bytes, _, random) => {
      const forged = bytes.slice()
      const view = new DataView(forged.buffer, forged.byteOffset, forged.byteLength)
      for (let index = 0; index + 46 < forged.length; index += 1) {
        const signature = view.getUint32(index, true)
        // Local header, directory entry, end of directory.
        const fields =
          signature === 0x04034b50 ? [8, 14, 18, 22, 26] : signature === 0x02014b50 ? [10, 20, 24, 28, 42] : []
        for (const field of fields) {
          if (random.chance(0.15))
            view.setUint32(index + field, random.pick([0, 1, 0xffff, 0x7fffffff, 0xffffffff]), true)
        }
      }
      return forged
    },
  },
]

/** Sizes in headers may be forged already: what claims to be huge is left out. */
const partsOf = (bytes: Uint8Array) => unzipSync(bytes, { filter: ({ originalSize }) => originalSize < MOST_BYTES * 5 })

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** One to three mutations after one another, of those that suit the file. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): { bytes: Uint8Array; how: string } {
  const suitable = isZip(bytes)
    ? [...ZIPS, ...ZIPS, ...ZIPS, ...BYTES.slice(0, 4)]
    : [...BYTES, ...TEXTS, ...TEXTS, ...CHARSETS]
  let changed = bytes
  const how: string[] = []
  for (let count = random.pick([1, 1, 2, 3]); count > 0; count -= 1) {
    const mutation = random.pick(suitable)
    if (ZIPS.includes(mutation) && !isReadableZip(changed)) continue
    changed = mutation.apply(changed, other, random).slice(0, MOST_BYTES)
    how.push(mutation.name)
  }
  return { bytes: changed, how: how.join(', ') }
}

function isReadableZip(bytes: Uint8Array): boolean {
  try {
    return isZip(bytes) && Object.keys(partsOf(bytes)).length > 0
  } catch {
    return false
  }
}
