import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerFault } from '../../../testing/http/answer-schemas.js'
import { type Browser, browserOf, newKey, startTestApi, type TestApi } from '../../../testing/http/test-api.js'
import { foundTestCounty, type TestCounty } from '../../../testing/http/test-county.js'
import { CITIZEN, registration, WANTED } from '../../../testing/requests/request-office.js'
import type { RouteKey } from '../route-access.js'

let t: TestApi
let county: TestCounty
let clerk: Browser
let head: Browser
let supervisor: Browser

beforeAll(async () => {
  t = await startTestApi()
  county = await foundTestCounty(t)
  clerk = await browserOf(t, county.staff.clerk)
  head = await browserOf(t, county.staff.head)
  supervisor = await browserOf(t, county.staff.supervisor)
}, 120_000)
afterAll(() => t.close())

async function read<T>(key: RouteKey, answer: Response, status = 200): Promise<T> {
  const text = await answer.text()
  expect(answer.status, text.slice(0, 500)).toBe(status)
  expect(answerFault(t.api, key, answer.status, text), text.slice(0, 500)).toBeNull()
  return JSON.parse(text) as T
}

interface Case {
  readonly version: number
  readonly status: string
  readonly clock: {
    readonly status: string
    readonly dueOn: string | null
    readonly steps: readonly { what: string; source: string }[]
  }
  readonly moves: readonly { readonly move: string; readonly name: string }[]
  readonly events: readonly { readonly name: string; readonly recordedBy: string | null }[]
  readonly notes: readonly { readonly text: string }[]
  readonly people: Readonly<Record<string, string>>
  readonly applicant: { readonly name: string }
  readonly assignee: string | null
}

const register = async (given: object = {}) =>
  read<{ no: string; queryCode: string }>(
    'POST /api/v1/requests',
    await clerk.post('/api/v1/requests', registration(county.bureau, given), newKey()),
    201,
  )
const look = async (no: string, by = clerk) =>
  read<Case>('GET /api/v1/requests/:no', await by.send(`/api/v1/requests/${no}`))

