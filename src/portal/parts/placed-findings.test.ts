import { describe, expect, test } from 'vitest'
import { aReading, sectionsWith } from '../../../testing/reading/a-reading.js'
import type { Finding, Place } from '../../domain/report/index.js'
import type { NumberedFinding } from './numbered-findings.js'
import { placeFindings } from './placed-findings.js'

const EXTRA = '五、全面推进数字政府建设'

const aFinding = (at: readonly Place[], given: Partial<Finding> = {}): NumberedFinding => ({
  rule: 'form.section-numbering',
  severity: 'error',
  message: '…',
  cells: [],
  at,
  quote: null,
  citation: null,
  expected: null,
  found: null,
  number: 1,
  ...given,
})

describe('what is found about a heading', () => {
  const sections = sectionsWith({ problems: { at: { line: 9 } }, other: { at: null } })
  const reading = aReading({ sections })
  const headingsOf = (finding: NumberedFinding) =>
    placeFindings(reading, [finding]).headings.flatMap((found, index) =>
      found.length > 0 ? sections[index]?.kind : [],
    )

  test('is marked there, by line or by section', () => {
    const finding = aFinding([{ section: 'problems', line: 9 }, { section: 'other' }])
    expect(headingsOf(finding)).toEqual(['problems', 'other'])
    expect(placeFindings(reading, [finding]).has(finding)).toBe(true)
  })

  test('is marked nowhere where no heading stands there', () => {
    const finding = aFinding([{ section: 'problems', line: 8 }, { line: 9 }])
    expect(headingsOf(finding)).toEqual([])
    expect(placeFindings(reading, [finding]).has(finding)).toBe(false)
  })

  test('of several in one place the quoted one is meant', () => {
    const extra = (heading: string) => ({ kind: 'extra', heading, text: '', at: {} }) as const
    const two = aReading({ sections: [extra('三、工作亮点'), extra(EXTRA)] })
    const { headings } = placeFindings(two, [aFinding([{ section: 'extra' }], { quote: EXTRA })])
    expect(headings.map((found) => found.length)).toEqual([0, 1])
  })
})

test('what is found about a row is marked at its label, where a row of the form was read there', () => {
  const reading = aReading()
  const code = 'requests.received.total'
  const at = { table: 2, row: 4, column: 10 }
  const cell = reading.cells[code]
  if (cell === undefined) throw new Error('no such cell')
  const placed = { ...reading, cells: { ...reading.cells, [code]: { ...cell, at } } }
  const [inRow, elsewhere] = [aFinding([{ table: 2, row: 4 }]), aFinding([{ table: 2, row: 99 }])]
  const found = placeFindings(placed, [inRow, elsewhere])
  expect(found.ofRow([code])).toEqual([inRow])
  expect([found.has(inRow), found.has(elsewhere)]).toEqual([true, false])
})
