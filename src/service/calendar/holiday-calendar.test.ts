import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../../../testing/cli/run-gongkai.js'
import { openHolidayCalendar } from './holiday-calendar.js'

const folder = temporaryFolder()
const opened: { close(): void }[] = []
afterAll(() => {
  for (const calendar of opened) calendar.close()
  folder.remove()
})
const write = (content: string) => writeFileSync(join(folder.path, '2027.json'), content)
const YEAR = JSON.stringify({
  year: 2027,
  notices: [{ number: '甲号', title: '关于2027年假日的通知', page: 'https://example.invalid/' }],
  days: [{ on: '2027-01-01', is: 'off', occasion: '元旦', notice: '甲号' }],
})

test('a year that is put in place while sites run is known to each of them, whichever runs the jobs', async () => {
  const sites = await Promise.all([1, 2].map(() => openHolidayCalendar(folder.path, { everyMs: 10 })))
  opened.push(...sites)
  const known = () => sites.map(({ current }) => current().years.has(2027))
  expect(known()).toEqual([false, false])
  write('{')
  await expect(sites[0]?.reload()).rejects.toThrow(/2027\.json/)
  expect(known()).toEqual([false, false])
  write(YEAR)
  await expect.poll(known).toEqual([true, true])
  write('{')
  await expect(sites[0]?.reload()).rejects.toThrow(/2027\.json/)
  expect(known()).toEqual([true, true])
})