describe('a case through the interface', () => {
  let no: string

  test('registered once however often it is sent', async () => {
    const key = newKey()
    const sent = registration(county.bureau)
    const [first, second] = [
      await (await clerk.post('/api/v1/requests', sent, key)).json(),
      await (await clerk.post('/api/v1/requests', sent, key)).json(),
    ]
    expect(second).toEqual(first)
    no = (first as { no: string }).no
  })

  test('read with its applicant, its due day and the proof of it', async () => {
    const found = await look(no)
    expect(found).toMatchObject({
      status: 'processing',
      applicant: { name: CITIZEN.name },
      clock: { dueOn: '2026-06-30' },
    })
    expect(found.clock.steps.map(({ what }) => what).join()).toContain('当日不计入')
    expect(found.clock.steps.every(({ source }) => source.startsWith('《'))).toBe(true)
    expect(found.moves).toContainEqual({ move: 'extension.approved', name: '批准延期' })
    expect(Object.values(found.people)).toContain('陈静')
  })

  test('a step on record; who looked at an older state is told how it stands', async () => {
    const { version } = await look(no)
    const step = (seen: number) =>
      clerk.post(
        `/api/v1/requests/${no}/events`,
        { version: seen, event: { type: 'search.recorded', on: '2026-06-03', found: true }, note: '档案室' },
        newKey(),
      )
    const key = 'POST /api/v1/requests/:no/events'
    const done = await read<{ request: { version: number }; parts: string[] }>(key, await step(version))
    expect(done).toMatchObject({ request: { version: version + 1 }, parts: [] })
    expect(await read(key, await step(version), 409)).toMatchObject({
      code: 'request.changed',
      current: { version: version + 1, status: 'processing' },
    })
    expect((await look(no)).events.map(({ name }) => name)).toEqual(['提交申请', '登记检索'])
  })

  test('a forbidden step: why, and what may be done instead; nothing is saved', async () => {
    const { version } = await look(no)
    const event = { type: 'decision.served', on: '2026-06-04', way: 'post' }
    const answer = await clerk.post(`/api/v1/requests/${no}/events`, { version, event, note: null }, newKey())
    const problem = await read<{ allowed: { move: string }[] }>('POST /api/v1/requests/:no/events', answer, 409)
    expect(problem).toMatchObject({ code: 'move.not-allowed', detail: expect.stringContaining('不能登记送达；可以：') })
    expect(problem.allowed.map(({ move }) => move)).toContain('decision.made')
    expect((await look(no)).version).toBe(version)
  })

  test('dates that cannot be are refused as filled in wrongly; what only the head may do, to others', async () => {
    const { version } = await look(no)
    const send = (event: object) =>
      clerk.post(`/api/v1/requests/${no}/events`, { version, event, note: null }, newKey())
    const tomorrow = await send({ type: 'search.recorded', on: '2030-01-01', found: true })
    expect(await read('POST /api/v1/requests/:no/events', tomorrow, 422)).toMatchObject({ code: 'date.in-future' })
    const extension = await send({ type: 'extension.approved', on: '2026-06-05', days: 10 })
    expect(await read('POST /api/v1/requests/:no/events', extension, 403)).toMatchObject({ code: 'access.denied' })
  })

  test('given to somebody who may work on it', async () => {
    const people = await read<{ items: { id: string; name: string }[] }>(
      'GET /api/v1/requests/:no/assignees',
      await head.send(`/api/v1/requests/${no}/assignees`),
    )
    const me = county.staff.clerk.id
    expect(people.items.map(({ id }) => id)).toContain(me)
    const { version } = await look(no)
    const given = await head.post(`/api/v1/requests/${no}/assignee`, { version, to: me })
    expect(await read('POST /api/v1/requests/:no/assignee', given)).toMatchObject({ assignee: me })
    const mine = await clerk.send('/api/v1/requests?assignee=me')
    const { items } = await read<{ items: { no: string; assignee: { name: string } }[] }>('GET /api/v1/requests', mine)
    expect(items).toMatchObject([{ no, assignee: { id: me, name: '陈静' } }])
    const key = 'GET /api/v1/bodies/:body/request-handlers'
    const path = `/api/v1/bodies/${county.bureau}/request-handlers`
    expect(await read(key, await clerk.send(path))).toEqual(people)
    const theirs = await head.send(`/api/v1/requests?assignee=${me}`)
    expect((await read<{ items: object[] }>('GET /api/v1/requests', theirs)).items).toMatchObject([{ no }])
  })

  test('a note is no step: the version stays', async () => {
    const { version } = await look(no)
    const written = await clerk.post(`/api/v1/requests/${no}/notes`, { text: '已电话联系' }, newKey())
    expect(await read('POST /api/v1/requests/:no/notes', written, 201)).toEqual({ number: 1 })
    const after = await look(no)
    expect(after).toMatchObject({ version, notes: [{ number: 1, text: '已电话联系' }] })
    const { rows } = { rows: await t.services.db.selectFrom('request_text').select('sealed').execute() }
    expect(rows.some(({ sealed }) => sealed.includes('电话'))).toBe(false)
  })

  test('a query code that was lost: another one, shown once', async () => {
    const { no } = await register()
    const key = 'POST /api/v1/requests/:no/query-code'
    const renew = (json: object, mark = newKey()) => clerk.post(`/api/v1/requests/${no}/query-code`, json, mark)
    expect(await read(key, await renew({ reason: 'lost' }), 422)).toMatchObject({ code: 'input.refused' })
    const renewed = await read(key, await renew({ reason: 'lost', identityCheck: '核对了身份证原件' }), 201)
    expect(renewed).toMatchObject({ requests: [no], queryCode: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) })
  })

  test('what was asked before by the same person or in like words, at this body alone', async () => {
    const other = { ...CITIZEN, name: '另一人', document: { kind: 'passport', number: 'E12345678' } }
    const like = await register({ applicant: other })
    const unlike = await register({
      applicant: { ...other, document: { kind: 'passport', number: 'E87654321' } },
      wanted: { ...WANTED, description: '青禾乡敬老院食品采购清单' },
    })
    const { items } = await read<{ items: { no: string; isOfSameApplicant: boolean; likeness: number }[] }>(
      'GET /api/v1/requests/:no/alike',
      await clerk.send(`/api/v1/requests/${no}/alike`),
    )
    expect(items.map((one) => one.no)).toContain(like.no)
    expect(items.map((one) => one.no)).not.toContain(unlike.no)
    expect(items.map((one) => one.no)).not.toContain(county.places.beside.request)
    expect(items.find((one) => one.no === like.no)).toMatchObject({ isOfSameApplicant: false, likeness: 1 })
    expect(items.some(({ isOfSameApplicant }) => isOfSameApplicant)).toBe(true)
  })
})

