import { describe, expect, test } from 'vitest'
import { checkReport } from '../../src/domain/report/check.js'
import type { CellCode } from '../../src/domain/report/codes.js'
import type { Section } from '../../src/domain/report/reading.js'
import { aNumber, aReading, sectionsWith, soundCells } from '../reading/a-reading.js'

export interface Given {
  readonly agency?: string
  readonly section?: Section['kind']
  readonly cells?: Readonly<Record<CellCode, number>>
}

/** What is said of a sound report of 16 new requests, 2 brought forward, 16 settled and 2 carried forward. */
export function findingsOn(
  text: string,
  { agency = '云溪县文化和旅游局', section = 'overview', cells = {} }: Given,
): string[] {
  const overview = section === 'overview' ? { text } : { text: '' }
  const changed = Object.entries(cells).map(([code, value]) => [code, aNumber(value)] as const)
  const report = aReading({
    agency,
    signedBy: agency,
    sections: sectionsWith({ overview, ...(section === 'overview' ? {} : { [section]: { text } }) }),
    cells: { ...soundCells(), ...Object.fromEntries(changed) },
  })
  return checkReport(report)
    .filter(({ rule }) => /^(?:narrative|fees)\./.test(rule))
    .map(({ rule }) => rule.replace('narrative.', ''))
}

export type Case = readonly [text: string, findings?: string, given?: Given]

export function checkSituation(situation: string, cases: readonly Case[]): void {
  describe(situation, () => {
    for (const [text, findings = '', given = {}] of cases)
      test(`${text.replaceAll('\n', '⏎')} → ${findings || '无'}`, () =>
        expect([...new Set(findingsOn(text, given))].join(' ')).toBe(findings))
  })
}
