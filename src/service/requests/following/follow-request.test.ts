import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { value } from '../../../../testing/people/test-office.js'
import {
  CITIZEN,
  keyOf,
  openRequestOffice,
  type RequestOffice,
  submission,
} from '../../../../testing/requests/request-office.js'
import type { PlainDate } from '../../../domain/calendar/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { clockStandingOn } from '../../clock.js'
import { retireApplicants } from '../after/retire-applicants.js'
import { getRequest } from '../get-request.js'
import { submitRequest } from '../intake/submit-request.js'
import { recordEvent } from '../record-event.js'
import {
  confirmByApplicant,
  correctByApplicant,
  findRequest,
  giveReasonsByApplicant,
  withdrawByApplicant,
} from './follow-request.js'
import { renewQueryCode } from './renew-query-code.js'

let t: RequestOffice
beforeAll(async () => {
  t = await openRequestOffice()
}, 60_000)
afterAll(() => t.close())

const TODAY = '2026-07-01' as PlainDate
let forms = 5_000

interface Own {
  readonly no: RequestNo
  readonly queryCode: string
}
async function submitted(): Promise<Own> {
  forms += 1
  const { no, queryCode } = value(await submitRequest(t.services, submission(t.bureau, keyOf(forms))))
  return { no, queryCode }
}
async function received(): Promise<Own> {
  const own = await submitted()
  await t.record(own.no, { type: 'receipt.confirmed', on: TODAY, side: 'both' })
  return own
}
/** With what is written beside it. */
async function record(no: RequestNo, event: object, details: object): Promise<void> {
  const { version } = await t.view(no)
  value(await recordEvent(t.services, t.head, { no, version, event, details, note: null }))
}
const caseOf = (no: RequestNo) => getRequest(t.services, t.head, no)
const codeOf = (result: { ok: boolean; error?: { code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '')

describe('confirming', () => {
  test('one of two sides; when the office has too, the clock runs from that day', async () => {
    const own = await submitted()
    const mine = value(await confirmByApplicant(t.services, own))
    expect(mine).toMatchObject({
      status: 'confirming',
      confirmedOn: { office: null, applicant: TODAY },
      may: { confirm: false },
    })
    await t.record(own.no, { type: 'receipt.confirmed', on: TODAY, side: 'office' })
    expect(value(await findRequest(t.services, own))).toMatchObject({ status: 'processing', receivedOn: TODAY })
  })
  test('twice is once', async () => {
    const own = await submitted()
    for (let times = 0; times < 2; times += 1) value(await confirmByApplicant(t.services, own))
    const { happened } = value(await findRequest(t.services, own))
    expect(happened.map(({ type, side }) => [type, side])).toEqual([
      ['request.submitted', null],
      ['receipt.confirmed', 'applicant'],
    ])
  })
  test('what came over the counter waits for no confirmation', async () => {
    const { no, queryCode } = await t.register('2026-06-30')
    expect(codeOf(await confirmByApplicant(t.services, { no, queryCode }))).toBe('request.not-asked')
  })
})

describe('joined with another request', () => {
  test('which is theirs as well: by its number; which is somebody else’s: that alone', async () => {
    const [own, other] = [await received(), await received()]
    await t.record(own.no, { type: 'request.joined', on: TODAY, into: other.no })
    expect(value(await findRequest(t.services, own))).toMatchObject({ status: 'joined', joined: { into: other.no } })

    for (const document of [null, { kind: 'passport', number: 'E12345678' }]) {
      const mine = await received()
      const { no: stranger } = await t.register('2026-06-30', { applicant: { ...CITIZEN, name: '百灵', document } })
      await t.record(mine.no, { type: 'request.joined', on: TODAY, into: stranger })
      const told = value(await findRequest(t.services, mine))
      expect(told).toMatchObject({ status: 'joined', joined: { into: null } })
      expect(JSON.stringify(told)).not.toContain(stranger)
    }
  })
})

describe('making clear what was unclear', () => {
  test('what the body asked is told; what is answered is kept with the case, and the clock starts anew', async () => {
    const own = await received()
    await record(
      own.no,
      { type: 'correction.requested', on: TODAY, dueOn: '2026-07-15' },
      { unclear: '请写明是哪一年的合同。' },
    )
    expect(value(await findRequest(t.services, own))).toMatchObject({
      status: 'correcting',
      correction: { dueOn: '2026-07-15', unclear: '请写明是哪一年的合同。' },
      may: { correct: true },
    })
    expect(value(await correctByApplicant(t.services, { ...own, text: '二〇二五年的合同' }))).toMatchObject({
      status: 'processing',
      may: { correct: false },
    })
    const { events } = value(await caseOf(own.no))
    expect(events.at(-1)).toMatchObject({ details: { text: '二〇二五年的合同' }, recordedBy: null })
  })
  test('unasked, empty or of another’s case: refused, nothing kept', async () => {
    const own = await received()
    expect(codeOf(await correctByApplicant(t.services, { ...own, text: '补充' }))).toBe('move.not-allowed')
    expect(codeOf(await correctByApplicant(t.services, { ...own, text: ' ' }))).toBe('input.refused')
    const foreign = { ...own, queryCode: '0000-0000-0000', text: '补充' }
    expect(codeOf(await correctByApplicant(t.services, foreign))).toBe('request.not-found')
    expect(value(await caseOf(own.no)).events).toHaveLength(2)
  })
})

test('reasons are given when they were asked for', async () => {
  const own = await received()
  expect(codeOf(await giveReasonsByApplicant(t.services, { ...own, text: '理由' }))).not.toBe('ok')
  await record(own.no, { type: 'reasons.requested', on: TODAY, dueOn: '2026-07-10' }, { why: '一月内申请四十件。' })
  expect(value(await findRequest(t.services, own)).reasons).toMatchObject({ why: '一月内申请四十件。' })
  expect(value(await giveReasonsByApplicant(t.services, { ...own, text: '逐村核对账目' })).may.giveReasons).toBe(false)
})

test('every act answers a wrong code and a number that is none alike', async () => {
  const own = await submitted()
  const wrong = [
    { no: own.no, queryCode: '0000-0000-0000' },
    { no: '2026-999-9999', queryCode: own.queryCode },
    { no: '一号', queryCode: own.queryCode },
  ]
  for (const key of wrong) {
    for (const act of [findRequest, confirmByApplicant, withdrawByApplicant])
      expect(codeOf(await act(t.services, key))).toBe('request.not-found')
    for (const act of [correctByApplicant, giveReasonsByApplicant])
      expect(codeOf(await act(t.services, { ...key, text: '补充' }))).toBe('request.not-found')
  }
})

test('a third party is told of by neither name nor opinion, a search and a decision not yet served not at all', async () => {
  const own = await received()
  await record(
    own.no,
    { type: 'consultation.sent', on: TODAY, id: 'third', party: 'third-party' },
    { name: '石桥砂石厂', address: '石桥镇二号', question: '是否同意公开合同价款' },
  )
  await record(own.no, { type: 'search.recorded', on: TODAY, found: true }, { places: '档案室' })
  const told = JSON.stringify(value(await findRequest(t.services, own)))
  for (const secret of ['石桥砂石厂', '合同价款', '档案室', 'search.recorded']) expect(told).not.toContain(secret)
  expect(told).toContain('consultation.sent')
})

describe('a query code that was lost', () => {
  const renew = (no: string, given: object = {}, by = t.clerk) =>
    renewQueryCode(t.services, by, { no, reason: 'lost', identityCheck: '当面核对了居民身份证', ...given })
  const opens = async (no: string, queryCode: string) => (await findRequest(t.services, { no, queryCode })).ok

  test('another one opens the case at once, and the old one nothing any more; why and how is on record', async () => {
    const { no, queryCode } = await received()
    const before = (await t.view(no)).version
    const renewed = value(await renew(no))
    expect(renewed.requests).toEqual([no])
    expect(renewed.queryCode).toMatch(/^([0-9a-z]{4}-){2}[0-9a-z]{4}$/)
    expect([await opens(no, queryCode), await opens(no, renewed.queryCode)]).toEqual([false, true])
    const { notes, version } = value(await getRequest(t.services, t.clerk, no))
    expect(version).toBe(before)
    expect(notes.at(-1)?.text).toBe('换发查询码（原查询码遗失）。核对身份：当面核对了居民身份证')
    const { event } = await t.services.db
      .selectFrom('audit_record')
      .select('event')
      .where('chain', '=', t.bureau)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(event).toEqual({ type: 'request.query-code-renewed', request: no, reason: 'lost' })
    expect(JSON.stringify(notes)).not.toContain(renewed.queryCode)
  })

  test('opens the parts of a request that was split as well', async () => {
    const { no, queryCode } = await received()
    const event = { type: 'request.split', on: TODAY, parts: 2 }
    const { version } = await t.view(no)
    const { parts } = value(await recordEvent(t.services, t.clerk, { no, version, event, details: null, note: null }))
    const renewed = value(await renew(parts[0] ?? ''))
    expect(renewed.requests).toEqual([no, ...parts].sort())
    for (const one of [no, ...parts])
      expect([await opens(one, queryCode), await opens(one, renewed.queryCode)]).toEqual([false, true])
  })

  test('asked for at two counters at once for two parts, both are given one, and the later one opens them all', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { no } = await received()
      const event = { type: 'request.split', on: TODAY, parts: 2 }
      const { version } = await t.view(no)
      const { parts } = value(await recordEvent(t.services, t.clerk, { no, version, event, details: null, note: null }))
      const all = [no, ...parts]
      const renewed = await Promise.all([...all].reverse().map(async (one) => value(await renew(one)).queryCode))
      const opened = await Promise.all(
        renewed.map(async (code) => (await Promise.all(all.map((one) => opens(one, code)))).filter(Boolean).length),
      )
      expect(opened.toSorted()).toEqual([0, 0, all.length])
    }
  })

  test('not without saying how the identity was checked, nor for a stranger’s case, nor once persons are removed', async () => {
    const { no, queryCode } = await received()
    expect(await renew(no, { identityCheck: ' ' })).toMatchObject({ ok: false, error: { code: 'input.refused' } })
    const stranger = await t.act('clerk', t.neighbour)
    expect(await renew(no, {}, stranger)).toMatchObject({ ok: false, error: { code: 'request.unknown' } })
    const { version } = await t.view(no)
    const event = { type: 'request.withdrawn', on: TODAY }
    value(await recordEvent(t.services, t.clerk, { no, version, event, details: null, note: null }))
    await retireApplicants({ ...t.services, clock: clockStandingOn('2037-01-01' as PlainDate) })
    expect(await renew(no)).toMatchObject({ ok: false, error: { code: 'query-code.retired' } })
    expect(await opens(no, queryCode)).toBe(true)
  })
})
