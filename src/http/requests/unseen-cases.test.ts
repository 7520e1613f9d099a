import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Place, SAMPLES, type Sample, toRequest } from '../../../testing/http/sample-requests.js'
import { newKey, ORIGIN, startTestApi, type TestApi } from '../../../testing/http/test-api.js'
import { foundTestCounty, type TestCounty } from '../../../testing/http/test-county.js'
import { value } from '../../../testing/people/test-office.js'
import { registration } from '../../../testing/requests/request-office.js'
import { PERMISSIONS, ROLES, type Role } from '../../domain/access/index.js'
import type { Actor } from '../../service/people/authorise.js'
import { getRequest } from '../../service/requests/get-request.js'
import { registerRequest } from '../../service/requests/intake/register-request.js'
import { recordEvent } from '../../service/requests/record-event.js'
import { findRequest } from '../../storage/requests/requests.js'
import { removePersons } from '../../storage/requests/retirement.js'
import { ROUTE_ACCESS, type RouteAccess, type RouteKey } from '../route-access.js'

/** Nobody has this number. */
const UNKNOWN = '2026-001-9999'

let t: TestApi
let county: TestCounty
let head: Actor
const tokens = new Map<Role, string>()
const cases = new Map<string, string>()

beforeAll(async () => {
  t = await startTestApi()
  county = await foundTestCounty(t)
  for (const role of ROLES) tokens.set(role, (await t.office.signIn(county.staff[role])).token)
  head = await t.office.act(await t.office.hire(county.chief, 'head', foreignBody()))
  for (const [state, make] of Object.entries(STATES)) cases.set(state, await make())
}, 180_000)
afterAll(() => t.close())

function foreignBody() {
  const { body } = county.places.beside
  if (body === null) throw new Error('no body')
  return body
}

async function register(given: object = {}): Promise<string> {
  return value(await registerRequest(t.services, head, registration(foreignBody(), given))).no
}

/** A case of another body to which this happened. */
async function after(event: object, details: object | null = null): Promise<string> {
  const no = await register()
  const { version } = value(await getRequest(t.services, head, no))
  value(await recordEvent(t.services, head, { no, version, event, details, note: null }))
  return no
}

const on = '2026-06-02'

/** Every way in which a case can be there and be none of somebody's. */
const STATES: Readonly<Record<string, () => Promise<string>>> = {
  'waiting to be confirmed': () => register({ channel: 'ordinary-mail' }),
  'being worked on': () => register(),
  'with a search on record': () => after({ type: 'search.recorded', on, found: true }),
  'asked to be made clear': () =>
    after({ type: 'correction.requested', on, dueOn: '2026-06-20' }, { unclear: '请写明合同的名称。' }),
  withdrawn: () => after({ type: 'request.withdrawn', on }),
  joined: async () => after({ type: 'request.joined', on, into: await register() }),
  split: () => after({ type: 'request.split', on, parts: 2 }),
  'hidden: persons are removed from it': async () => {
    const no = await after({ type: 'request.withdrawn', on })
    const record = await findRequest(t.services.db, no as never)
    if (record === undefined) throw new Error('no case')
    await t.services.db.transaction().execute((transaction) => removePersons(transaction, record.id, new Date(0)))
    return no
  },
}

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

describe('a case that is none of theirs is answered as if there were none, to the last byte', () => {
  test.each(ofCases)('%s', async (key) => {
    const place: Place = county.places.beside
    for (const [state, no] of cases) {
      const sample = await SAMPLES[key]({ ...place, request: no })
      if (sample === null) continue
      const unknown: Sample = { ...sample, path: { ...sample.path, no: UNKNOWN } }
      for (const [who, token] of [...tokens, ['nobody', null]] as const) {
        const answer = await ask(key, sample, token)
        expect([401, 403, 404], `${who}, ${state}`).toContain(answer.status)
        expect({ who, state, ...answer }).toEqual({ who, state, ...(await ask(key, unknown, token)) })
      }
    }
  })
})

test('and whoever may see it does: the cases above are there', async () => {
  for (const no of cases.values()) expect(value(await getRequest(t.services, head, no)).no).toBe(no)
})

test('no list of theirs, and no count, has anything of it', async () => {
  const listing = KEYS.filter((key) => key.startsWith('GET /api/v1/') && !ofCases.includes(key))
  const readers = ROLES.filter((role) => PERMISSIONS[role]['request.read'] !== 'no')
  for (const key of listing) {
    const sample = await SAMPLES[key](county.places.own)
    if (sample === null) continue
    for (const role of readers) {
      const { body } = await ask(key, sample, tokens.get(role) ?? '')
      for (const no of cases.values()) expect(body.includes(no), `${key} ${role}`).toBe(false)
    }
  }
})
