import { type Instant, toTrailLine } from '../../src/domain/audit/index.js'
import type { Random } from '../reports/random.js'
import { headOf, type MadeTrail, makeTrail } from './made-trail.js'
import { TAMPER_NAMES, TAMPERS } from './tampers.js'

/** After every record and head that is made up. */
const EXPORTED_AT = '2026-12-31T00:00:00.000Z' as Instant

/** An export as the platform writes it: one to three chains, their published heads and their ends. */
export function makeExport(random: Random): {
  readonly lines: readonly string[]
  readonly trails: readonly MadeTrail[]
} {
  const chains = ['body-1', 'body-2', 'site'].slice(0, random.between(1, 3))
  const trails = chains.map((chain) => makeTrail(random, { chain, most: 8 }))
  return { lines: toExport(trails), trails }
}

export function toExport(trails: readonly MadeTrail[]): string[] {
  const records = trails.flatMap((trail) => trail.records)
  const heads = trails.flatMap((trail) => {
    const last = trail.records.at(-1)
    return last ? [...trail.heads, { ...headOf(last), at: EXPORTED_AT }] : trail.heads
  })
  const header = { format: 'gongkai-audit', version: 1, at: EXPORTED_AT, heads: heads.length, records: records.length }
  return [header as Parameters<typeof toTrailLine>[0], ...heads, ...records].map(toTrailLine)
}

export interface TamperedExport {
  readonly what: string
  readonly bytes: Buffer
}

const REMADE = 'remade from tampered records'
const EXPORT_TAMPERS = {
  [REMADE](random: Random, _: readonly string[], trails: readonly MadeTrail[]) {
    const index = random.between(0, trails.length - 1)
    const trail = random.pick(trails.slice(index, index + 1))
    const { records } = TAMPERS[random.pick(TAMPER_NAMES)](random, trail)
    return toExport(trails.with(index, { records, heads: trail.heads }))
  },
  'a line left out': (random, lines) => lines.toSpliced(random.between(1, lines.length - 1), 1),
  'a line twice': (random, lines) => {
    const index = random.between(1, lines.length - 1)
    return lines.toSpliced(index, 0, random.pick(lines.slice(index, index + 1)))
  },
  'the end cut off': (random, lines) => lines.slice(0, random.between(1, lines.length - 1)),
  'a record between the heads': (_, lines) => lines.toSpliced(1, 0, ...lines.slice(-1)).slice(0, -1),
  'a line of something else': (random, lines) =>
    lines.toSpliced(random.between(1, lines.length), 0, '{"note":"我们的"}'),
  'an empty line': (random, lines) => lines.toSpliced(random.between(1, lines.length), 0, ''),
  'an endless line': (_, lines) => [...lines, 'x'.repeat(200_000)],
  'another count in the header': (_, [first = '', ...rest]) => [
    first.replace(/"records":(\d+)/, '"records":1$1'),
    ...rest,
  ],
  'another digest in a head': (_, [header = '', head = '', ...rest]) => [header, turnDigest(head), ...rest],
  'blanks in a line': (_, lines) => [...lines.slice(0, -1), (lines.at(-1) ?? '').replace(',', ', ')],
  'a name twice': (_, lines) => [...lines.slice(0, -1), (lines.at(-1) ?? '').replace('{', '{"actor":"person-1",')],
  'a field too many': (_, lines) => [...lines.slice(0, -1), (lines.at(-1) ?? '').replace(/}$/, ',"zone":1}')],
  'another figure': (_, lines) => [...lines.slice(0, -1), turnDigest(lines.at(-1) ?? '')],
} as const satisfies Record<
  string,
  (random: Random, lines: readonly string[], trails: readonly MadeTrail[]) => string[]
>

/** Somebody else's first hexadecimal digit. */
const turnDigest = (line: string): string =>
  line.replace(/"digest":"(.)/, (_, digit: string) => `"digest":"${digit === '0' ? '1' : '0'}`)

/** An export that somebody changed, in a way that shows without any head from elsewhere. */
export function tamperExport(random: Random): TamperedExport {
  const { lines, trails } = makeExport(random)
  if (random.chance(0.2)) return { what: 'a byte of a record', bytes: turnByte(random, lines) }
  const what = random.pick(Object.keys(EXPORT_TAMPERS) as (keyof typeof EXPORT_TAMPERS)[])
  return { what, bytes: Buffer.from(`${EXPORT_TAMPERS[what](random, lines, trails).join('\n')}\n`) }
}

function turnByte(random: Random, lines: readonly string[]): Buffer {
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  const last = bytes.length - 2
  const first = last - Buffer.byteLength(lines.at(-1) ?? '') + 1
  const at = random.between(first, last)
  bytes.writeUInt8((bytes.readUInt8(at) + random.between(1, 255)) % 256, at)
  return bytes
}
