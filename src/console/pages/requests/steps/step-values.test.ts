import { describe, expect, test } from 'vitest'
import type { CaseState } from '../../../api/requests.js'
import { addDays, startValues, toRecording } from './step-values.js'

const TODAY = '2026-07-01'
const STATE = { consultations: [], commissions: [], reviews: [], version: 3 } as unknown as CaseState

describe('what is sent of a form', () => {
  test('empty fields are none; the note is trimmed', () => {
    const recording = toRecording('search.recorded', 3, {
      event: { on: TODAY, found: false },
      details: { searcher: ' 何清 ', places: '档案室', terms: '', result: '   ' },
      note: '  ',
    })
    expect(recording).toEqual({
      version: 3,
      event: { type: 'search.recorded', on: TODAY, found: false },
      details: { searcher: '何清', places: '档案室' },
      note: null,
    })
  })
  test('a fact that may be unknown is sent as none', () =>
    expect(toRecording('decision.revoked', 1, { event: { on: TODAY, cause: 'court' } }).event).toEqual({
      type: 'decision.revoked',
      on: TODAY,
      cause: 'court',
      replyBy: null,
    }))
  test('what is posted is served on the day of posting: one day is asked for, and sent as both', () =>
    expect(
      toRecording('decision.served', 1, { event: { on: TODAY, way: 'post' }, details: { mailNumber: 'XA123' } })
        .details,
    ).toEqual({ mailNumber: 'XA123', postedOn: TODAY }))
  test('what is not asked for any more is not sent', () => {
    const event = { on: TODAY, way: 'direct' }
    const details = { recipient: '周小满', mailNumber: 'XA123', through: '石桥镇人民政府' }
    expect(toRecording('decision.served', 1, { event, details }).details).toEqual({ recipient: '周小满' })
  })
  test('a new inquiry has a number of its own', () => {
    const values = startValues('consultation.sent', STATE, TODAY)
    expect(toRecording('consultation.sent', 1, values).event).toEqual({
      type: 'consultation.sent',
      on: TODAY,
      id: 'C3',
      party: 'third-party',
    })
  })
  test('a recalled letter names its inquiry only where it is one', () => {
    const of = (letter: string, id?: string) =>
      toRecording('letter.recalled', 1, { event: { on: TODAY, letter, id } }).event
    expect(of('fee', 'C1')).toMatchObject({ letter: 'fee', id: null })
    expect(of('consultation', 'C1')).toMatchObject({ letter: 'consultation', id: 'C1' })
    expect(of('commission', 'B1')).toMatchObject({ letter: 'commission', id: 'B1' })
  })
  test('a review begins on the day of its entry', () => {
    const values = startValues('review.recorded', STATE, TODAY)
    expect(toRecording('review.recorded', 1, values).event).toEqual({
      type: 'review.recorded',
      on: TODAY,
      id: 'R1',
      event: { type: 'review.lodged', on: TODAY, kind: 'reconsideration', afterReconsideration: false },
    })
  })
  test('a ruling that sets no day says so', () => {
    const event = { on: TODAY, id: 'R1', event: { type: 'review.ruled', ruling: 'reconsideration.upheld' } }
    expect(toRecording('review.recorded', 1, { event }).event).toMatchObject({ event: { actBy: null, on: TODAY } })
  })
})

test('days are counted over months and leap years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2026-07-01', 15)).toBe('2026-07-16')
})
