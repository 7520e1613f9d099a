import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerFault } from '../../../testing/http/answer-schemas.js'
import { type Browser, browserOf, newKey, startTestApi, type TestApi } from '../../../testing/http/test-api.js'
import { foundTestCounty, type TestCounty } from '../../../testing/http/test-county.js'
import { CITIZEN } from '../../../testing/requests/request-office.js'
import { listPublicLog } from '../../service/requests/after/list-public-log.js'
import type { RouteKey } from '../route-access.js'

let t: TestApi
let county: TestCounty
let clerk: Browser
let head: Browser
let reviewer: Browser
let no: string
let body: string

beforeAll(async () => {
  t = await startTestApi()
  county = await foundTestCounty(t)
  clerk = await browserOf(t, county.staff.clerk)
  head = await browserOf(t, county.staff.head)
  reviewer = await browserOf(t, county.staff.reviewer)
  no = county.places.own.request
  body = county.bureau
}, 60_000)
afterAll(() => t.close())

/** Sends as the route's table names it; what comes back fits the route's own description. */
async function ask(by: Browser, key: RouteKey, path: string, json?: object) {
  const [method = 'GET'] = key.split(' ')
  const answer = await by.send(`/api/v1${path}`, {
    method,
    ...(json !== undefined && { json }),
    headers: newKey(),
  })
  const text = await answer.text()
  const said = text === '' ? null : JSON.parse(text)
  expect(text === '' ? null : answerFault(t.api, key, answer.status, text), text.slice(0, 500)).toBeNull()
  return { status: answer.status, said, text }
}

async function tell(event: object, details: object | null = null, by = head) {
  const { said } = await ask(by, 'GET /api/v1/requests/:no', `/requests/${no}`)
  const told = await ask(by, 'POST /api/v1/requests/:no/events', `/requests/${no}/events`, {
    version: said.version,
    event,
    details,
    note: null,
  })
  expect(told.status, told.text).toBe(200)
}

const review = (on: string, event: object) =>
  tell(
    { type: 'review.recorded', on, id: 'r1', event: { on, ...event } },
    { authority: '云溪县人民政府', caseNumber: '云府复〔2026〕3号', text: '材料已登记' },
  )

describe('a case with everything beside its way', () => {
  test('who was asked, which division owes records, what was searched', async () => {
    const on = '2026-07-01'
    await tell(
      { type: 'records.commissioned', on, id: 'c1', dueOn: '2026-07-03' },
      { division: '财务股', what: '合同' },
    )
    await tell({ type: 'records.delivered', on, id: 'c1', found: true }, { text: '两份' })
    await tell({ type: 'search.recorded', on, found: true }, { searcher: '何清', places: '档案室' })
    await tell({ type: 'consultation.sent', on, id: 'p1', party: 'third-party' }, { name: '云溪县石桥砂石有限公司' })
    await tell({ type: 'consultation.answered', on, id: 'p1', opinion: 'agrees' }, { text: '同意公开' })
    const { said } = await ask(clerk, 'GET /api/v1/requests/:no/work', `/requests/${no}/work`)
    expect(said).toMatchObject({
      consultations: [
        { name: '云溪县石桥砂石有限公司', standing: 'agrees', opinionText: '同意公开', events: { sent: 5 } },
      ],
      commissions: [{ division: '财务股', found: true, answer: '两份', isLate: false }],
      searches: [{ searcher: '何清', terms: null, isComplete: false }],
      isAbsenceProven: false,
    })
  })

  test('a review is lodged, lost and learnt from', async () => {
    const on = '2026-07-01'
    await tell(
      { type: 'decision.made', on, kind: 'S02', basis: null, reasons: null, overrides: [] },
      { content: '养护合同两份' },
    )
    await tell({ type: 'decision.served', on, way: 'direct' }, { recipient: '本人' })
    await review(on, { type: 'review.lodged', kind: 'reconsideration', afterReconsideration: false })
    await review(on, { type: 'review.copy-received', procedure: 'ordinary' })
    const open = await ask(clerk, 'GET /api/v1/reviews', '/reviews')
    expect(open.said.items).toMatchObject([{ no, id: 'r1', clock: { id: 'review.answer', of: 'r1' } }])
    const behind = await ask(
      clerk,
      'GET /api/v1/bodies/:body/request-counts/:year/cases',
      `/bodies/${body}/request-counts/2026/cases?cell=reconsideration.pending`,
    )
    expect(behind.said.requests).toEqual([no])

    await review(on, { type: 'review.ruled', ruling: 'reconsideration.revoked', actBy: '2026-07-31' })
    const { said } = await ask(clerk, 'GET /api/v1/requests/:no/reviews', `/requests/${no}/reviews`)
    expect(said.items).toMatchObject([
      {
        caseNumber: '云府复〔2026〕3号',
        column: 'corrected',
        isOverturned: true,
        clock: { id: 'review.compliance', clock: { dueOn: '2026-07-31' } },
        lesson: null,
      },
    ])
    const path = `/requests/${no}/reviews/r1/lesson`
    const key = 'PUT /api/v1/requests/:no/reviews/:review/lesson'
    for (const none of ['r2', 'constructor', 'toString']) {
      const learnt = { version: 0, grounds: ['basis'], learnt: '适用条款要写到项。' }
      const unknown = await ask(clerk, key, `/requests/${no}/reviews/${none}/lesson`, learnt)
      expect(unknown).toMatchObject({ status: 404, said: { code: 'review.unknown' } })
    }
    const named = await ask(clerk, key, path, { version: 0, grounds: ['basis'], learnt: `${CITIZEN.name}说得对` })
    expect(named).toMatchObject({ status: 422, said: { code: 'input.refused', fields: [{ path: 'learnt' }] } })
    expect(named.text).not.toContain(CITIZEN.name)
    const written = await ask(clerk, key, path, { version: 0, grounds: ['basis'], learnt: '适用条款要写到项。' })
    expect(written.said).toMatchObject({ version: 1, grounds: [{ code: 'basis', name: '适用依据错误或者不合法' }] })
    const lessons = await ask(clerk, 'GET /api/v1/lessons', '/lessons?decision=S02')
    expect(lessons.said.items).toMatchObject([
      { no, decision: { kind: 'S02' }, lesson: { learnt: '适用条款要写到项。' } },
    ])
  })
})

