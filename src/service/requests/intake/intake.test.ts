import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { value } from '../../../../testing/people/test-office.js'
import { listEveryRow } from '../../../../testing/requests/every-row.js'
import {
  CITIZEN,
  keyOf,
  openRequestOffice,
  type RequestOffice,
  submission,
  WANTED,
} from '../../../../testing/requests/request-office.js'
import type { BodyId } from '../../../domain/body/index.js'
import { createWorkCalendar } from '../../../domain/calendar/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import type { Result } from '../../../domain/result/index.js'
import { rotateKeys } from '../../keys/key-file.js'
import { findRequest, withdrawByApplicant } from '../following/follow-request.js'
import { renewQueryCode } from '../following/renew-query-code.js'
import { getRequest } from '../get-request.js'
import { recordEvent } from '../record-event.js'
import type { RequestError } from '../request-error.js'
import { resealRequests } from '../reseal-requests.js'
import { registerRequest } from './register-request.js'
import { type SubmissionError, submitRequest } from './submit-request.js'

let t: RequestOffice
beforeAll(async () => {
  t = await openRequestOffice()
})
afterAll(() => t.close())

const code = <T>(result: Result<T, RequestError | SubmissionError>) => (result.ok ? 'ok' : result.error.code)
const fields = <T>(result: Result<T, RequestError | SubmissionError>) =>
  !result.ok && result.error.code === 'input.refused' ? result.error.fields.map(({ field }) => field) : []
