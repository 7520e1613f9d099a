import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../testing/calendar/china-calendar.js'
import { linesOf } from '../../../../testing/letters/letter-samples.js'
import { value } from '../../../../testing/people/test-office.js'
import { listEveryRow } from '../../../../testing/requests/every-row.js'
import { CITIZEN, openRequestOffice, type RequestOffice } from '../../../../testing/requests/request-office.js'
import type { Letter } from '../../../domain/letter/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { listLetterRecords } from '../../../storage/requests/request-letters.js'
import { findRequest } from '../../../storage/requests/requests.js'
import { rotateKeys } from '../../keys/key-file.js'
import { recordEvent } from '../record-event.js'
import { resealRequests } from '../reseal-requests.js'
import { getLetter, listLetters } from './list-letters.js'
import { getLetterForApplicant, listOwnLetters } from './own-letters.js'
import { previewLetters } from './preview-letters.js'

let t: RequestOffice

beforeAll(async () => {
  t = await openRequestOffice()
}, 60_000)
afterAll(() => t.close())

const on = (text: string) => ({ on: day(text) })
const lettersOf = async (no: RequestNo) => value(await listLetters(t.services, t.head, no)).letters
const codesOf = async (no: RequestNo) => (await lettersOf(no)).map(({ code }) => code)
const read = async (no: RequestNo, letter: number | string): Promise<Letter> =>
  value(await getLetter(t.services, t.head, { no, letter: String(letter) }))
const lastOf = async (no: RequestNo): Promise<Letter> => read(no, (await lettersOf(no)).at(-1)?.number ?? 0)
const act = async (no: RequestNo, event: object, details: object | null = null) => {
  const { version } = await t.view(no)
  return recordEvent(t.services, t.head, { no, version, event, details, note: null })
}

describe('an event and its letters', () => {
  test('a request has its receipt; what is asked, who asks and when it is due stand in it', async () => {
    const { no } = await t.register('2026-05-06')
    expect(await codesOf(no)).toEqual(['P02'])
    const receipt = await read(no, 1)
    expect(receipt).toMatchObject({ addressee: '金丝雀', number: null, dateText: '2026年5月6日', hasSealPlace: true })
    expect(linesOf(receipt).join('\n')).toContain(`申请编号为${no}`)
    expect(linesOf(receipt).join('\n')).toContain('本机关收到该申请之日为2026年5月6日')
  })

  test('a third party, an extension, a decision: each in its turn, numbered by its kind', async () => {
    const { no } = await t.register('2026-05-06')
    await t.record(no, { type: 'consultation.sent', ...on('2026-05-08'), id: 'c1', party: 'third-party' })
    await t.record(no, { type: 'consultation.answered', ...on('2026-05-20'), id: 'c1', opinion: 'agrees' })
    await t.record(no, { type: 'extension.approved', ...on('2026-05-21'), days: 10 })
    await t.record(no, { type: 'extension.notified', ...on('2026-05-21') })
    await t.record(no, {
      type: 'decision.made',
      ...on('2026-06-10'),
      kind: 'S02',
      basis: null,
      reasons: null,
      overrides: [],
    })
    expect(await codesOf(no)).toEqual(['P02', 'P06', 'P07', 'P08', 'P05', 'S02'])
    const numbers = (await lettersOf(no)).map(({ letterNo }) => letterNo?.replace(/\d+号/, 'n号') ?? null)
    expect(numbers).toEqual([
      null,
      '云文公函〔2026〕n号',
      null,
      '云文公告〔2026〕n号',
      '云文公告〔2026〕n号',
      '云文公复〔2026〕n号',
    ])
    const decision = await lastOf(no)
    expect(decision.remedy).toContain('向云溪县人民政府申请行政复议')
    expect(linesOf(decision).join('\n')).toContain('答复期限延长10个工作日')
  })

  test('what its letter must say and nobody wrote is asked for, and nothing of the event is saved', async () => {
    const { no } = await t.register('2026-05-06')
    const refused = await act(no, { type: 'correction.requested', ...on('2026-05-08'), dueOn: '2026-05-20' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'letter.incomplete', lacks: ['unclear'] } })
    expect((await t.view(no)).version).toBe(1)
    expect(await codesOf(no)).toEqual(['P02'])
  })

  test('online, the receipt with the day comes once both sides have confirmed', async () => {
    const { no } = await t.register('2026-05-06', { channel: 'fax' })
    expect(linesOf(await read(no, 1)).join('')).toContain('以双方确认之日为收到申请之日')
    await t.record(no, { type: 'receipt.confirmed', ...on('2026-05-07'), side: 'both' })
    expect(await codesOf(no)).toEqual(['P02', 'P02'])
    expect(linesOf(await read(no, 2)).join('')).toContain('收到该申请之日为2026年5月7日')
  })

  test('a preview is the letter but for its number, and saves nothing', async () => {
    const { no } = await t.register('2026-05-06')
    const event = { type: 'correction.requested', ...on('2026-05-08'), dueOn: '2026-05-20' }
    const details = { unclear: '请写明合同的名称。' }
    const [preview] = value(await previewLetters(t.services, t.clerk, { no, event, details }))
    expect(await codesOf(no)).toEqual(['P02'])
    value(await act(no, event, details))
    const made = await lastOf(no)
    expect({ ...made, number: null }).toEqual(preview)
    expect(made.number).toMatch(/^云文公告〔2026〕\d+号$/)
  })

  test('a preview of what the case does not permit is refused like the event', async () => {
    const { no } = await t.register('2026-05-06')
    const event = { type: 'extension.notified', ...on('2026-05-08') }
    expect(await previewLetters(t.services, t.clerk, { no, event })).toMatchObject({
      ok: false,
      error: { code: 'extension.not-approved' },
    })
  })

  test('forms are drawn up when they are asked for: the register form at once, the proof of service once there is something to serve', async () => {
    const { no } = await t.register('2026-05-06')
    const before = value(await listLetters(t.services, t.clerk, no))
    expect(before.forms).toEqual(['P01'])
    expect(await getLetter(t.services, t.clerk, { no, letter: 'P14' })).toMatchObject({
      error: { code: 'letter.unknown' },
    })
    expect(linesOf(await read(no, 'P01'))).toContain('居民身份证 11010519491231002X')
    await t.record(no, {
      type: 'decision.made',
      ...on('2026-05-20'),
      kind: 'S14',
      basis: null,
      reasons: null,
      overrides: [],
    })
    const { number } = await lastOf(no)
    expect(linesOf(await read(no, 'P14'))).toContain(`《政府信息不予提供告知书》（${number}）`)
    expect((await codesOf(no)).filter((code) => code === 'P14' || code === 'P01')).toEqual([])
  })
})