describe('what comes of it', () => {
  test('told to the public once a second person has looked, and taken off at once', async () => {
    const entry = `/requests/${no}/public-entry`
    const log = `/bodies/${body}/public-log`
    const shown = async () => {
      const found = await listPublicLog(t.services, { body, cursor: null })
      return found.ok ? found.value.items.map(({ title }) => title) : []
    }
    await ask(head, 'PUT /api/v1/bodies/:body/public-log', log, { version: 0, isOpen: true })
    expect((await ask(clerk, 'GET /api/v1/bodies/:body/public-log', log)).said).toEqual({ version: 1, isOpen: true })
    const text = { version: 0, title: '石桥镇道路养护合同', answer: '已提供合同两份。' }
    expect((await ask(clerk, 'PUT /api/v1/requests/:no/public-entry', entry, text)).said.state).toBe('draft')
    const confirmation = 'POST /api/v1/requests/:no/public-entry/confirmation'
    expect((await ask(reviewer, confirmation, `${entry}/confirmation`, { version: 1 })).said.state).toBe('published')
    expect(await shown()).toEqual([text.title])
    const read = await ask(clerk, 'GET /api/v1/requests/:no/public-entry', entry)
    expect(read.said.entry).toMatchObject({ version: 2, publishedOn: expect.any(String) })
    const withdrawal = 'POST /api/v1/requests/:no/public-entry/withdrawal'
    expect((await ask(clerk, withdrawal, `${entry}/withdrawal`, { version: 2 })).said.state).toBe('withdrawn')
    expect(await shown()).toEqual([])
  })

  test('proposed to be published, accepted, and found there', async () => {
    expect((await ask(clerk, 'GET /api/v1/bodies/:body/alike-requests', `/bodies/${body}/alike-requests`)).status).toBe(
      200,
    )
    const proposals = `/bodies/${body}/publication-proposals`
    const made = await ask(clerk, 'POST /api/v1/bodies/:body/publication-proposals', proposals, {
      title: '道路养护合同',
      requests: [no],
    })
    expect(made).toMatchObject({
      status: 201,
      said: { state: 'proposed', moves: ['accept', 'decline'], requests: [no] },
    })
    const move = (by: Browser, json: object) =>
      ask(
        by,
        'POST /api/v1/bodies/:body/publication-proposals/:proposal/moves',
        `${proposals}/${made.said.id}/moves`,
        json,
      )
    expect((await move(clerk, { version: 1, move: 'accept' })).said.code).toBe('access.denied')
    expect((await move(head, { version: 1, move: 'accept' })).said.state).toBe('accepted')
    await move(clerk, { version: 2, move: 'publish', link: 'https://example.org/roads' })
    const listed = await ask(clerk, 'GET /api/v1/bodies/:body/publication-proposals', proposals)
    expect(listed.said.items).toMatchObject([{ state: 'published', link: 'https://example.org/roads', requests: [no] }])
  })

  test('kept for a reason until that is lifted', async () => {
    const holds = `/requests/${no}/holds`
    const placed = await ask(head, 'POST /api/v1/requests/:no/holds', holds, { reason: '巡察要求保留' })
    expect(placed.status).toBe(201)
    const read = () => ask(clerk, 'GET /api/v1/requests/:no/holds', holds)
    expect((await read()).said).toMatchObject({ holds: [{ reason: '巡察要求保留', liftedAt: null }], retiredAt: null })
    const key = 'DELETE /api/v1/requests/:no/holds/:hold'
    expect((await ask(head, key, `${holds}/${placed.said.hold}`)).status).toBe(204)
    expect((await ask(head, key, `${holds}/${placed.said.hold}`)).said.code).toBe('hold.unknown')
    expect((await read()).said.holds).toMatchObject([{ liftedAt: expect.any(String) }])
  })
})
