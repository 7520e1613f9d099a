import { expect, test } from 'vitest'
import { parsePlainDate } from '../../domain/calendar/index.js'
import { beijingTime, dayText, momentDay, momentText } from './day-text.js'

const [zh, en] = [{ language: 'zh' }, { language: 'en' }] as const
/** In Beijing it is the next day, month and year already. */
const eve = new Date('2025-12-31T16:05:09Z')

test('moments are told by the clock in Beijing, whatever the machine’s', () => {
  expect(beijingTime(eve)).toBe('2026-01-01 00:05')
  expect(momentText(zh, eve)).toBe('2026年1月1日 00:05')
  expect(momentText(en, eve)).toBe('1 January 2026 00:05')
  expect(momentDay(zh, eve).toString()).toBe('<time datetime="2025-12-31T16:05:09.000Z">2026年1月1日</time>')
})

test('days are days', () => {
  const day = parsePlainDate('2026-07-01')
  expect(day && [dayText(zh, day), dayText(en, day)]).toEqual(['2026年7月1日', '1 July 2026'])
})