let forms = 0
const submit = (given: object = {}, body: BodyId = t.bureau) => {
  forms += 1
  return submitRequest(t.services, submission(body, keyOf(forms), given))
}
const countRows = async (): Promise<number> => {
  const { total } = await t.services.db
    .selectFrom('request')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

describe('asking online', () => {
  test('a number and a query code; it stands at 待确认 until both sides have confirmed, then its clock runs', async () => {
    const { no, queryCode, submittedOn } = value(await submit())
    expect(no).toMatch(/^2026-\d{3}-\d{4}$/)
    expect(queryCode).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
    expect(submittedOn).toBe('2026-07-01')
    const own = { no, queryCode }
    expect(value(await findRequest(t.services, own))).toMatchObject({
      status: 'confirming',
      receivedOn: null,
      clock: { status: 'not-started' },
      may: { confirm: true, correct: false, giveReasons: false, sendFiles: true, withdraw: true },
      // Were it received on the day it was sent, twenty working days later.
      ifReceivedToday: { status: 'derived', dueOn: '2026-07-29' },
    })
    await t.record(no, { type: 'receipt.confirmed', on: submittedOn, side: 'both' })
    expect(value(await findRequest(t.services, own))).toMatchObject({
      status: 'processing',
      receivedOn: '2026-07-01',
      clock: { status: 'derived', dueOn: '2026-07-29' },
    })
    expect(await t.office.auditOf(t.bureau)).toContainEqual({ type: 'request.received', request: no, on: submittedOn })
  })

  test('numbers of a body and a year have no gaps, also where a submission failed after taking one', async () => {
    const serials = async () =>
      (
        await t.services.db
          .selectFrom('request')
          .select('serial')
          .where('body_id', '=', t.neighbour)
          .orderBy('serial')
          .execute()
      ).map(({ serial }) => serial)
    value(await submit({}, t.neighbour))
    const broken = { ...t.services, newId: () => t.clerk.person, digester: { algorithm: 'sm3', digest: failing } }
    await expect(submitRequest(broken, submission(t.neighbour, keyOf(900)))).rejects.toThrow('no digest')
    await Promise.all([submit({}, t.neighbour), submit({}, t.neighbour), submit({}, t.neighbour)])
    expect(await serials()).toEqual([1, 2, 3, 4])
  })

  test('each of the five kinds of organisation, an agent and joint applicants', async () => {
    for (const kind of ['business', 'research', 'welfare', 'legalServices', 'otherOrganisation'] as const) {
      const applicant = {
        ...CITIZEN,
        kind,
        name: '云溪县青禾合作社',
        document: { kind: 'credit-code', number: '91350100M000100Y43' },
        representative: '李青',
        contactPerson: '李青',
        agent: { name: '王律', document: CITIZEN.document, telephone: '0591-1234567' },
        joint: [{ name: '张三', document: CITIZEN.document }],
      }
      const { no } = value(await submit({ applicant }))
      const found = value(await getRequest(t.services, t.clerk, no))
      expect(found.request.applicant).toBe(kind)
      expect(found.applicant).toEqual(applicant)
      expect(found.wanted).toEqual(WANTED)
    }
  })

  const lacking: readonly [string, object, readonly string[]][] = [
    [
      'an identity number with a digit wrong',
      { applicant: { ...CITIZEN, document: { kind: 'identity-card', number: '110105194912310021' } } },
      ['applicant.document.number'],
    ],
    ['no proof of identity', { applicant: { ...CITIZEN, document: null } }, ['applicant.document']],
    [
      'a business without its representative, with a citizen’s card',
      { applicant: { ...CITIZEN, kind: 'business' } },
      ['applicant.document.kind', 'applicant.representative', 'applicant.contactPerson'],
    ],
    [
      'nothing to reach them by',
      { applicant: { ...CITIZEN, contact: { telephone: null, email: null, address: null, postcode: null } } },
      ['applicant.contact'],
    ],
    [
      'by post without an address',
      {
        applicant: { ...CITIZEN, contact: { ...CITIZEN.contact, address: null } },
        wanted: { ...WANTED, delivery: 'post' },
      },
      ['applicant.contact.address'],
    ],
    ['no description', { wanted: { ...WANTED, description: '  ' } }, ['wanted.description']],
    ['a field of their own', { status: 'decided' }, ['status']],
    ['a guessable key', { key: 'form-1' }, ['key']],
  ]
  test.each(lacking)('refused, and told where: %s', async (_, given, expected) => {
    const before = await countRows()
    expect(fields(await submit(given))).toEqual(expected)
    expect(await countRows()).toBe(before)
  })

  test('a body that does not exist', async () => {
    const refused = await submit({}, 'id-9999' as BodyId)
    expect(code(refused)).toBe('request.body-not-active')
  })

  test('no calendar at all: received and receipted all the same; confirmed, its day is the earliest it could be', async () => {
    const services = { ...t.services, calendar: () => createWorkCalendar([]) }
    const { no } = value(await submitRequest(services, submission(t.bureau, keyOf(901))))
    const event = { type: 'receipt.confirmed', on: '2026-07-01', side: 'both' }
    const { view } = value(await recordEvent(services, t.clerk, { no, version: 1, event, note: null }))
    expect(view.clock).toMatchObject({ status: 'calendar-not-published', year: 2026 })
  })
})

const failing = (): string => {
  throw new Error('no digest')
}

describe('one form sent many times', () => {
  test('fifty at once: one request, one receipt', async () => {
    const before = await countRows()
    const sent = submission(t.bureau, keyOf(1_000))
    const receipts = await Promise.all(Array.from({ length: 50 }, () => submitRequest(t.services, sent)))
    const [first] = receipts
    expect(first).toMatchObject({ ok: true })
    for (const receipt of receipts) expect(receipt).toEqual(first)
    expect(await countRows()).toBe(before + 1)
  })

  test('the same form with another content is refused', async () => {
    const other = submission(t.bureau, keyOf(1_000), { wanted: { ...WANTED, description: '另一件' } })
    const refused = await submitRequest(t.services, other)
    expect(code(refused)).toBe('request.sent-otherwise')
  })
})

test('a form sent again after another query code was given gets no receipt with the old one', async () => {
  const sent = submission(t.bureau, keyOf(1_001))
  const { no, queryCode } = value(await submitRequest(t.services, sent))
  const renewal = { no, reason: 'lost', identityCheck: '当面核对身份证' }
  const renewed = value(await renewQueryCode(t.services, t.clerk, renewal))
  const before = await countRows()
  expect(code(await submitRequest(t.services, sent))).toBe('request.code-renewed')
  expect(await countRows()).toBe(before)
  expect(code(await findRequest(t.services, { no, queryCode }))).toBe('request.not-found')
  expect(value(await findRequest(t.services, { no, queryCode: renewed.queryCode })).no).toBe(no)
})

describe('following with number and query code', () => {
  test('a wrong code, a number that is none, somebody else’s code: one answer', async () => {
    const mine = value(await submit())
    const theirs = value(await submit())
    const answers = await Promise.all(
      [
        { no: mine.no, queryCode: theirs.queryCode },
        { no: '2026-999-9999', queryCode: mine.queryCode },
        { no: mine.no, queryCode: '' },
        { no: '', queryCode: mine.queryCode },
        { no: "' or 1=1", queryCode: '密码' },
      ].map((given) => findRequest(t.services, given)),
    )
    for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: 'request.not-found' } })
    expect(code(await withdrawByApplicant(t.services, { no: mine.no, queryCode: theirs.queryCode }))).toBe(
      'request.not-found',
    )
  })

  test('copied from paper: capitals, blanks, full-width signs', async () => {
    const { no, queryCode } = value(await submit())
    const wide = no.replace(/-/g, '－').replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    const given = { no: ` ${wide} `, queryCode: queryCode.toUpperCase().replace(/-/g, ' ') }
    expect(value(await findRequest(t.services, given)).no).toBe(no)
  })

  test('the applicant withdraws; pressing twice is withdrawing once', async () => {
    const own = value(await submit()) as { no: RequestNo; queryCode: string }
    const given = { no: own.no, queryCode: own.queryCode }
    expect(value(await withdrawByApplicant(t.services, given))).toMatchObject({
      status: 'withdrawn',
      may: { withdraw: false },
    })
    expect(value(await withdrawByApplicant(t.services, given)).status).toBe('withdrawn')
    expect((await t.view(own.no)).request.status).toBe('withdrawn')
    expect(await t.office.auditOf(t.bureau)).toContainEqual({
      type: 'request.moved',
      request: own.no,
      move: 'request.withdrawn',
      on: '2026-07-01',
    })
  })
})