describe('what is taken back', () => {
  test('a recalled consultation takes its letters with it, and no other', async () => {
    const { no } = await t.register('2026-05-06')
    await t.record(no, { type: 'consultation.sent', ...on('2026-05-08'), id: 'c1', party: 'third-party' })
    await t.record(no, { type: 'consultation.sent', ...on('2026-05-09'), id: 'c2', party: 'co-maker' })
    await t.record(no, { type: 'letter.recalled', ...on('2026-05-11'), letter: 'consultation', id: 'c1' })
    expect((await lettersOf(no)).map(({ code, state }) => [code, state])).toEqual([
      ['P02', 'standing'],
      ['P06', 'recalled'],
      ['P07', 'recalled'],
      ['P08', 'recalled'],
      ['P10', 'standing'],
      ['P08', 'standing'],
    ])
  })

  test('a second notice after the first was recalled has the next number: none is used twice', async () => {
    const { no } = await t.register('2026-05-06')
    const ask = { type: 'correction.requested', ...on('2026-05-08'), dueOn: day('2026-05-20') } as const
    await t.record(no, ask)
    await t.record(no, { type: 'letter.recalled', ...on('2026-05-08'), letter: 'correction', id: null })
    await t.record(no, ask)
    const [, first, second] = await lettersOf(no)
    expect([first?.state, second?.state]).toEqual(['recalled', 'standing'])
    const serialOf = (text: string | null | undefined) => Number(/〕(\d+)号/.exec(text ?? '')?.[1])
    expect(serialOf(second?.letterNo)).toBe(serialOf(first?.letterNo) + 1)
  })
})

