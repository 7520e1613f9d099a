import { expect, test } from 'vitest'
import { newestFirst } from './newest-first.js'
import { unbroken } from './unbroken.js'

test.each([
  ['县政府大楼306室 0390-5550101', '县政府大楼306室 <span class="whole">0390-5550101</span>'],
  ['8:30–12:00、14:00–17:30', '<span class="whole">8:30–12:00</span>、<span class="whole">14:00–17:30</span>'],
  ['文化中心401室', '文化中心401室'],
  ['<b>1-2', '&lt;b&gt;<span class="whole">1-2</span>'],
  [`1-${'2'.repeat(40)}`, `1-${'2'.repeat(40)}`],
])('%s: numbers with dashes stay on one line, if it can hold them', (text, markup) => {
  expect(String(unbroken(text))).toBe(markup)
})

test('reports that were taken in at once are shown by their time', () => {
  const days = ['2026-01-09', '2026-03-18', '2026-01-16'].map((day) => ({ handedInAt: new Date(day) }))
  expect(newestFirst(days)).toEqual([days[1], days[2], days[0]])
})
