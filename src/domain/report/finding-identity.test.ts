import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aNumber, aReading, soundCells } from '../../../testing/reading/a-reading.js'
import { checkReport } from './check.js'
import type { Finding } from './finding.js'
import { toFindingIdentity } from './finding-identity.js'
import type { Cell, Place } from './reading.js'

const finding: Finding = {
  rule: 'requests.balance',
  severity: 'error',
  message: '总计列不平',
  cells: ['requests.received.total', 'requests.carriedForward.total'],
  at: [{ table: 3, row: 2, column: 7 }],
  quote: null,
  citation: null,
  expected: 7,
  found: 6,
}
const cells: Record<string, Cell> = {
  'requests.received.total': aNumber(7),
  'requests.carriedForward.total': aNumber(6),
}
const identity = (given: Partial<Finding> = {}, figures = cells) => toFindingIdentity({ ...finding, ...given }, figures)

describe('the same finding when the report is checked again', () => {
  const same: readonly [string, Partial<Finding>][] = [
    ['stands elsewhere on the page', { at: [{ page: 3, box: [1, 2, 3, 4] }] }],
    ['is put in other words', { message: '总计一列两边不相等' }],
    ['is taken less seriously', { severity: 'notice' }],
    ['cites another version of the form', { citation: '《格式》' }],
    ['names its cells in another order', { cells: [...finding.cells].reverse() }],
  ]
  for (const [what, given] of same) test(`is the same where it ${what}`, () => expect(identity(given)).toBe(identity()))

  const others: readonly [string, Partial<Finding>][] = [
    ['another rule found', { rule: 'requests.outcomes-total' }],
    ['is about another cell', { cells: ['requests.received.total'] }],
    ['expects another figure', { expected: 8 }],
    ['found another figure', { found: 5 }],
    ['found the figure as text', { found: '6' }],
    ['quotes other words', { quote: '收到6件' }],
  ]
  for (const [what, given] of others)
    test(`is another where it ${what}`, () => expect(identity(given)).not.toBe(identity()))

  test('is another where a figure in its cells changed, although the sums did not', () => {
    expect(identity({}, { ...cells, 'requests.received.total': aNumber(8) })).not.toBe(identity())
  })
  test('quotes words apart from blanks and the width of signs', () => {
    expect(identity({ quote: '共收到 6 件，' })).toBe(identity({ quote: '共收到６件,' }))
    expect(identity({ quote: '共收到6件' })).not.toBe(identity({ quote: '共收到16件' }))
  })
  test('that says nothing but its sentence is told by that', () => {
    const bare = { cells: [], quote: null, expected: null, found: null }
    expect(identity({ ...bare, message: '没有落款' })).not.toBe(identity({ ...bare, message: '没有日期' }))
  })
})

describe('over damaged reports', () => {
  const sound = soundCells()
  const codes = Object.keys(sound)
  const damaged = fc
    .array(fc.tuple(fc.constantFrom(...codes), fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 12 })
    .map((changes) => ({
      ...sound,
      ...Object.fromEntries(changes.map(([code, value]) => [code, aNumber(value)])),
    }))

  test('findings about different cells or figures never share an identity', () => {
    let findings = 0
    fc.assert(
      fc.property(damaged, (cells) => {
        const found = checkReport(aReading({ cells }))
        findings += found.length
        const facts = found.map(({ rule, cells, expected, found, quote, message }) =>
          JSON.stringify([rule, cells, expected, found, quote, message]),
        )
        expect(new Set(found.map((one) => toFindingIdentity(one, cells))).size).toBe(new Set(facts).size)
      }),
    )
    expect(findings).toBeGreaterThan(100)
  })
  test('read again from a file of another format, every finding keeps its identity', () => {
    const elsewhere: Place = { page: 2, box: [0, 0, 9, 9] }
    fc.assert(
      fc.property(damaged, (cells) => {
        const moved = Object.fromEntries(
          Object.entries(cells).map(([code, cell]) => [code, { ...cell, at: elsewhere, raw: ` ${cell.raw}` }]),
        )
        const identities = (figures: Record<string, Cell>) =>
          checkReport(aReading({ cells: figures })).map((one) => toFindingIdentity(one, figures))
        expect(identities(moved)).toEqual(identities(cells))
      }),
    )
  })
})
