import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import { value } from '../../../testing/people/test-office.js'
import { neededDetails } from '../../../testing/requests/needed-details.js'
import { CITIZEN, openRequestOffice, type RequestOffice, WANTED } from '../../../testing/requests/request-office.js'
import { ROLES } from '../../domain/access/index.js'
import { createWorkCalendar } from '../../domain/calendar/index.js'
import { permittedMoves, type RequestEvent, type RequestNo } from '../../domain/request/index.js'
import type { Result } from '../../domain/result/index.js'
import { lockRequest } from '../../storage/requests/requests.js'
import type { Actor } from '../people/authorise.js'
import { countYear } from './counting/count-year.js'
import { findRequest } from './following/follow-request.js'
import { getRequest } from './get-request.js'
import { assignRequest } from './queue/assign-request.js'
import { listQueue, type QueuePage } from './queue/list-queue.js'
import type { QueueItem } from './queue/queue-item.js'
import { recordEvent } from './record-event.js'
import { rederiveDueDates } from './rederive-due-dates.js'
import { explainRequestError, type RequestError } from './request-error.js'

let t: RequestOffice
beforeAll(async () => {
  t = await openRequestOffice()
})
afterAll(() => t.close())

const code = <T>(result: Result<T, RequestError>) => (result.ok ? 'ok' : result.error.code)
const told = <T>(result: Result<T, RequestError>) => (result.ok ? '' : explainRequestError(result.error))
const on = (text: string) => ({ on: day(text) })
const record = async (no: RequestNo, event: object, by: Actor = t.clerk, note: string | null = null) =>
  recordEvent(t.services, by, {
    ...{ no, version: (await t.view(no)).version, event, note },
    details: neededDetails(event as RequestEvent),
  })

describe('a case through its events', () => {
  test('a third party, an extension that the head approves, a decision, service: every date follows', async () => {
    const { no } = await t.register('2026-05-06')
    expect((await t.view(no)).clock).toMatchObject({ status: 'derived', dueOn: '2026-06-02' })
    value(
      await record(
        no,
        { type: 'consultation.sent', ...on('2026-05-08'), id: 'c1', party: 'third-party' },
        t.clerk,
        '青禾合作社',
      ),
    )
    expect((await t.view(no)).clock.status).toBe('paused')
    value(await record(no, { type: 'consultation.delivered', ...on('2026-05-11'), id: 'c1' }))
    value(await record(no, { type: 'consultation.answered', ...on('2026-05-15'), id: 'c1', opinion: 'objects' }))
    const extension = { type: 'extension.approved', ...on('2026-05-18'), days: 20 }
    expect(code(await record(no, extension))).toBe('access.denied')
    value(await record(no, extension, t.head))
    value(await record(no, { type: 'extension.notified', ...on('2026-05-18') }))
    const clock = (await t.view(no)).clock
    expect(clock.status === 'derived' && clock.steps.length > 5).toBe(true)
    const unheard = {
      type: 'decision.made',
      ...on('2026-05-20'),
      kind: 'S02',
      basis: null,
      reasons: null,
      overrides: [],
    }
    expect(told(await record(no, unheard))).toContain('第三方不同意公开')
    value(await record(no, { ...unheard, reasons: '公共利益', overrides: ['c1'] }))
    value(await record(no, { type: 'third-party.informed', ...on('2026-05-20'), id: 'c1' }))
    value(await record(no, { type: 'decision.served', ...on('2026-05-21'), way: 'electronic' }))
    value(await record(no, { type: 'request.closed', ...on('2026-05-22') }))
    const found = value(await getRequest(t.services, t.clerk, no))
    expect(found.request.status).toBe('closed')
    expect(found.decidedOn).toBe('2026-05-20')
    expect(found.clock.status).toBe('over')
    expect(found.reply).toMatchObject({ decidedOn: '2026-05-20', isInTime: true, clock: { status: 'derived' } })
    expect(found.events.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(found.events[1]?.note).toBe('青禾合作社')
    expect(found.events.find(({ event }) => event.type === 'decision.made')?.event).toMatchObject({
      reasons: '公共利益',
    })
  })

  test('a forbidden move says why and what may be done instead, and nothing is saved', async () => {
    const { no } = await t.register('2026-05-06')
    const before = await t.view(no)
    const refused = await record(no, { type: 'decision.served', ...on('2026-05-07'), way: 'post' })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'move.not-allowed', status: 'processing', allowed: permittedMoves(before.request) },
    })
    expect(told(refused)).toContain('可以：')
    expect(await t.view(no)).toEqual(before)
  })

  const refused: readonly [string, object, string][] = [
    ['a day before receipt', { type: 'search.recorded', ...on('2026-05-05'), found: true }, 'date.too-early'],
    ['a day that has not come', { type: 'search.recorded', ...on('2026-07-02'), found: true }, 'date.in-future'],
    ['a day that is none', { type: 'search.recorded', on: '2026-02-30', found: true }, 'input.refused'],
    ['an event of another kind', { type: 'request.forgotten', ...on('2026-05-07') }, 'input.refused'],
    ['a submission', { type: 'request.submitted', ...on('2026-05-07') }, 'input.refused'],
    [
      'a refusal without the law it rests on',
      { type: 'decision.made', ...on('2026-05-07'), kind: 'S05', basis: null, reasons: '理由', overrides: [] },
      'decision.without-basis',
    ],
    [
      'joined to itself or to none',
      { type: 'request.joined', ...on('2026-05-07'), into: '2026-999-0001' },
      'request.join-target',
    ],
    ['split into one', { type: 'request.split', ...on('2026-05-07'), parts: 1 }, 'split.parts'],
  ]
  test.each(refused)('%s: %s → %s', async (_, event, expected) => {
    const { no } = await t.register('2026-05-06')
    expect(code(await record(no, event))).toBe(expected)
    expect((await t.view(no)).version).toBe(1)
  })

  test('split into parts with the whole’s clock, applicant and query code; joined into another', async () => {
    const { no, queryCode } = await t.register('2026-05-06')
    const { parts } = value(await record(no, { type: 'request.split', ...on('2026-05-08'), parts: 2 }))
    expect(parts).toHaveLength(2)
    const [one, two] = parts as [RequestNo, RequestNo]
    const part = value(await getRequest(t.services, t.clerk, two))
    expect(part).toMatchObject({
      applicant: { name: CITIZEN.name },
      wanted: WANTED,
      clock: { dueOn: '2026-06-02' },
      request: { origin: { from: no, part: 2 } },
    })
    expect(value(await findRequest(t.services, { no: two, queryCode })).no).toBe(two)
    const joined = value(await record(two, { type: 'request.joined', ...on('2026-05-09'), into: one })).view
    expect(joined.request).toMatchObject({ status: 'joined', joinedInto: one })
    expect((await t.view(no)).request.status).toBe('split')
  })
})

