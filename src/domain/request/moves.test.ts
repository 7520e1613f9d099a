import { describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import {
  answered,
  asked,
  correction,
  delivered,
  extension,
  fee,
  feeDelivered,
  notified,
  on,
  reasons,
  revoked,
  start,
  withdrawn,
} from '../../../testing/requests/events.js'
import {
  caseOf,
  contextOn,
  decided,
  refusalOf,
  served,
  submitted,
  TODAY,
} from '../../../testing/requests/worked-case.js'
import {
  explainRefusal,
  MOVE_NAMES,
  MOVES,
  partsOf,
  permittedMoves,
  REQUEST_STATUSES,
  type RequestEvent,
  type RequestNo,
  requestFrom,
  tryMove,
} from './index.js'

describe('the table of moves', () => {
  test('has an entry and a name for every event, and every status has a way in', () => {
    expect(Object.keys(MOVES).sort()).toEqual(Object.keys(MOVE_NAMES).sort())
    const used = new Set(Object.values(MOVES).flatMap(({ from }) => [...from] as string[]))
    for (const status of REQUEST_STATUSES) if (status !== 'split') expect(used).toContain(status)
  })
  test('lets nothing but the submission come first, and nothing follow a split', () => {
    expect(permittedMoves(null)).toEqual(['request.submitted'])
    expect(permittedMoves(caseOf([start, { type: 'request.split', ...on('2024-03-02'), parts: 2 }]))).toEqual([])
  })
  test('a move it forbids says where the case stands and what may be done', () => {
    const request = caseOf([start, decided('2024-03-08'), served('2024-03-08')])
    const result = tryMove(request, correction('2024-03-11'), contextOn())
    if (result.ok) throw new Error('a served case is not corrected')
    expect(explainRefusal(result.error)).toBe(
      '申请现在是“已送达”，不能告知补正；可以：更正收到之日、更正申请人类别、登记意见书送达、登记意见、登记科室交回、告知第三方、撤销决定、办结归档、登记复议诉讼。',
    )
  })
})

describe('what is permitted', () => {
  const statusOf = (...events: RequestEvent[]) => caseOf(events).status
  test('a correction notice on the seventh working day', () =>
    expect(statusOf(start, correction('2024-03-12'))).toBe('correcting'))
  test('a late one, where the setting wants it on record', () =>
    expect(caseOf([start, correction('2024-03-13')], contextOn(TODAY, { lateCorrectionNotice: 'record' })).status).toBe(
      'correcting',
    ))
  test('a second correction notice after the first was taken back', () =>
    expect(
      statusOf(
        start,
        correction('2024-03-05'),
        { type: 'letter.recalled', ...on('2024-03-06'), letter: 'correction', id: null },
        correction('2024-03-07'),
      ),
    ).toBe('correcting'))
  test('giving up the day after each period', () => {
    expect(statusOf(start, correction('2024-03-05'), decided('2024-05-01', { kind: 'S21' }))).toBe('decided')
    expect(statusOf(start, fee('2024-03-05'), feeDelivered('2024-03-05'), decided('2024-04-03', { kind: 'S22' }))).toBe(
      'decided',
    )
    expect(statusOf(start, reasons('2024-03-05'), decided('2024-03-21', { kind: 'S19', reasons: '逾期未说明' }))).toBe(
      'decided',
    )
  })
  test('giving out after the third party’s silence, or over its objection for the public good', () => {
    expect(statusOf(start, asked('2024-03-05'), delivered('2024-03-06'), decided('2024-03-28'))).toBe('decided')
    const overridden = [
      start,
      asked('2024-03-05'),
      answered('2024-03-06', 'objects'),
      decided('2024-03-20', { overrides: ['1'], reasons: '公共利益' }),
    ]
    const told: RequestEvent = { type: 'third-party.informed', ...on('2024-03-20'), id: '1' }
    expect(statusOf(...overridden, told, served('2024-03-20'), { type: 'request.closed', ...on('2024-03-21') })).toBe(
      'closed',
    )
  })
  test('giving out in part what an objection does not touch', () =>
    expect(
      statusOf(
        start,
        asked('2024-03-05'),
        answered('2024-03-06', 'objects'),
        decided('2024-03-20', { kind: 'S03', reasons: '商业秘密部分不予公开' }),
      ),
    ).toBe('decided'))
  test('a wrong withdrawal undone: the case stands where it stood', () => {
    const back: RequestEvent = { type: 'request.reopened', ...on('2024-03-12') }
    expect(statusOf(start, correction('2024-03-05'), withdrawn('2024-03-11'), back)).toBe('correcting')
    expect(caseOf([start, withdrawn('2024-03-11'), back]).endings).toMatchObject([{ reopenedOn: '2024-03-12' }])
  })
  test('an extension of the clock that started anew, unless the setting allows one only', () => {
    const events = [
      start,
      extension('2024-03-05'),
      notified('2024-03-05'),
      fee('2024-03-06'),
      { type: 'fee.paid', ...on('2024-03-07'), amountYuan: 100 },
      extension('2024-03-08'),
    ] as const
    expect(caseOf(events).extension).toMatchObject({ days: 20, notifiedOn: null })
    expect(refusalOf(events, contextOn(TODAY, { extendAgainAfterRestart: false }))).toBe('extension.only-once')
  })
  test('everything while the calendar of a year is unknown: nothing is certainly late', () => {
    const context = contextOn(day('2027-06-01'))
    const events = [
      submitted('2026-12-25'),
      correction('2027-01-20', '2027-02-20'),
      { type: 'correction.received', ...on('2027-02-01') } as const,
      extension('2027-04-01'),
      decided('2027-05-01'),
    ]
    expect(caseOf(events, context).status).toBe('decided')
  })
})

describe('a split request', () => {
  test('leaves parts that keep its receipt and clock', () => {
    const event = { type: 'request.split', ...on('2025-01-10'), parts: 3 } as const
    const whole = caseOf([submitted('2024-12-20'), event])
    const parts = partsOf(whole, '甲-1' as RequestNo, event).map((part) => caseOf([part]))
    expect(parts.map(({ receivedOn, status, origin }) => [receivedOn, status, origin?.enteredOn])).toEqual([
      ['2024-12-20', 'processing', '2024-12-20'],
      ['2024-12-20', 'processing', '2025-01-10'],
      ['2024-12-20', 'processing', '2025-01-10'],
    ])
  })
})

test('state is the same from the record as it was step by step', () => {
  const events = [
    start,
    asked('2024-03-05'),
    delivered('2024-03-06'),
    answered('2024-03-08', 'agrees'),
    decided('2024-03-20'),
    served('2024-03-21'),
    revoked('2024-04-10'),
    decided('2024-04-20'),
    served('2024-04-21'),
  ]
  expect(requestFrom(events, contextOn().settings)).toEqual(caseOf(events))
  expect(() => requestFrom([], contextOn().settings)).toThrow('submission')
})
