import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../testing/calendar/china-calendar.js'
import { value } from '../../../../testing/people/test-office.js'
import { listEveryRow } from '../../../../testing/requests/every-row.js'
import {
  CITIZEN,
  keyOf,
  openRequestOffice,
  type RequestOffice,
  submission,
} from '../../../../testing/requests/request-office.js'
import { serveCase, tellCase } from '../../../../testing/requests/served-case.js'
import { APPLICANT_COLUMNS, type RequestEvent, type RequestNo } from '../../../domain/request/index.js'
import { clockStandingOn } from '../../clock.js'
import { sweepFiles } from '../../files/sweep-files.js'
import { countYear } from '../counting/count-year.js'
import { addFile } from '../files/add-file.js'
import { findRequest } from '../following/follow-request.js'
import { renewQueryCode } from '../following/renew-query-code.js'
import { getRequest } from '../get-request.js'
import { submitRequest } from '../intake/submit-request.js'
import type { RequestServices } from '../request-services.js'
import { writeNote } from '../write-note.js'
import { getHolds, liftHold, placeHold } from './holds.js'
import { retireApplicants } from './retire-applicants.js'

let t: RequestOffice

// Its clock stands on 2026-07-01.
beforeAll(async () => {
  t = await openRequestOffice()
}, 60_000)
afterAll(() => t?.close())

const on = (text: string) => ({ on: day(text) })
const code = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.error?.code
type Said = Exclude<RequestEvent, { type: 'request.submitted' }>
const told = (no: RequestNo, event: Said, details: object | null = null) => tellCase(t, no, event, details)
const given = (on: string, description: string, wanted: object = {}) => serveCase(t, on, description, wanted)