describe('registered by staff', () => {
  const paper = (given: object) => ({
    body: t.bureau,
    channel: 'signed-post',
    on: '2026-06-10',
    matter: 'disclosure',
    applicant: { ...CITIZEN, document: null },
    wanted: WANTED,
    ...given,
  })

  test('signed post counts from the day it was signed for, and may lack what is then asked for', async () => {
    const { no, queryCode } = value(await registerRequest(t.services, t.clerk, paper({})))
    expect(await t.view(no)).toMatchObject({
      request: { status: 'processing', receivedOn: '2026-06-10' },
      clock: { status: 'derived', dueOn: '2026-07-09' },
    })
    expect(value(await findRequest(t.services, { no, queryCode })).receivedOn).toBe('2026-06-10')
  })

  test('not tomorrow, not before the Regulation, not online, not for another body, not by a reviewer', async () => {
    const registered = async (given: object, by = t.clerk) => code(await registerRequest(t.services, by, paper(given)))
    expect(await registered({ on: '2026-07-02' })).toBe('date.in-future')
    expect(await registered({ on: '2019-05-14' })).toBe('date.before-regulation')
    expect(await registered({ channel: 'web' })).toBe('input.refused')
    expect(await registered({ body: t.neighbour })).toBe('access.denied')
    expect(await registered({}, await t.act('reviewer', t.bureau))).toBe('access.denied')
  })
})

describe('what lies in the database', () => {
  const CANARIES = [
    '金丝雀',
    '11010519491231002X',
    '13800138000',
    'canary@example.org',
    '石桥镇一号',
    '道路养护',
    '暗记',
  ]

  test('nothing that an applicant wrote, nor what was written of them, in any table', async () => {
    const { no } = await t.register('2026-06-01')
    const { version } = await t.view(no)
    const event = { type: 'receipt.corrected', on: '2026-06-02', receivedOn: '2026-06-02', reason: '暗记一' }
    value(await recordEvent(t.services, t.clerk, { no, version, event, note: '暗记二' }))
    const read = value(await getRequest(t.services, t.clerk, no))
    expect(read.events.at(-1)).toMatchObject({ event: { reason: '暗记一' }, note: '暗记二' })
    const rows = await listEveryRow(t.services.db)
    expect(new Set(rows.map(({ table }) => table))).toContain('request_text')
    const found = rows.filter(({ row }) => CANARIES.some((canary) => row.includes(canary)))
    expect(found.map(({ table }) => table)).toEqual([])
  })

  test('one person is one digest at every request; another person, or an unknown one, is not', async () => {
    const digestOf = async (given: object) => {
      const { no } = await t.register('2026-06-01', given)
      const row = await t.services.db
        .selectFrom('request')
        .select('identity_digest')
        .where('no', '=', no)
        .executeTakeFirstOrThrow()
      return row.identity_digest
    }
    const mine = await digestOf({})
    const spaced = { kind: 'identity-card', number: '110105 19491231 002x' }
    expect(await digestOf({ applicant: { ...CITIZEN, document: spaced } })).toBe(mine)
    expect(await digestOf({ applicant: { ...CITIZEN, document: null } })).toBeNull()
    const passport = { kind: 'passport', number: '11010519491231002X' }
    expect(await digestOf({ applicant: { ...CITIZEN, document: passport } })).not.toBe(mine)
  })

  test('what happened cannot be changed or taken away', async () => {
    const { db } = t.services
    const redated = db.updateTable('request_event').set({ on_date: '2026-01-01' }).execute()
    await expect(redated).rejects.toThrow('append-only')
    await expect(db.deleteFrom('request_event').execute()).rejects.toThrow('append-only')
  })

  test('after the keys have changed everything opens, is found and is the same person; sealed anew, by the new key alone', async () => {
    const { no, queryCode } = value(await submit())
    const key = keyOf(forms)
    await rotateKeys(t.keyFile)
    const services = await t.reopened()
    expect(value(await getRequest(services, t.clerk, no)).applicant?.name).toBe('金丝雀')
    expect(value(await findRequest(services, { no, queryCode })).no).toBe(no)
    expect(value(await submitRequest(services, submission(t.bureau, key))).queryCode).toBe(queryCode)
    const { done, unopened } = await resealRequests(services)
    expect(unopened).toBe(0)
    expect(done).toBeGreaterThan(10)
    expect((await resealRequests(services)).done).toBe(0)
    expect(value(await getRequest(services, t.clerk, no)).applicant?.name).toBe('金丝雀')
  })
})
