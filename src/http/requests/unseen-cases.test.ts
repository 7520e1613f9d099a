import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLES, type Sample, toRequest } from '../../../testing/http/sample-requests.js'
import { newKey, ORIGIN, startTestApi, type TestApi } from '../../../testing/http/test-api.js'
import { foundTestCounty, type TestCounty } from '../../../testing/http/test-county.js'
import { hireStrangers, type Strangers } from '../../../testing/http/test-strangers.js'
import { value } from '../../../testing/people/test-office.js'
import { type CaseInState, type CaseState, makeEveryState } from '../../../testing/requests/every-state.js'
import { PERMISSIONS, ROLES } from '../../domain/access/index.js'
import { REQUEST_STATUSES } from '../../domain/request/index.js'
import type { Actor } from '../../service/people/authorise.js'
import { getHolds } from '../../service/requests/after/holds.js'
import { listCaseFiles } from '../../service/requests/files/case-files.js'
import { getRequest } from '../../service/requests/get-request.js'
import { ROUTE_ACCESS, type RouteAccess, type RouteKey } from '../route-access.js'

/** Nobody has this number. */
const UNKNOWN = '2026-001-9999'

let t: TestApi
let county: TestCounty
let strangers: Strangers
let head: Actor
let cases: ReadonlyMap<CaseState, CaseInState>
/** What the cases hold that has an id of its own. */
const within = new Map<string, Readonly<Record<string, string>>>()

beforeAll(async () => {
  t = await startTestApi()
  county = await foundTestCounty(t)
  const { body } = county.places.beside
  if (body === null) throw new Error('no body')
  const act = async (role: 'head' | 'reviewer') => t.office.act(await t.office.hire(county.chief, role, body))
  head = await act('head')
  cases = await makeEveryState({ services: t.services, body, head, second: await act('reviewer') })
  for (const { no } of cases.values()) {
    const [file] = value(await listCaseFiles(t.services, head, no)).files
    const [hold] = value(await getHolds(t.services, head, { no })).holds
    within.set(no, { ...(file && { file: file.id }), ...(hold && { hold: hold.id }), letter: '1', review: 'r1' })
  }
  strangers = await hireStrangers(t, county, body)
}, 180_000)
afterAll(() => t.close())

const KEYS = Object.keys(ROUTE_ACCESS) as RouteKey[]
const accessOf = (key: RouteKey): RouteAccess => ROUTE_ACCESS[key]
const ofCases = KEYS.filter((key) => {
  const access = accessOf(key)
  return typeof access === 'object' && access.body === 'request'
})

async function ask(key: RouteKey, sample: Sample, token: string | null) {
  const { method, path, type, content } = toRequest(key, sample)
  const answer = await t.api.request(`${ORIGIN}${path}`, {
    method,
    headers: {
      origin: ORIGIN,
      ...newKey(),
      ...(content !== null && { 'content-type': type }),
      ...(token !== null && { cookie: `gongkai-session=${token}` }),
    },
    body: content,
  })
  const headers = [...answer.headers].filter(([name]) => name !== 'date').map((pair) => pair.join(': '))
  return { status: answer.status, headers: headers.sort(), body: await answer.text() }
}

/** What is on record of the cases: whoever asks in vain changes none of it. */
async function whatIsOnRecord() {
  const { db } = t.services
  const rows = await db.selectFrom('request').select(['no', 'version', 'status', 'assignee_id']).orderBy('no').execute()
  const tables = ['request_event', 'request_file', 'request_letter', 'request_note', 'request_hold'] as const
  const counts = tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length)
  return { rows, counts: await Promise.all(counts), heads: await db.selectFrom('audit_chain').selectAll().execute() }
}

test('every status is among the states, and the cases are in it', async () => {
  for (const status of REQUEST_STATUSES) {
    const no = cases.get(status)?.no ?? ''
    expect(value(await getRequest(t.services, head, no))).toMatchObject({ no, request: { status } })
  }
})

