import { describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import { caseOf, contextOn, decided, served, submitted } from '../../../testing/requests/worked-case.js'
import {
  type CountingSettings,
  countMonths,
  countRequests,
  partsOf,
  type Request,
  type RequestCell,
  type RequestEvent,
  type RequestNo,
  requestStanding,
  standsIn,
} from './index.js'

const BY_DECISION: CountingSettings = { by: 'decision', reopened: 'not-counted' }
const revoked = (on: string): RequestEvent => ({ type: 'decision.revoked', on: day(on), cause: 'court', replyBy: null })
const refused = (on: string): RequestEvent => decided(on, { kind: 'S08', reasons: '人事管理' })

/** 一/二 → 三/四 in each year from 2024 to 2026. */
function standings(events: readonly RequestEvent[], settings = BY_DECISION): string[] {
  const request = caseOf(events, contextOn())
  return [2024, 2025, 2026].map((year) => {
    const standing = requestStanding(request, year, settings)
    return standing === null ? '' : `${standing.entry} → ${standing.outcome ?? 'carriedForward'}`
  })
}

describe('a request stands once above and once below in each year it is pending', () => {
  const situations: readonly (readonly [string, readonly RequestEvent[], readonly string[]])[] = [
    ['decided in its year', [submitted('2024-03-01'), decided('2024-03-08')], ['received → granted', '', '']],
    [
      'open on 31 December',
      [submitted('2024-12-20'), refused('2025-01-06')],
      ['received → carriedForward', 'broughtForward → refused.internalAffairs', ''],
    ],
    [
      'open through a whole year',
      [submitted('2024-12-20')],
      ['received → carriedForward', 'broughtForward → carriedForward', 'broughtForward → carriedForward'],
    ],
    ['not confirmed yet: not received yet', [submitted('2024-12-20', { channel: 'web' })], ['', '', '']],
    [
      'sent in December, confirmed in January',
      [
        submitted('2024-12-31', { channel: 'web' }),
        { type: 'receipt.confirmed', on: day('2025-01-02'), side: 'both' },
        decided('2025-01-03'),
      ],
      ['', 'received → granted', ''],
    ],
    [
      'received on another day than first entered',
      [
        submitted('2025-01-02', { channel: 'signed-post' }),
        { type: 'receipt.corrected', on: day('2025-01-06'), receivedOn: day('2024-12-31'), reason: '签收单' },
        decided('2025-01-07'),
      ],
      ['received → carriedForward', 'broughtForward → granted', ''],
    ],
    [
      'withdrawn',
      [submitted('2024-03-01'), { type: 'request.withdrawn', on: day('2024-03-04') }],
      ['received → other.other', '', ''],
    ],
    [
      'withdrawn before it was received: nowhere',
      [submitted('2024-03-01', { channel: 'web' }), { type: 'request.withdrawn', on: day('2024-03-04') }],
      ['', '', ''],
    ],
    [
      'to correct one’s own record: nowhere（第四十一条）',
      [submitted('2024-03-01', { matter: 'record-correction' }), decided('2024-03-04', { kind: 'S24' })],
      ['', '', ''],
    ],
    [
      'revoked and decided anew in the same year: by the last decision',
      [submitted('2024-03-01'), refused('2024-03-08'), revoked('2024-06-03'), decided('2024-06-11')],
      ['received → granted', '', ''],
    ],
    [
      'revoked in the same year, still open at its end',
      [submitted('2024-03-01'), refused('2024-03-08'), revoked('2024-12-20'), decided('2025-01-09')],
      ['received → carriedForward', 'broughtForward → granted', ''],
    ],
    [
      'revoked in a later year: as it was reported',
      [submitted('2024-03-01'), refused('2024-03-08'), revoked('2025-02-20'), decided('2025-03-03')],
      ['received → refused.internalAffairs', '', ''],
    ],
  ]
  for (const [what, events, expected] of situations) test(what, () => expect(standings(events)).toEqual(expected))

  test('what a court opens again in a later year may count as new', () => {
    const events = [submitted('2024-03-01'), refused('2024-03-08'), revoked('2025-12-20'), decided('2026-01-12')]
    expect(standings(events, { by: 'decision', reopened: 'as-new' })).toEqual([
      'received → refused.internalAffairs',
      'received → carriedForward',
      'broughtForward → granted',
    ])
  })

  test('by the day of service it stays until it is served', () =>
    expect(
      standings([submitted('2024-12-02'), decided('2024-12-30'), served('2025-01-02')], {
        by: 'service',
        reopened: 'not-counted',
      }),
    ).toEqual(['received → carriedForward', 'broughtForward → granted', '']))
})

describe('table three', () => {
  test('has every cell of the form, and its column and total', () => {
    const requests: Request[] = [
      caseOf([submitted('2024-03-01'), decided('2024-03-08')]),
      caseOf([submitted('2024-03-01', { applicant: 'legalServices' }), refused('2024-03-08')]),
      caseOf([submitted('2023-12-28'), decided('2024-01-08')]),
    ]
    const cells = countRequests(requests, 2024, BY_DECISION)
    expect(Object.keys(cells)).toHaveLength(175)
    const behind = (cell: RequestCell) =>
      requests.filter((request) => {
        const standing = requestStanding(request, 2024, BY_DECISION)
        return standing !== null && standsIn(standing, cell)
      })
    for (const [cell, count] of Object.entries(cells)) expect(behind(cell as RequestCell)).toHaveLength(count)
    expect(Object.fromEntries(Object.entries(cells).filter(([, count]) => count > 0))).toEqual({
      'requests.received.naturalPerson': 1,
      'requests.received.legalServices': 1,
      'requests.received.total': 2,
      'requests.broughtForward.naturalPerson': 1,
      'requests.broughtForward.total': 1,
      'requests.outcomes.granted.naturalPerson': 2,
      'requests.outcomes.granted.total': 2,
      'requests.outcomes.refused.internalAffairs.legalServices': 1,
      'requests.outcomes.refused.internalAffairs.total': 1,
      'requests.outcomes.total.naturalPerson': 2,
      'requests.outcomes.total.legalServices': 1,
      'requests.outcomes.total.total': 3,
    })
  })

  test('counts what was split by its parts, and what was carried over still as one（一事一申请）', () => {
    const event = { type: 'request.split', on: day('2025-01-06'), parts: 3 } as const
    const whole = caseOf([submitted('2024-12-20'), event])
    const parts = partsOf(whole, '云溪-1' as RequestNo, event).map((part) => caseOf([part, decided('2025-01-10')]))
    const count = (year: number) => countRequests([whole, ...parts], year, BY_DECISION)
    expect(count(2024)['requests.carriedForward.total']).toBe(1)
    expect(count(2025)['requests.broughtForward.total']).toBe(1)
    expect(count(2025)['requests.received.total']).toBe(2)
    expect(count(2025)['requests.outcomes.granted.total']).toBe(3)
  })
})

test('the months of a year add up to its table', () => {
  const requests = [
    caseOf([submitted('2023-12-28'), decided('2024-01-09')], contextOn()),
    caseOf([submitted('2024-03-01'), decided('2024-03-08')], contextOn()),
    caseOf([submitted('2024-03-20'), decided('2024-04-02')], contextOn()),
    caseOf([submitted('2024-12-20'), decided('2025-01-06')], contextOn()),
  ]
  const months = countMonths(requests, 2024, BY_DECISION)
  expect(months.filter(({ received, ended }) => received + ended > 0)).toEqual([
    { month: 1, received: 0, ended: 1, pending: 0 },
    { month: 3, received: 2, ended: 1, pending: 1 },
    { month: 4, received: 0, ended: 1, pending: 0 },
    { month: 12, received: 1, ended: 0, pending: 1 },
  ])
  const cells = countRequests(requests, 2024, BY_DECISION)
  expect(months.reduce((sum, { received }) => sum + received, 0)).toBe(cells['requests.received.total'])
  expect(months.reduce((sum, { ended }) => sum + ended, 0)).toBe(cells['requests.outcomes.total.total'])
  expect(months.at(-1)?.pending).toBe(cells['requests.carriedForward.total'])
})
