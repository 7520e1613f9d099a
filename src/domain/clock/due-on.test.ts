import { describe, expect, test } from 'vitest'
import { china, day } from '../../../testing/calendar/china-calendar.js'
import { addDays } from '../calendar/index.js'
import {
  CLOCK_RULE_IDS,
  CLOCK_RULES,
  type ClockInput,
  type ClockRuleId,
  clockRule,
  dueOn,
  toSourceText,
} from './index.js'

const reading = (id: ClockRuleId, input: ClockInput) => {
  const result = dueOn(clockRule(id), input, china)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const due = (id: ClockRuleId, input: ClockInput) => {
  const found = reading(id, input)
  return found.status === 'derived' ? found.dueOn : found.status
}

describe('every rule', () => {
  for (const id of CLOCK_RULE_IDS) {
    const { example, name } = CLOCK_RULES[id]
    test(`${name}：${example.start} 起，${example.due} 届满：${example.why}`, () =>
      expect(due(id, { startOn: day(example.start) })).toBe(example.due))
    test(`${name} does not reach back before it was in force`, () => {
      const { since } = CLOCK_RULES[id]
      expect(dueOn(CLOCK_RULES[id], { startOn: addDays(since, -1) }, china)).toEqual({
        ok: false,
        error: { code: 'clock.rule-not-in-force', since },
      })
      expect(dueOn(CLOCK_RULES[id], { startOn: since }, china)).toMatchObject({ ok: true })
    })
    test(`${name}: the steps lie end to end from the start to the due day`, () => {
      const found = reading(id, { startOn: day(example.start) })
      if (found.status !== 'derived') throw new Error(found.status)
      const [first] = found.steps
      expect(first).toMatchObject({ kind: 'start', from: example.start })
      for (const [index, step] of found.steps.slice(1).entries())
        expect(step.from).toBe(addDays(found.steps[index]?.to ?? day('1999-01-01'), 1))
      expect(found.steps.at(-1)?.to).toBe(found.dueOn)
    })
  }
})

describe('答复期限（条例第三十三条第二款）', () => {
  const cases = [
    // 收到之日, 最迟答复之日, 为什么
    ['2024-03-01', '2024-03-29', '期间无节假日'],
    ['2024-02-05', '2024-03-08', '跨春节；2月18日（周日）上班，计入'],
    ['2024-02-10', '2024-03-14', '收到之日是休息日，仍自次日起算'],
    ['2024-09-10', '2024-10-14', '跨中秋、国庆；三个调休上班日计入'],
    ['2020-01-15', '2020-02-19', '春节假期延长到2月2日'],
    ['2018-12-28', 'clock.rule-not-in-force', '新条例施行前'],
  ] as const
  for (const [received, on, why] of cases)
    test(`${received} 收到：${on}，${why}`, () => {
      const result = dueOn(CLOCK_RULES['reply.period'], { startOn: day(received) }, china)
      if (!result.ok) return expect(result.error.code).toBe(on)
      expect(result.value).toMatchObject({ status: 'derived', dueOn: on })
    })

  test('the proof says what counts and which notice takes days out', () => {
    const found = reading('reply.period', { startOn: day('2024-02-05') })
    expect(found.steps.map(({ kind, from, to, counted, span }) => [kind, from, to, counted, span])).toEqual([
      ['start', '2024-02-05', '2024-02-05', 0, 1],
      ['counted', '2024-02-06', '2024-02-09', 4, 4],
      ['holiday', '2024-02-10', '2024-02-17', 0, 8],
      ['make-up', '2024-02-18', '2024-02-18', 1, 1],
      ['counted', '2024-02-19', '2024-02-23', 5, 5],
      ['weekend', '2024-02-24', '2024-02-25', 0, 2],
      ['counted', '2024-02-26', '2024-03-01', 5, 5],
      ['weekend', '2024-03-02', '2024-03-03', 0, 2],
      ['counted', '2024-03-04', '2024-03-08', 5, 5],
    ])
    const holiday = found.steps.find(({ kind }) => kind === 'holiday')
    expect(holiday && toSourceText(holiday.source)).toBe(
      '《国务院办公厅关于2024年部分节假日安排的通知》（国办发明电〔2023〕7号）',
    )
  })

  test('is lengthened by the working days approved', () => {
    expect(due('reply.period', { startOn: day('2024-01-31'), extensionDays: 10 })).toBe('2024-03-18')
    expect(due('reply.period', { startOn: day('2024-01-31'), extensionDays: 20 })).toBe('2024-04-01')
  })
})

describe('time spent asking others（条例第三十三条第三款）', () => {
  const startOn = day('2024-03-01')
  const pause = { reason: 'third-party', after: day('2024-03-06'), until: day('2024-03-20') } as const

  test('is not counted: ten working days between letter and opinion put the reply off by ten', () =>
    expect(due('reply.period', { startOn, pauses: [pause] })).toBe('2024-04-15'))

  test('is taken out once where letters overlap', () => {
    const second = { reason: 'co-maker', after: day('2024-03-11'), until: day('2024-03-22') } as const
    expect(due('reply.period', { startOn, pauses: [pause, second] })).toBe('2024-04-17')
    expect(due('reply.period', { startOn, pauses: [second, pause] })).toBe('2024-04-17')
  })

  test('stops the clock while the opinion is out; its latest end gives the latest day', () => {
    const open = { reason: 'third-party', after: day('2024-03-06'), until: null } as const
    const bound = { ...open, untilAtLatest: day('2024-03-28') }
    expect(reading('reply.period', { startOn, pauses: [open] })).toMatchObject({
      status: 'paused',
      since: '2024-03-07',
      left: 17,
      atLatest: null,
    })
    expect(reading('reply.period', { startOn, pauses: [bound] })).toMatchObject({
      atLatest: { status: 'derived', dueOn: '2024-04-23' },
    })
    expect(reading('reply.period', { startOn, pauses: [open], extensionDays: 5 })).toMatchObject({ left: 22 })
  })

  test('that begins after the reply was due changes nothing', () => {
    const late = { reason: 'third-party', after: day('2024-03-29'), until: null } as const
    expect(due('reply.period', { startOn, pauses: [late] })).toBe('2024-03-29')
  })
})

describe('a year that is not loaded', () => {
  test('is 待公布日历 with the earliest day that is possible', () => {
    const found = reading('reply.period', { startOn: day('2026-12-15') })
    // Twelve working days are left of 2026; of 2027 only New Year’s Day is known to be off.
    expect(found).toMatchObject({ status: 'calendar-not-published', year: 2027, earliestOn: '2027-01-09' })
    expect(found.steps.at(-1)).toMatchObject({ kind: 'possible', from: '2027-01-02', counted: 8 })
  })
  test('leaves the last day of a natural period open only if that day lies in it', () => {
    expect(due('remedy.reconsideration', { startOn: day('2026-10-19') })).toBe('2026-12-18')
    expect(reading('remedy.reconsideration', { startOn: day('2026-11-02') })).toMatchObject({
      status: 'calendar-not-published',
      earliestOn: '2027-01-02',
    })
  })
  test('does not matter to a period that ends the same day', () =>
    expect(due('receipt.confirmation', { startOn: day('2027-03-01') })).toBe('2027-03-01'))
})

test('the days to pay a fee in are a setting', () => {
  const rule = clockRule('fee.payment', { feePaymentWorkingDays: 15 })
  expect(dueOn(rule, { startOn: day('2024-01-31') }, china)).toMatchObject({ value: { dueOn: '2024-02-26' } })
})

test('a date beyond all calendars is refused', () =>
  expect(dueOn(CLOCK_RULES['reply.period'], { startOn: day('9999-12-31') }, china)).toEqual({
    ok: false,
    error: { code: 'clock.date-out-of-range' },
  }))