/** The same about another case, wherever its number stands. */
const askedFor = (sample: Sample, no: string): Sample => ({
  ...sample,
  path: { ...sample.path, ...within.get(no), no },
  ...(sample.query?.no !== undefined && { query: { ...sample.query, no } }),
})

describe('a case that is none of theirs is answered as if there were none, to the last byte', () => {
  test.each(ofCases)('%s', async (key) => {
    const sample = await SAMPLES[key]({ ...county.places.beside, request: UNKNOWN })
    if (sample === null) throw new Error('no sample')
    const before = await whatIsOnRecord()
    const asking = [...strangers].map(async ([who, token]) => {
      const unknown = await ask(key, sample, token)
      expect([401, 403, 404], who).toContain(unknown.status)
      for (const [state, { no }] of cases) {
        const answer = await ask(key, askedFor(sample, no), token)
        expect({ who, state, ...answer }).toEqual({ who, state, ...unknown })
      }
    })
    await Promise.all(asking)
    expect(await whatIsOnRecord()).toEqual(before)
  })
})

test('what is of a case that is none of theirs is unknown in their own, as what never was', async () => {
  const { request: no } = county.places.own
  for (const [who, token] of strangers) {
    if (who !== 'clerk' && who !== 'head') continue
    for (const key of ofCases.filter((one) => /:(?:file|hold|letter|review)\b/.test(one)))
      for (const [state, { no: foreign }] of cases) {
        const { letter: _, review: __, ...ids } = within.get(foreign) ?? {}
        const sample = await SAMPLES[key](county.places.own)
        if (sample === null || Object.keys(ids).length === 0) continue
        const answer = await ask(key, { ...sample, path: { ...sample.path, ...ids, no } }, token)
        expect({ key, state, ...answer }).toEqual({ key, state, ...(await ask(key, sample, token)) })
      }
  }
})

describe('a case of theirs that is to do something with another', () => {
  const version = async () =>
    (
      await t.services.db
        .selectFrom('request')
        .select('version')
        .where('no', '=', county.places.own.request)
        .executeTakeFirstOrThrow()
    ).version
  /** By each way, and why it is refused; the preview says nothing of the other at all. */
  const ways: readonly (readonly [RouteKey, string | null, (no: string) => Promise<Sample>])[] = [
    [
      'POST /api/v1/requests/:no/events',
      'request.join-target',
      async (into) => ({
        path: { no: county.places.own.request },
        json: { version: await version(), event: { type: 'request.joined', on: '2026-06-02', into }, note: null },
      }),
    ],
    [
      'POST /api/v1/requests/:no/letters/preview',
      null,
      async (into) => ({
        path: { no: county.places.own.request },
        json: { event: { type: 'request.joined', on: '2026-06-02', into } },
      }),
    ],
    [
      'POST /api/v1/bodies/:body/publication-proposals',
      'proposal.requests',
      async (no) => ({ path: { body: county.bureau }, json: { title: '道路养护合同', requests: [no] } }),
    ],
  ]
  test.each(ways)('%s', async (key, code, sampleOf) => {
    const clerk = strangers.get('clerk') ?? null
    const unknown = await ask(key, await sampleOf(UNKNOWN), clerk)
    expect(JSON.parse(unknown.body).code ?? null).toBe(code)
    for (const [state, { no }] of cases)
      expect({ state, ...(await ask(key, await sampleOf(no), clerk)) }).toEqual({ state, ...unknown })
  })
})

test('no list of theirs, no count, and nothing of a case of theirs has anything of it', async () => {
  const readers = ROLES.filter((role) => PERMISSIONS[role]['request.read'] !== 'no')
  for (const key of KEYS.filter((one) => one.startsWith('GET /api/v1/'))) {
    const sample = await SAMPLES[key](county.places.own)
    if (sample === null) continue
    for (const role of readers) {
      const { body } = await ask(key, sample, strangers.get(role) ?? null)
      for (const { no } of cases.values()) expect(body.includes(no), `${key} ${role}`).toBe(false)
    }
  }
})