describe('two officers on one case', () => {
  test('two hundred races: one is recorded, the other gets the new state; no update is lost', async () => {
    const { no } = await t.register('2026-05-06')
    const search = { type: 'search.recorded', ...on('2026-05-07'), found: true }
    let won = 0
    for (let race = 0; race < 200; race += 1) {
      const version = race + 1
      const both = await Promise.all(
        [t.clerk, t.head].map((by) => recordEvent(t.services, by, { no, version, event: search, note: null })),
      )
      won += both.filter(({ ok }) => ok).length
      const lost = both.find(({ ok }) => !ok)
      expect(lost).toMatchObject({
        error: { code: 'request.changed', current: { version: version + 1, request: { searches: version } } },
      })
    }
    expect(won).toBe(200)
    const { version, request } = await t.view(no)
    expect({ version, searches: request.searches }).toEqual({ version: 201, searches: 200 })
  }, 60_000)
})

describe('who may', () => {
  const WORKS = {
    clerk: true,
    reviewer: true,
    'secrecy-reviewer': false,
    head: true,
    supervisor: false,
    administrator: false,
  }

  test.each(ROLES)(
    '%s: of the own body by the table, of another as if there were none',
    async (role) => {
      const { no } = await t.register('2026-05-06')
      const own = await t.act(role, t.bureau)
      const other = await t.act(role, t.neighbour)
      const search = { type: 'search.recorded', ...on('2026-05-07'), found: true }
      const seen = role === 'administrator' ? 'request.unknown' : 'ok'
      expect(code(await getRequest(t.services, own, no))).toBe(seen)
      const worked = WORKS[role] ? 'ok' : role === 'administrator' ? 'request.unknown' : 'access.denied'
      expect(code(await record(no, search, own))).toBe(worked)
      expect(code(await getRequest(t.services, other, no))).toBe('request.unknown')
      expect(code(await record(no, search, other))).toBe('request.unknown')
      expect(code(await assignRequest(t.services, other, { no, version: 1, to: null }))).toBe('request.unknown')
      expect(await getRequest(t.services, own, '2026-999-0001')).toEqual(await getRequest(t.services, other, no))
    },
    30_000,
  )

  test('a supervisor of the county sees every body’s cases and works on none', async () => {
    const { no } = await t.register('2026-05-06')
    const supervisor = await t.act('supervisor', t.office.county)
    expect(code(await getRequest(t.services, supervisor, no))).toBe('ok')
    expect(code(await record(no, { type: 'request.withdrawn', ...on('2026-05-07') }, supervisor))).toBe('access.denied')
  })
})

