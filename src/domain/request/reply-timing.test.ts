import { describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import { answered, asked, on, revoked, start } from '../../../testing/requests/events.js'
import { caseOf, contextOn, decided, dueOf, served, submitted } from '../../../testing/requests/worked-case.js'
import { type ReplyTiming, type RequestEvent, replyTiming } from './index.js'

const timingOf = (...events: readonly RequestEvent[]): ReplyTiming | null => replyTiming(caseOf(events), contextOn())
const dueDay = (timing: ReplyTiming | null): string =>
  timing?.clock.status === 'derived' ? timing.clock.dueOn : (timing?.clock.status ?? 'none')

describe('whether a reply came in time', () => {
  test('on the day it was due it did, a day later it did not; with the day and its proof', () => {
    const timing = (text: string) => timingOf(submitted('2024-02-05'), decided(text))
    expect(timing('2024-03-08')).toMatchObject({ decidedOn: '2024-03-08', isInTime: true })
    expect(timing('2024-03-11')).toMatchObject({ decidedOn: '2024-03-11', isInTime: false })
    for (const text of ['2024-03-08', '2024-03-11']) expect(dueDay(timing(text))).toBe('2024-03-08')
    const clock = timing('2024-03-11')?.clock
    expect(clock?.status === 'derived' && clock.steps.at(-1)?.to).toBe('2024-03-08')
  })
  test('served and closed long after: told all the same', () => {
    const closed: RequestEvent = { type: 'request.closed', ...on('2024-06-03') }
    expect(timingOf(start, decided('2024-03-29'), served('2024-06-03'), closed)).toMatchObject({ isInTime: true })
  })
  test('not decided, or decided no more: not told', () => {
    expect(timingOf(submitted('2024-02-05'))).toBeNull()
    expect(timingOf(start, decided('2024-03-05'), revoked('2024-03-06'))).toBeNull()
  })
  test('giving up on a correction is never late: its clock had stopped', () => {
    const events: RequestEvent[] = [
      submitted('2024-01-02'),
      { type: 'correction.requested', ...on('2024-01-08'), dueOn: day('2024-02-08') },
      decided('2024-05-06', { kind: 'S21' }),
      served('2024-05-06'),
    ]
    expect(timingOf(...events)).toMatchObject({ isInTime: true, clock: { status: 'stopped', by: 'correction' } })
    expect(
      dueOf([...events, { type: 'decision.revoked', ...on('2024-05-07'), cause: 'own-motion', replyBy: null }]),
    ).toBe('2024-06-03')
  })
  test('an opinion that comes after the decision moves the day no more', () => {
    const refusal = decided('2024-03-20', { kind: 'S07', reasons: '商业秘密' })
    const before = timingOf(start, asked('2024-03-05'), refusal)
    expect(before?.clock.status).toBe('paused')
    expect(timingOf(start, asked('2024-03-05'), refusal, answered('2024-04-25', 'objects'))).toEqual(before)
  })
  test('a calendar that is not known: not told, where the day it could be at the earliest is past', () => {
    const context = contextOn(day('2027-03-31'))
    const timing = (text: string) => replyTiming(caseOf([submitted('2026-12-15'), decided(text)], context), context)
    expect(timing('2026-12-31')).toMatchObject({ isInTime: true, clock: { status: 'calendar-not-published' } })
    expect(timing('2027-03-01')?.isInTime).toBeNull()
  })
})
