import { describe, expect, test } from 'vitest'
import { aCell, aNumber, aReading } from '../../testing/reading/a-reading.js'
import type { Reading } from '../domain/report/index.js'
import { parseReadingJson } from './reading-json.js'
import { writeJson } from './write/write-json.js'

const parsed = (source: unknown) => parseReadingJson(typeof source === 'string' ? source : JSON.stringify(source))
const messageOf = (source: unknown): string => {
  const result = parsed(source)
  return result.ok ? 'accepted' : result.message
}
const CELL = 'requests.received.total'
const withCell = (cell: unknown) => ({ cells: { [CELL]: cell } })

describe('a reading as JSON', () => {
  test('what was written is read back the same', () => {
    const reading: Reading = aReading({
      claims: [
        {
          measure: 'requests.received',
          kind: 'new',
          scope: 'own',
          value: 2,
          approximate: false,
          quote: '共收到申请2件',
          at: { section: 'overview', offset: 3, length: 7 },
        },
      ],
      remarks: [{ code: 'glued-figures', message: '数字连在一起', at: { page: 2, box: [1, 2, 3.5, 4] } }],
    })
    expect(parsed(writeJson(reading))).toEqual({ ok: true, reading })
  })

  test('keys that say nothing of the figures may be left out', () => {
    const result = parsed({ year: 2025, form: '2021', cells: { [CELL]: { value: 3, state: 'number' } } })
    expect(result).toMatchObject({ ok: true, reading: { agency: null, sections: [], claims: [], signedBy: null } })
  })

  test('findings beside the reading, as `check --json` prints them, are passed over', () => {
    const result = parsed({ ...aReading(), findings: [{ rule: 'requests.balance' }] })
    expect(result).toEqual({ ok: true, reading: aReading() })
  })

  test('a lone half of a surrogate pair survives', () => {
    const reading = aReading({ title: '报告\ud800' })
    expect(parsed(writeJson(reading))).toEqual({ ok: true, reading })
  })

  test('a key that every object has is no cell', () => {
    const result = parsed('{"cells":{"__proto__":{"value":1,"state":"number"}}}')
    expect(result.ok && Object.keys(result.reading.cells)).toEqual([])
    expect(result.ok && Object.getPrototypeOf(result.reading.cells)).toBe(Object.prototype)
  })

  const refused: readonly (readonly [string, unknown, string])[] = [
    ['no JSON', '云溪县', '不是完整的 JSON'],
    ['cut off', '{"cells": {', '不是完整的 JSON'],
    ['several lines of JSON', '{"cells":{}}\n{"cells":{}}', '一个对象（一行）'],
    ['no object', [1], '最外层缺失，或者不是一个对象'],
    ['no cells', { year: 2025 }, '“cells”'],
    [
      'a code that no form has',
      { cells: { 'requests.recieved.total': aNumber(1) } },
      '“cells.requests.recieved.total”',
    ],
    ['a figure that is a text', withCell({ value: '3', state: 'number' }), `“cells.${CELL}.value”缺失，或者不是一个数`],
    ['a number without a value', withCell({ value: null, state: 'number' }), '必须有数值'],
    ['a blank with a value', withCell({ ...aCell('blank'), value: 0 }), '不得有数值'],
    ['an unknown state', withCell({ value: null, state: 'empty' }), 'number、blank、mark'],
    ['a raw text without end', withCell({ ...aCell('mark'), raw: '-'.repeat(501) }), '超过上限 500'],
    ['another form', { form: '2008', cells: {} }, '“form”应为 2019、2021 之一'],
    ['a day that is not', { signedOn: '2025-02-30', cells: {} }, '“signedOn”应为 YYYY-MM-DD 形式的日期'],
    ['a section of another kind', { sections: [{ kind: 'annex', text: '' }], cells: {} }, '“sections.0.kind”'],
  ]
  for (const [why, source, message] of refused)
    test(`refused in a sentence: ${why}`, () => expect(messageOf(source)).toContain(message))
})
