import { describe, expect, test } from 'vitest'
import type { AuditRecord, Instant } from './record.js'
import { parseTrailLine, toTrailLine } from './trail-line.js'

const at = '2026-07-01T00:00:00.000Z' as Instant
const head = { chain: 'site', sequence: 1, digest: 'ab', at }
const record: AuditRecord = {
  ...head,
  actor: null,
  algorithm: 'sm3',
  event: { type: 'report.published', report: 7 },
  previousDigest: null,
}
const line =
  '{"actor":null,"algorithm":"sm3","at":"2026-07-01T00:00:00.000Z","chain":"site","digest":"ab",' +
  '"event":{"report":7,"type":"report.published"},"previousDigest":null,"sequence":1}'

describe('a line of an export', () => {
  test('is the canonical text of what it says', () => {
    expect(toTrailLine(record)).toBe(line)
    expect(parseTrailLine(line)).toEqual({ kind: 'record', record })
    expect(parseTrailLine(toTrailLine(head))).toEqual({ kind: 'head', head })
    const header = { format: 'gongkai-audit', version: 1, at, heads: 1, records: 1 } as const
    expect(parseTrailLine(toTrailLine(header))).toEqual({ kind: 'header', header })
  })
  test('may tell of an event that this version has never heard of', () => {
    const later = { ...record, event: { type: 'request.received', request: '2027-0001', parts: ['a', 'b'] } }
    expect(parseTrailLine(toTrailLine(later))).toEqual({ kind: 'record', record: later })
  })
  test('is written also when somebody put in what no record holds, and then is none', () => {
    const tampered = { ...record, event: { type: 'report.published', report: 0.5 } }
    expect(toTrailLine(tampered)).toContain('"report":0.5')
    expect(parseTrailLine(toTrailLine(tampered))).toBeUndefined()
  })

  const others = [
    ['a field too many', line.replace(/}$/, ',"zone":8}')],
    ['a field missing', line.replace('"actor":null,', '')],
    ['a field twice', line.replace('{', '{"actor":"person-1",')],
    ['fields in another order', line.replace('"actor":null,', '').replace(/}$/, ',"actor":null}')],
    ['a blank', line.replace(',', ', ')],
    ['another spelling of a number', line.replace('"sequence":1', '"sequence":1.0')],
    ['another spelling of a character', line.replace('site', '\\u0073ite')],
    ['a place before the first', line.replace('"sequence":1', '"sequence":0')],
    ['a time without a zone', line.replace('000Z', '000')],
    ['a time to the second', line.replace('.000Z', 'Z')],
    ['an event without a type', line.replace('"report":7,"type":"report.published"', '"report":7')],
    ['no object', '[]'],
    ['no value', 'null'],
    ['no JSON', '公开'],
    ['nothing', ''],
    ['thousands of levels', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ] as const
  for (const [what, text] of others)
    test(`is not one with ${what}`, () => {
      expect(parseTrailLine(text)).toBeUndefined()
    })
})