describe('assigned', () => {
  test('to somebody who may work on it, on the version that was looked at', async () => {
    const { no } = await t.register('2026-05-06')
    const to = t.clerkPerson.id
    expect(value(await assignRequest(t.services, t.head, { no, version: 1, to }))).toMatchObject({
      assignee: to,
      version: 2,
    })
    expect(code(await assignRequest(t.services, t.head, { no, version: 1, to: null }))).toBe('request.changed')
    expect(value(await assignRequest(t.services, t.head, { no, version: 2, to })).version).toBe(2)
    const outsider = await t.office.hire(t.administrator, 'clerk', t.neighbour)
    for (const other of [outsider.id, t.office.administrator.id, 'id-9999'])
      expect(code(await assignRequest(t.services, t.head, { no, version: 2, to: other }))).toBe('request.assignee')
    expect(await t.office.auditOf(t.bureau)).toContainEqual({ type: 'request.assigned', request: no, person: to })
  })
})

describe('the queue', () => {
  const ask = (given: object = {}) => ({
    body: null,
    statuses: null,
    assignee: null,
    deadline: null,
    cursor: null,
    limit: 7,
    ...given,
  })
  const listAll = async (given: object = {}, by: Actor = t.clerk) => {
    const items: QueueItem[] = []
    let cursor: string | null = null
    do {
      const page: QueuePage = value(await listQueue(t.services, by, ask({ ...given, cursor })))
      items.push(...page.items)
      cursor = page.next
    } while (cursor !== null)
    return items
  }

  test('every case once, page by page, soonest first; each class of deadline is what its chip says', async () => {
    for (const day of ['2026-06-02', '2026-06-05', '2026-06-08', '2026-06-30', '2026-07-01']) await t.register(day)
    const { no: waiting } = await t.register('2026-06-29', { channel: 'ordinary-mail' })
    const { no: asked } = await t.register('2026-06-29')
    await t.record(asked, { type: 'correction.requested', ...on('2026-06-30'), dueOn: day('2026-07-20') })
    const all = await listAll()
    expect(new Set(all.map(({ no }) => no)).size).toBe(all.length)
    const rows = await t.services.db.selectFrom('request').select('no').where('body_id', '=', t.bureau).execute()
    expect(all).toHaveLength(rows.length)
    expect(all.some(({ no }) => no === waiting)).toBe(true)
    const due = all.flatMap(({ dueKind, dueOn }) => (dueKind === 'derived' && dueOn !== null ? [dueOn] : []))
    expect(due).toEqual([...due].sort())
    for (const state of ['late', 'at-risk', 'in-time', 'standing', 'none'] as const) {
      const of = all.filter(({ deadline }) => deadline.state === state)
      expect(of.length, state).toBeGreaterThan(0)
      expect((await listAll({ deadline: state })).map(({ no }) => no)).toEqual(of.map(({ no }) => no))
    }
  })

  test('what is decided says when its reply was due; what was withdrawn says nothing', async () => {
    const { no: answered } = await t.register('2026-06-03')
    const decision = { type: 'decision.made', kind: 'S02', basis: null, reasons: null, overrides: [] }
    value(await record(answered, { ...decision, ...on('2026-06-10') }))
    const { no: withdrawn } = await t.register('2026-06-03')
    value(await record(withdrawn, { type: 'request.withdrawn', ...on('2026-06-10') }))
    const all = await listAll()
    const [reply, none] = [answered, withdrawn].map((no) => all.find((item) => item.no === no))
    expect(reply).toMatchObject({ dueKind: 'over', dueOn: '2026-07-02', decidedOn: '2026-06-10' })
    expect(reply?.deadline.state).toBe('none')
    expect(none).toMatchObject({ dueKind: 'over', dueOn: null })
  })

  test('by status, by who works on it, by body', async () => {
    const closed = await listAll({ statuses: ['closed'] })
    expect(closed.length).toBeGreaterThan(0)
    expect(closed.every(({ status }) => status === 'closed')).toBe(true)
    const mine = await listAll({ assignee: t.clerkPerson.id })
    expect(mine.map(({ assignee }) => assignee?.id)).toEqual([t.clerkPerson.id])
    expect((await listAll({ assignee: 'none' })).every(({ assignee }) => assignee === null)).toBe(true)
    expect(await listAll({}, await t.act('clerk', t.neighbour))).toEqual([])
    expect(code(await listQueue(t.services, t.clerk, ask({ body: t.neighbour })))).toBe('access.denied')
    expect(code(await listQueue(t.services, t.administrator, ask()))).toBe('access.denied')
    expect(code(await listQueue(t.services, t.clerk, ask({ cursor: '不是' })))).toBe('input.refused')
  })
})

