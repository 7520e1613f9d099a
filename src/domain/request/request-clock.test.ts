import { describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import { caseOf, contextOn, decided, dueOf, submitted } from '../../../testing/requests/worked-case.js'
import { consultationStanding, deadlineOf, listOpenClocks, type RequestEvent, replyClock } from './index.js'

const on = (text: string) => ({ on: day(text) })
const confirmed = (text: string, side: 'office' | 'applicant' | 'both'): RequestEvent => ({
  type: 'receipt.confirmed',
  ...on(text),
  side,
})
const asked = (
  text: string,
  party: 'third-party' | 'co-maker' | 'other-agency' = 'third-party',
  id = '1',
): RequestEvent => ({
  type: 'consultation.sent',
  ...on(text),
  id,
  party,
})
const delivered = (text: string, id = '1'): RequestEvent => ({ type: 'consultation.delivered', ...on(text), id })
const answered = (text: string, id = '1'): RequestEvent => ({
  type: 'consultation.answered',
  ...on(text),
  id,
  opinion: 'agrees',
})

describe('the day of receipt（条例第三十一条）', () => {
  for (const channel of ['in-person', 'oral', 'signed-post'] as const)
    test(`${channel}: that day`, () => expect(dueOf([submitted('2024-02-05', { channel })])).toBe('2024-03-08'))

  for (const channel of ['ordinary-mail', 'web', 'fax'] as const)
    test(`${channel}: the day both sides have confirmed`, () => {
      const came = submitted('2024-01-30', { channel })
      expect(dueOf([came])).toBe('not-started')
      expect(dueOf([came, confirmed('2024-01-31', 'office')])).toBe('not-started')
      expect(dueOf([came, confirmed('2024-01-31', 'office'), confirmed('2024-02-05', 'applicant')])).toBe('2024-03-08')
      expect(dueOf([came, confirmed('2024-02-05', 'applicant'), confirmed('2024-02-01', 'office')])).toBe('2024-03-08')
      expect(dueOf([came, confirmed('2024-02-05', 'both')])).toBe('2024-03-08')
    })

  test('online the office’s word may do, as the setting has it; a letter needs the applicant’s', () => {
    const context = contextOn(undefined, { onlineConfirmation: 'office-alone' })
    const office = confirmed('2024-02-05', 'office')
    expect(dueOf([submitted('2024-01-30', { channel: 'web' }), office], context)).toBe('2024-03-08')
    expect(dueOf([submitted('2024-01-30', { channel: 'ordinary-mail' }), office], context)).toBe('not-started')
  })

  test('a wrong day is corrected, and the clock with it', () =>
    expect(
      dueOf([
        submitted('2024-02-06', { channel: 'signed-post' }),
        { type: 'receipt.corrected', ...on('2024-02-20'), receivedOn: day('2024-02-05'), reason: '签收单' },
      ]),
    ).toBe('2024-03-08'))
})

describe('the reply', () => {
  test('is put off until the correction, and then has its full time from that day（第三十条）', () => {
    const events: RequestEvent[] = [
      submitted('2024-01-02'),
      { type: 'correction.requested', ...on('2024-01-08'), dueOn: day('2024-02-08') },
    ]
    expect(dueOf(events)).toBe('stopped')
    expect(dueOf([...events, { type: 'correction.received', ...on('2024-02-05') }])).toBe('2024-03-08')
  })

  test('has its full time again from the day after the fee is paid in full', () => {
    const events: RequestEvent[] = [
      submitted('2024-01-02'),
      { type: 'fee.notified', ...on('2024-01-10'), basis: 'pieces', amountYuan: 300 },
      { type: 'fee.notice-delivered', ...on('2024-01-12') },
      { type: 'fee.paid', ...on('2024-02-01'), amountYuan: 100 },
    ]
    expect(dueOf(events)).toBe('stopped')
    expect(dueOf([...events, { type: 'fee.paid', ...on('2024-02-05'), amountYuan: 200 }])).toBe('2024-03-08')
    expect(
      dueOf([...events.slice(0, 3), { type: 'letter.recalled', ...on('2024-01-15'), letter: 'fee', id: null }]),
    ).toBe('2024-01-30')
  })

  test('is later by an extension only once the applicant has been told', () => {
    const approved: RequestEvent = { type: 'extension.approved', ...on('2024-02-20'), days: 20 }
    const events = [submitted('2024-01-31'), approved]
    expect(dueOf(events)).toBe('2024-03-04')
    expect(dueOf([...events, { type: 'extension.notified', ...on('2024-03-04') }])).toBe('2024-04-01')
  })

  test('may be delayed to a reasonable day for reasons given（第三十五条）', () =>
    expect(
      dueOf([
        submitted('2024-01-31'),
        { type: 'reasons.requested', ...on('2024-02-02'), dueOn: day('2024-02-20') },
        { type: 'reasons.given', ...on('2024-02-08') },
        { type: 'reply.delayed', ...on('2024-02-20'), until: day('2024-06-28') },
      ]),
    ).toBe('2024-06-28'))

  test('does not wait for reasons, unless the setting says so', () => {
    const events: RequestEvent[] = [
      submitted('2024-03-01'),
      { type: 'reasons.requested', ...on('2024-03-04'), dueOn: day('2024-03-15') },
      { type: 'reasons.given', ...on('2024-03-11') },
    ]
    expect(dueOf(events)).toBe('2024-03-29')
    expect(dueOf(events, contextOn(undefined, { reasonsStopClock: true }))).toBe('2024-04-08')
  })

  test('after a revocation before service is due when it was: nobody had the decision', () => {
    const back: RequestEvent = { type: 'decision.revoked', ...on('2024-02-05'), cause: 'own-motion', replyBy: null }
    expect(dueOf([submitted('2024-01-31'), decided('2024-02-02'), back])).toBe('2024-03-04')
    const correction: RequestEvent = { type: 'correction.requested', ...on('2024-01-31'), dueOn: day('2024-02-01') }
    const events = [submitted('2024-01-31'), correction, decided('2024-02-02', { kind: 'S21' }), back]
    expect(caseOf(events).status).toBe('correcting')
  })

  test('after a revocation is due when the ruling says, else in twenty working days', () => {
    const revoked = (replyBy: string | null): RequestEvent => ({
      type: 'decision.revoked',
      ...on('2024-02-05'),
      cause: 'court',
      replyBy: replyBy === null ? null : day(replyBy),
    })
    const events = [submitted('2024-01-02'), decided('2024-01-10')]
    expect(dueOf([...events, revoked('2024-02-20')])).toBe('2024-02-20')
    expect(dueOf([...events, revoked(null)])).toBe('2024-03-08')
  })

  test('has no clock once the request is withdrawn', () =>
    expect(dueOf([submitted('2024-01-02'), { type: 'request.withdrawn', ...on('2024-01-03') }])).toBe('over'))

  test('in a year without a calendar: received, receipted, 待公布日历', () => {
    const context = contextOn(day('2026-12-20'))
    expect(replyClock(caseOf([submitted('2026-12-15')], context), context)).toMatchObject({
      status: 'calendar-not-published',
      year: 2027,
      earliestOn: '2027-01-09',
    })
  })
})

describe('asking others', () => {
  const events = [submitted('2024-03-01'), asked('2024-03-06'), delivered('2024-03-08')]
  test('stops the clock; the latest day is that of silence', () => {
    const context = contextOn(day('2024-03-12'))
    expect(replyClock(caseOf(events, context), context)).toMatchObject({
      status: 'paused',
      left: 17,
      atLatest: { status: 'derived', dueOn: '2024-04-24' },
    })
  })
  test('an opinion in time ends the pause on its day', () =>
    expect(dueOf([...events, answered('2024-03-20')])).toBe('2024-04-15'))
  test('an opinion out of time does not lengthen it', () => {
    expect(dueOf([...events, answered('2024-04-30')])).toBe('2024-04-24')
    expect(dueOf(events)).toBe('2024-04-24')
  })
  test('a letter taken back was never sent', () =>
    expect(dueOf([...events, { type: 'letter.recalled', ...on('2024-03-11'), letter: 'consultation', id: '1' }])).toBe(
      '2024-03-29',
    ))
  test('two letters at once stop it once', () =>
    expect(
      dueOf([
        ...events,
        asked('2024-03-11', 'co-maker', '2'),
        delivered('2024-03-12', '2'),
        answered('2024-03-20'),
        answered('2024-03-22', '2'),
      ]),
    ).toBe('2024-04-17'))
  test('other agencies have no period but the one a setting gives them', () => {
    const others = [submitted('2024-03-01'), asked('2024-03-06', 'other-agency'), delivered('2024-03-06')]
    expect(dueOf(others)).toBe('paused')
    expect(dueOf(others, contextOn(undefined, { otherAgencyWorkingDays: 10 }))).toBe('2024-04-15')
  })
})

describe('silence', () => {
  const standing = (party: 'third-party' | 'co-maker' | 'other-agency', today: string) => {
    const [consultation] = caseOf([
      submitted('2024-03-01'),
      asked('2024-03-06', party),
      delivered('2024-03-08'),
    ]).consultations
    return consultation && consultationStanding(consultation, contextOn(day(today)))
  }
  test('of a co-maker is consent（第三十四条）, of a third party it is not（第三十二条）', () => {
    expect([standing('co-maker', '2024-03-29'), standing('co-maker', '2024-03-30')]).toEqual([
      'awaited',
      'deemed-to-agree',
    ])
    expect([standing('third-party', '2024-03-29'), standing('third-party', '2024-03-30')]).toEqual([
      'awaited',
      'silent',
    ])
    expect(standing('other-agency', '2025-03-30')).toBe('awaited')
  })
})

describe('other periods of a case', () => {
  const idsOf = (...args: Parameters<typeof caseOf>) =>
    listOpenClocks(caseOf(...args), args[1] ?? contextOn()).map(({ id, of, reading }) => [
      id,
      of,
      reading.status === 'derived' ? reading.dueOn : reading.status,
    ])
  test('to confirm a letter, to ask for a correction, to correct, to answer, to pay', () => {
    const start = submitted('2024-01-31')
    expect(idsOf([submitted('2024-01-31', { channel: 'ordinary-mail' })])).toEqual([
      ['receipt.confirmation', null, '2024-01-31'],
    ])
    expect(idsOf([start])).toEqual([['correction.notice', null, '2024-02-08']])
    const correction: RequestEvent = { type: 'correction.requested', ...on('2024-02-05'), dueOn: day('2024-02-29') }
    expect(idsOf([start, correction])).toEqual([['correction.period', null, '2024-02-29']])
    expect(idsOf([start, asked('2024-02-01'), delivered('2024-02-05')])).toContainEqual([
      'consultation.third-party',
      '1',
      '2024-03-01',
    ])
    const fee: RequestEvent = { type: 'fee.notified', ...on('2024-02-05'), basis: 'pages', amountYuan: 10 }
    expect(idsOf([start, fee, { type: 'fee.notice-delivered', ...on('2024-02-05') }])).toEqual([
      ['fee.payment', null, '2024-03-08'],
    ])
    const reasons: RequestEvent = { type: 'reasons.requested', ...on('2024-02-05'), dueOn: day('2024-02-20') }
    expect(idsOf([start, reasons])).toContainEqual(['reasons.period', null, '2024-02-20'])
  })
  test('to answer a reconsideration', () => {
    const review = (event: Extract<RequestEvent, { type: 'review.recorded' }>['event']): RequestEvent => ({
      type: 'review.recorded',
      on: event.on,
      id: 'r1',
      event,
    })
    const events = [
      submitted('2024-01-31'),
      decided('2024-02-05'),
      review({ type: 'review.lodged', ...on('2024-02-20'), kind: 'reconsideration', afterReconsideration: false }),
      review({ type: 'review.copy-received', ...on('2024-03-01'), procedure: 'summary' }),
    ]
    expect(idsOf(events)).toEqual([['review.answer-summary', 'r1', '2024-03-08']])
  })
})

describe('how near a deadline is', () => {
  const deadline = (today: string) => {
    const context = contextOn(day(today))
    return deadlineOf(replyClock(caseOf([submitted('2024-02-05')], context), context), context, 3)
  }
  test('in working days', () => {
    expect(deadline('2024-03-04')).toEqual({ state: 'in-time', workingDaysLeft: 4 })
    expect(deadline('2024-03-05')).toEqual({ state: 'at-risk', workingDaysLeft: 3 })
    expect(deadline('2024-03-08')).toEqual({ state: 'at-risk', workingDaysLeft: 0 })
    expect(deadline('2024-03-09')).toEqual({ state: 'late', workingDaysLeft: 0 })
    expect(deadline('2024-03-12')).toEqual({ state: 'late', workingDaysLeft: -2 })
  })
  test('by the earliest day while the calendar is not published, and never late by it', () => {
    const on = (today: string) => {
      const context = contextOn(day(today))
      return deadlineOf(replyClock(caseOf([submitted('2026-12-15')], context), context), context, 3)
    }
    expect(on('2026-12-16')).toEqual({ state: 'in-time', workingDaysLeft: null })
    expect(on('2027-01-07')).toEqual({ state: 'at-risk', workingDaysLeft: null })
    expect(on('2027-02-07')).toEqual({ state: 'at-risk', workingDaysLeft: null })
  })
  test('not at all while the clock stands still', () => {
    const events: RequestEvent[] = [submitted('2024-03-01'), asked('2024-03-06')]
    expect(deadlineOf(replyClock(caseOf(events), contextOn()), contextOn(), 3)).toEqual({
      state: 'standing',
      workingDaysLeft: 17,
    })
    expect(deadlineOf({ status: 'over' }, contextOn(), 3)).toEqual({ state: 'none', workingDaysLeft: null })
  })
})