describe('the queue', () => {
  test('pages, and filters by status and by deadline; the supervisor sees the bodies below', async () => {
    const page = async (query: string, by = clerk) =>
      read<{
        items: { no: string; status: string; bodyName: string; deadline: { state: string } }[]
        next: string | null
      }>('GET /api/v1/requests', await by.send(`/api/v1/requests${query}`))
    const first = await page('?limit=2')
    expect(first.items).toHaveLength(2)
    const second = await page(`?limit=2&cursor=${first.next}`)
    expect(second.items.some(({ no }) => first.items.some((one) => one.no === no))).toBe(false)
    expect((await page('?status=processing,decided')).items.every(({ status }) => status === 'processing')).toBe(true)
    expect((await page('?deadline=late')).items.every(({ deadline }) => deadline.state === 'late')).toBe(true)
    const below = await page('', supervisor)
    expect(new Set(below.items.map(({ bodyName }) => bodyName))).toEqual(
      new Set(['云溪县文化和旅游局', '云溪县图书馆']),
    )
    expect((await clerk.send('/api/v1/requests?status=nonsense')).status).toBe(422)
  })

  test('the words of its lines, in the order they are asked for; with one that is none of theirs, none at all', async () => {
    const description = '青石路的竣工图，电话13812345678'
    const { no } = await register({ wanted: { ...WANTED, description } })
    const { no: other } = await register()
    const words = (...nos: readonly string[]) => clerk.send(`/api/v1/wanted-lines?no=${nos.join(',')}`)
    const key = 'GET /api/v1/wanted-lines'
    expect(await read(key, await words(other, no))).toEqual({
      items: [
        { no: other, wanted: WANTED.description },
        { no, wanted: '青石路的竣工图，电话138****5678' },
      ],
    })
    const { request: foreign } = county.places.beside
    expect(await read(key, await words(no, foreign), 404)).toMatchObject({ code: 'request.unknown' })
    expect(await read(key, await words(''), 422)).toMatchObject({ code: 'input.refused' })
    expect(await read(key, await words(...Array.from({ length: 201 }, () => no)), 422)).toMatchObject({
      code: 'input.refused',
    })
  })
})

test('the year so far adds up: what came is above, where it went below, and the months are as many', async () => {
  interface Counts {
    readonly rows: readonly { readonly code: string; readonly values: readonly number[] }[]
    readonly months: readonly { readonly received: number; readonly pending: number }[]
  }
  const counts = await read<Counts>(
    'GET /api/v1/bodies/:body/request-counts/:year',
    await clerk.send(`/api/v1/bodies/${county.bureau}/request-counts/2026`),
  )
  const total = (code: string) => counts.rows.find((row) => row.code === code)?.values.at(-1) ?? Number.NaN
  expect(total('requests.received')).toBeGreaterThan(0)
  expect(total('requests.received') + total('requests.broughtForward')).toBe(
    total('requests.outcomes.total') + total('requests.carriedForward'),
  )
  expect(counts.months.reduce((sum, { received }) => sum + received, 0)).toBe(total('requests.received'))
  expect(counts.months).toHaveLength(7)
  const may = await clerk.send(`/api/v1/bodies/${county.bureau}/request-counts/2026?month=5`)
  expect(await read('GET /api/v1/bodies/:body/request-counts/:year', may)).toMatchObject({ through: '2026-05-31' })
})