describe('the applicant', () => {
  const decide = {
    type: 'decision.made',
    ...on('2026-05-20'),
    kind: 'S14',
    basis: null,
    reasons: null,
    overrides: [],
  } as const

  test('reads what is for them; a decision only once it is served', async () => {
    const own = await t.register('2026-05-06')
    await t.record(own.no, { type: 'consultation.sent', ...on('2026-05-08'), id: 'c1', party: 'co-maker' })
    await t.record(own.no, { type: 'consultation.answered', ...on('2026-05-09'), id: 'c1', opinion: 'agrees' })
    await t.record(own.no, decide)
    const key = { no: own.no, queryCode: own.queryCode }
    const told = async () => value(await listOwnLetters(t.services, key)).map(({ code }) => code)
    expect(await told()).toEqual(['P02', 'P08'])
    const { number } = (await lettersOf(own.no)).at(-1) ?? { number: 0 }
    const ask = () => getLetterForApplicant(t.services, { ...key, letter: number })
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'letter.unknown' } })
    await t.record(own.no, { type: 'decision.served', ...on('2026-05-21'), way: 'electronic' })
    expect(await told()).toEqual(['P02', 'P08', 'S14'])
    expect(value(await ask()).title).toBe('政府信息不予提供告知书')
  })

  test('never reads what was revoked before it reached them', async () => {
    const own = await t.register('2026-05-06')
    await t.record(own.no, decide)
    await t.record(own.no, { type: 'decision.revoked', ...on('2026-05-21'), cause: 'own-motion', replyBy: null })
    await t.record(own.no, { ...decide, ...on('2026-05-22'), kind: 'S13', reasons: '该信息由云溪县交通运输局制作。' })
    await t.record(own.no, { type: 'decision.served', ...on('2026-05-22'), way: 'post' })
    const told = value(await listOwnLetters(t.services, { no: own.no, queryCode: own.queryCode }))
    expect(told.map(({ code }) => code)).toEqual(['P02', 'S13'])
  })

  test('of another case reads nothing, whatever number they name', async () => {
    const mine = await t.register('2026-05-06')
    const other = await t.register('2026-05-06', { applicant: { ...CITIZEN, name: '云雀' } })
    await t.record(other.no, { type: 'correction.requested', ...on('2026-05-08'), dueOn: day('2026-05-20') })
    const count = (await lettersOf(other.no)).length
    for (let letter = 1; letter <= count + 1; letter += 1) {
      expect(
        await getLetterForApplicant(t.services, { no: other.no, queryCode: mine.queryCode, letter }),
      ).toMatchObject({
        error: { code: 'request.not-found' },
      })
      const own = await getLetterForApplicant(t.services, { no: mine.no, queryCode: mine.queryCode, letter })
      if (own.ok) expect(own.value.addressee).toBe('金丝雀')
    }
  })

  test('a letter put into another case in the database opens there for nobody', async () => {
    const mine = await t.register('2026-05-06')
    const other = await t.register('2026-05-06', { applicant: { ...CITIZEN, name: '云雀' } })
    const { db } = t.services
    const [own, theirs] = await Promise.all([mine.no, other.no].map((no) => findRequest(db, no)))
    const [letter] = await listLetterRecords(db, theirs?.id ?? ('' as never))
    await db
      .updateTable('request_letter')
      .set({ sealed: letter?.sealed ?? '' })
      .where('request_id', '=', own?.id ?? '')
      .execute()
    const key = { no: mine.no, queryCode: mine.queryCode, letter: 1 }
    await expect(getLetterForApplicant(t.services, key)).rejects.toThrow()
  })
})

describe('numbers', () => {
  const serials = async (series: 'notice') => {
    const rows = await t.services.db
      .selectFrom('request_letter')
      .select('serial')
      .where('series', '=', series)
      .where('body_id', '=', t.bureau)
      .where('year', '=', 2026)
      .orderBy('serial')
      .execute()
    return rows.map(({ serial }) => serial)
  }

  test('are without gap or double, however many write at once, also beside those that are refused', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, () => t.register('2026-04-01')))
    const before = await serials('notice')
    await Promise.all(
      cases.flatMap(({ no }, index) => {
        const dueOn = '2026-04-20'
        const details = index % 3 === 0 ? null : { unclear: '请写明合同的名称。' }
        return [0, 1].map(() => act(no, { type: 'correction.requested', ...on('2026-04-02'), dueOn }, details))
      }),
    )
    const after = await serials('notice')
    expect(after).toHaveLength(before.length + 8)
    expect(after).toEqual(Array.from({ length: after.length }, (_, index) => index + 1))
  })
})

test('after the keys have changed letters open, and sealed anew they open by the new key alone', async () => {
  const { no } = await t.register('2026-05-06')
  await rotateKeys(t.keyFile)
  const services = await t.reopened()
  const { done } = await resealRequests(services)
  expect(done).toBeGreaterThan(30)
  expect((await resealRequests(services)).done).toBe(0)
  expect(value(await getLetter(services, t.head, { no, letter: '1' })).addressee).toBe('金丝雀')
})

test('a case of another body answers as if there were none; the database alone shows no name', async () => {
  const { no } = await t.register('2026-05-06')
  const stranger = await t.act('head', t.neighbour)
  expect(await listLetters(t.services, stranger, no)).toMatchObject({ error: { code: 'request.unknown' } })
  expect(await getLetter(t.services, stranger, { no, letter: '1' })).toMatchObject({
    error: { code: 'request.unknown' },
  })
  const rows = await listEveryRow(t.services.db)
  expect(rows.some(({ table }) => table === 'request_letter')).toBe(true)
  for (const { table, row } of rows) expect([table, row.includes('金丝雀')]).toEqual([table, false])
})
