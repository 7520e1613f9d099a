import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { value } from '../../../../testing/people/test-office.js'
import {
  CITIZEN,
  openRequestOffice,
  type RequestOffice,
  registration,
} from '../../../../testing/requests/request-office.js'
import { registerRequest } from '../intake/register-request.js'
import { recordEvent } from '../record-event.js'
import { explainRequestError } from '../request-error.js'
import { getWork } from './get-work.js'

let t: RequestOffice
beforeAll(async () => {
  t = await openRequestOffice()
}, 60_000)
afterAll(() => t.close())

/** A person of their own for every test; the numbers pass their check and belong to nobody. */
const person = (number: string) => ({ ...CITIZEN, document: { kind: 'identity-card', number } })
const ONE = person('110105194912310038')
const OTHER = person('110105194912310046')

const piecesOf = async (no: string) => value(await getWork(t.services, t.head, no)).monthlyPieces

async function charge(no: string, fee: { basis: 'pieces' | 'pages'; count?: number; amountYuan: number }) {
  const { version } = await t.view(no as never)
  const { count, ...facts } = fee
  const event = { type: 'fee.notified', on: '2026-06-20', ...facts }
  return recordEvent(t.services, t.head, { no, version, event, details: { count, howToPay: '窗口缴纳' }, note: null })
}

describe('the pieces of a month', () => {
  test('are what one applicant asked one body for, by the month of receipt', async () => {
    const { no } = await t.register('2026-06-02', { applicant: ONE })
    await t.register('2026-06-30', { applicant: ONE })
    await t.register('2026-05-31', { applicant: ONE })
    await t.register('2026-06-03', { applicant: OTHER })
    const clerk = await t.act('clerk', t.neighbour)
    value(await registerRequest(t.services, clerk, registration(t.neighbour, { applicant: ONE })))
    expect(await piecesOf(no)).toEqual({ pieces: 2, charged: 0 })
  })

  test('a request that was split counts by its parts', async () => {
    const applicant = person('110105194912310054')
    const { no } = await t.register('2026-06-02', { applicant })
    await t.record(no, { type: 'request.split', on: '2026-06-05' as never, parts: 3 })
    const { no: second } = await t.register('2026-06-08', { applicant })
    expect(await piecesOf(second)).toEqual({ pieces: 4, charged: 0 })
  })

  test('those that a notice counted before are told', async () => {
    const applicant = person('110105194912310062')
    const { no } = await t.register('2026-06-02', { applicant })
    const { no: second } = await t.register('2026-06-03', { applicant })
    value(await charge(no, { basis: 'pieces', count: 12, amountYuan: 200 }))
    expect(await piecesOf(second)).toEqual({ pieces: 2, charged: 12 })
  })

  test('of somebody whose identity nobody knows there are none', async () => {
    const { no } = await t.register('2026-06-02', { applicant: { ...CITIZEN, document: null } })
    expect(await piecesOf(no)).toBeNull()
  })
})

describe('a fee', () => {
  test('above what its count comes to is not charged, and it is said what it comes to', async () => {
    const { no } = await t.register('2026-06-02')
    const refused = await charge(no, { basis: 'pages', count: 50, amountYuan: 300 })
    expect(refused.ok ? '' : explainRequestError(refused.error)).toBe(
      '按量计收，50 页最多 200 元（国办函〔2020〕109号第五条），请核对页数和金额。',
    )
    expect((await t.view(no)).request.fee).toBeNull()
    value(await charge(no, { basis: 'pages', count: 50, amountYuan: 200 }))
  })
})
