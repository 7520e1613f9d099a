import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../testing/calendar/china-calendar.js'
import { value } from '../../../../testing/people/test-office.js'
import { openRequestOffice, type RequestOffice } from '../../../../testing/requests/request-office.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { countYear } from './count-year.js'
import { listCounted } from './list-counted.js'

let t: RequestOffice
// Its clock stands on 2026-07-01.
beforeAll(async () => {
  t = await openRequestOffice()
}, 60_000)
afterAll(() => t?.close())

const tableOf = async (year: number) =>
  value(await countYear(t.services, t.clerk, { body: t.bureau, year, month: null })).requests
const behind = async (year: number, cell: string): Promise<readonly RequestNo[]> =>
  value(await listCounted(t.services, t.clerk, { body: t.bureau, year, month: null, cell })).requests

describe('a case that was entered wrongly, and put right in the next year', () => {
  test('stands in the year in which it came, and is carried over in one column', async () => {
    const { no } = await t.register('2026-01-02')
    expect((await tableOf(2025))['requests.received.total']).toBe(0)
    const put = { on: day('2026-01-05'), receivedOn: day('2025-12-30'), reason: '收发室于十二月三十日签收' }
    await t.record(no, { type: 'receipt.corrected', ...put })
    await t.record(no, { type: 'applicant.reclassified', on: day('2026-01-06'), applicant: 'research' })

    const [last, present] = [await tableOf(2025), await tableOf(2026)]
    for (const column of ['research', 'total'] as const) {
      expect(last[`requests.received.${column}`]).toBe(1)
      expect(last[`requests.carriedForward.${column}`]).toBe(1)
      expect(present[`requests.broughtForward.${column}`]).toBe(1)
    }
    expect(present['requests.received.total']).toBe(0)
    expect(await behind(2025, 'requests.carriedForward.research')).toEqual([no])
    expect(await behind(2025, 'requests.received.naturalPerson')).toEqual([])
  })

  test('one that came later than was entered is none of the year before', async () => {
    const { no } = await t.register('2025-12-30')
    expect((await tableOf(2025))['requests.received.naturalPerson']).toBe(1)
    const put = { on: day('2026-01-05'), receivedOn: day('2026-01-04'), reason: '收到日期登记有误' }
    await t.record(no, { type: 'receipt.corrected', ...put })
    expect((await tableOf(2025))['requests.received.naturalPerson']).toBe(0)
    expect((await tableOf(2026))['requests.received.naturalPerson']).toBe(1)
  })

  test('what was decided after the year stays carried over, whatever was put right', async () => {
    const { no } = await t.register('2026-01-02')
    const put = { on: day('2026-01-05'), receivedOn: day('2025-12-29'), reason: '收发室于十二月二十九日签收' }
    await t.record(no, { type: 'receipt.corrected', ...put })
    await t.record(no, {
      ...{ type: 'decision.made', on: day('2026-01-20'), kind: 'S02' },
      ...{ basis: null, reasons: null, overrides: [] },
    })
    expect(await behind(2025, 'requests.carriedForward.naturalPerson')).toEqual([no])
    expect(await behind(2026, 'requests.outcomes.granted.naturalPerson')).toEqual([no])
  })
})