describe('after ten years', () => {
  const later = (text: string): RequestServices => ({
    ...t.services,
    clock: clockStandingOn(day(text)),
  })
  async function* parts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  const retire = async (text: string) => (await retireApplicants(later(text))).requests

  test('persons go, with texts, letters and files; what happened and the counts stay; a hold or a review keeps a case', async () => {
    const { no, queryCode } = await given('2026-04-01', '金鱼巷改造的设计图纸')
    const file = { fileName: '身份证金丝雀.txt', bytes: parts(Buffer.from('金丝雀的身份证明')) }
    const open = (await t.register('2026-04-01')).no
    await told(open, { type: 'search.recorded', ...on('2026-04-02'), found: true })
    value(await addFile(t.services, t.clerk, { no: open, purpose: 'wanted-material' }, file))
    await told(open, { type: 'request.withdrawn', ...on('2026-04-03') })
    const sued = (await given('2026-04-01', '银杏路改造的设计图纸')).no
    await told(sued, {
      type: 'review.recorded',
      ...on('2026-04-20'),
      id: 'r1',
      event: { type: 'review.lodged', ...on('2026-04-20'), kind: 'litigation', afterReconsideration: false },
    })
    expect(code(await placeHold(t.services, t.clerk, { no, reason: '巡察要求保留' }))).toBe('access.denied')
    const { hold } = value(await placeHold(t.services, t.head, { no, reason: '巡察要求保留' }))
    const counted = async () =>
      value(await countYear(t.services, t.clerk, { body: t.bureau, year: 2026, month: null })).requests
    const before = await counted()

    expect(await retire('2036-03-31')).toEqual([])
    expect(await retire('2036-04-05')).toEqual([open])
    expect(await retire('2036-04-05')).toEqual([])
    expect(await getHolds(t.services, t.clerk, { no })).toMatchObject({
      value: {
        holds: [{ reason: '巡察要求保留', liftedAt: null, placedBy: t.head.person }],
        ...{ retiredAt: null, retirableFrom: null },
        people: { [t.head.person]: expect.any(String) },
      },
    })
    value(await liftHold(t.services, t.head, { no, hold }))
    expect(code(await liftHold(t.services, t.head, { no, hold }))).toBe('hold.unknown')
    const removal = async (of: RequestNo) => value(await getHolds(t.services, t.clerk, { no: of })).retirableFrom
    expect([await removal(no), await removal(sued)]).toEqual(['2036-04-01', null])
    expect(await retire('2036-04-05')).toEqual([no])
    expect(await retire('2036-06-30')).not.toContain(sued)

    const kept = value(await getRequest(t.services, t.clerk, no))
    expect(kept).toMatchObject({ applicant: null, wanted: null, request: { status: 'served' } })
    expect(kept.events.map(({ event, details }) => [event.type, details])).toEqual([
      ['request.submitted', null],
      ['decision.made', null],
      ['decision.served', null],
    ])
    expect(await counted()).toEqual(before)
    expect(APPLICANT_COLUMNS.every((column) => `requests.received.${column}` in before)).toBe(true)
    expect(code(await placeHold(t.services, t.head, { no, reason: '太迟' }))).toBe('hold.retired')
    expect(value(await findRequest(t.services, { no, queryCode })).status).toBe('served')
    const id = await idOf(no)
    const rows = await listEveryRow(t.services.db)
    const texts = rows.filter(({ table, row }) => ['request_text', 'request_marks'].includes(table) && row.includes(id))
    expect(texts).toEqual([])
    // The bytes go with the next sweep, as those of nobody.
    const { orphans } = await sweepFiles({
      ...t.services,
      clock: { now: () => new Date('2036-07-01'), isSimulated: true },
    })
    expect(orphans).toBe(1)
  })

  test('what is written in a case after its persons are gone goes as well, and can be kept until then', async () => {
    const { no, queryCode } = await given('2026-04-01', '梧桐路改造的设计图纸')
    expect(await retire('2036-04-05')).toEqual([no])
    value(await writeNote(t.services, t.clerk, { no, text: '金丝雀来电询问。' }))
    const { hold } = value(await placeHold(t.services, t.head, { no, reason: '来电以后要求保留' }))
    expect(await retire('2036-04-06')).toEqual([])
    value(await liftHold(t.services, t.head, { no, hold }))
    const renewal = { no, reason: 'lost', identityCheck: '核对了身份证' }
    expect(code(await renewQueryCode(t.services, t.clerk, renewal))).toBe('query-code.retired')
    expect(await retire('2036-04-06')).toEqual([no])
    const revoked = { type: 'decision.revoked', ...on('2026-06-20'), cause: 'court', replyBy: null } as const
    await told(no, revoked, { why: '法院判决撤销对金丝雀的答复' })
    await told(
      no,
      { type: 'decision.made', ...on('2026-06-22'), kind: 'S02', basis: null, reasons: null, overrides: [] },
      { content: '图纸' },
    )
    await told(no, { type: 'decision.served', ...on('2026-06-22'), way: 'direct' }, { recipient: CITIZEN.name })
    expect(await retire('2036-06-30')).toEqual([no])
    const id = await idOf(no)
    const rows = (await listEveryRow(t.services.db)).filter(({ row }) => row.includes(id))
    expect(rows.filter(({ table }) => table === 'request_text')).toEqual([])
    const letters = await t.services.db
      .selectFrom('request_letter')
      .select('sealed')
      .where('request_id', '=', id)
      .execute()
    expect(letters.length).toBeGreaterThan(1)
    expect(letters.every(({ sealed }) => sealed === null)).toBe(true)
    expect(value(await findRequest(t.services, { no, queryCode })).status).toBe('served')
  })

  test('no digest is left of what was sent: a guess at it cannot be held against one', async () => {
    const key = keyOf(2036)
    const { no } = value(await submitRequest(later('2026-04-01'), submission(t.bureau, key)))
    await told(no, { type: 'request.withdrawn', ...on('2026-04-02') })
    expect(await retire('2036-04-05')).toEqual([no])
    const row = await t.services.db
      .selectFrom('request')
      .select('content_digest')
      .where('no', '=', no)
      .executeTakeFirstOrThrow()
    expect(row.content_digest).toBeNull()
  })

  test('somebody who asks again is no repeat of one who is gone', async () => {
    const row = await t.services.db
      .selectFrom('request')
      .select(['identity_digest', 'retired_at'])
      .where('retired_at', 'is not', null)
      .execute()
    expect(row.length).toBeGreaterThan(1)
    expect(row.every(({ identity_digest }) => identity_digest === null)).toBe(true)
  })
})

async function idOf(no: RequestNo): Promise<string> {
  const { id } = await t.services.db.selectFrom('request').select('id').where('no', '=', no).executeTakeFirstOrThrow()
  return id
}
