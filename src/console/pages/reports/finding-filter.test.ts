import { expect, test } from 'vitest'
import type { Finding } from '../../api/reports.js'
import { countFindings, filterFindings, standingVerdict } from './finding-filter.js'

type Judged = Pick<Finding, 'severity' | 'verdicts'>

const verdict = (verdict: 'confirmed' | 'dismissed' | 'open', number = 1) => ({
  number,
  finding: 'k',
  verdict,
  reason: null,
  judgedAt: '2026-07-01T00:00:00Z',
  judgedBy: 'p',
})
const untouched: Judged = { severity: 'error', verdicts: [] }
const confirmed: Judged = { severity: 'error', verdicts: [verdict('confirmed')] }
const takenBack: Judged = { severity: 'notice', verdicts: [verdict('dismissed'), verdict('open', 2)] }

test('the last word counts; one that was taken back is none', () => {
  expect([untouched, confirmed, takenBack].map((one) => standingVerdict(one)?.verdict)).toEqual([
    undefined,
    'confirmed',
    undefined,
  ])
})
test('findings by what is still to be done with them', () => {
  const findings = [untouched, confirmed, takenBack]
  expect(countFindings(findings)).toEqual({ all: 3, open: 2, errors: 2, decided: 1 })
  expect(filterFindings(findings, 'open')).toEqual([untouched, takenBack])
})