describe('another calendar', () => {
  test('what had no day gets one, and it is listed; said once, and no version moves', async () => {
    const without = { ...t.services, calendar: () => createWorkCalendar([]) }
    const unknown = await rederiveDueDates(without)
    expect(unknown.moved.length).toBeGreaterThan(5)
    const { no } = await t.register('2026-06-03')
    await rederiveDueDates(without)
    const { version } = await t.view(no)
    const { open, moved } = await rederiveDueDates(t.services)
    expect(open).toBeGreaterThanOrEqual(moved.length)
    expect(moved.find((one) => one.no === no)).toEqual({
      no,
      body: t.bureau,
      before: { dueKind: 'calendar-not-published', dueOn: '2026-06-23' },
      after: { dueKind: 'derived', dueOn: '2026-07-02' },
    })
    expect(await rederiveDueDates(t.services)).toEqual({ open, moved: [] })
    expect((await t.view(no)).version).toBe(version)
    const event = { type: 'request.dates-moved', body: t.bureau, requests: moved.length }
    expect(await t.office.auditOf(t.bureau)).toContainEqual(event)
  })
})

describe('another calendar, while somebody works on a case', () => {
  test('waits for nobody, and takes that case the next time', async () => {
    const without = { ...t.services, calendar: () => createWorkCalendar([]) }
    const { no } = await t.register('2026-06-03')
    await t.services.db.transaction().execute(async (transaction) => {
      await lockRequest(transaction, no)
      const { moved } = await rederiveDueDates(without)
      expect(moved.length).toBeGreaterThan(5)
      expect(moved.map((one) => one.no)).not.toContain(no)
    })
    expect((await rederiveDueDates(without)).moved.map((one) => one.no)).toEqual([no])
    await rederiveDueDates(t.services)
  })
})

describe('the year so far', () => {
  test('once above and once below, in the column of who asked; another body’s are not in it', async () => {
    const given = { body: t.bureau, year: 2026, month: null }
    const { requests: before } = value(await countYear(t.services, t.clerk, given))
    const { no } = await t.register('2026-03-02', { applicant: { ...CITIZEN, kind: 'research' } })
    await t.register('2026-03-02', { matter: 'record-correction' })
    const { requests: open } = value(await countYear(t.services, t.clerk, given))
    expect(open['requests.received.research']).toBe(before['requests.received.research'] + 1)
    expect(open['requests.received.total']).toBe(before['requests.received.total'] + 1)
    expect(open['requests.carriedForward.research']).toBe(before['requests.carriedForward.research'] + 1)
    value(
      await record(no, {
        type: 'decision.made',
        ...on('2026-03-20'),
        kind: 'S02',
        basis: null,
        reasons: null,
        overrides: [],
      }),
    )
    const { requests: decided } = value(await countYear(t.services, t.clerk, given))
    expect(decided['requests.outcomes.granted.research']).toBe(open['requests.outcomes.granted.research'] + 1)
    expect(decided['requests.carriedForward.research']).toBe(before['requests.carriedForward.research'])
    expect(
      value(await countYear(t.services, t.clerk, { ...given, year: 2027 })).requests[
        'requests.broughtForward.research'
      ],
    ).toBe(before['requests.carriedForward.research'])
    expect(code(await countYear(t.services, t.clerk, { ...given, body: t.neighbour }))).toBe('access.denied')
    expect(code(await countYear(t.services, t.clerk, { ...given, year: 'x' }))).toBe('input.refused')
  })
})
