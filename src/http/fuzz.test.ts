import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerFault } from '../../testing/http/answer-schemas.js'
import { hostileText, spoil } from '../../testing/http/hostile-json.js'
import { SAMPLES, toAddressPart, toRequest } from '../../testing/http/sample-requests.js'
import { newKey, ORIGIN, startTestApi, type TestApi } from '../../testing/http/test-api.js'
import { foundTestCounty, POSITIONS, type TestCounty } from '../../testing/http/test-county.js'
import { type TestPerson, value } from '../../testing/people/test-office.js'
import { grantRole } from '../service/people/grant-role.js'
import { ROUTE_ACCESS, type RouteKey } from './route-access.js'

const RUNS = 70

let t: TestApi
let county: TestCounty
let mighty: TestPerson
let token: string

const renew = async (): Promise<void> => {
  token = (await t.office.signIn(mighty)).token
}

beforeAll(async () => {
  t = await startTestApi()
  county = await foundTestCounty(t)
  // Nobody should be all this at once; here it lets everything through to where it is looked at.
  mighty = await t.office.hire(county.chief, 'supervisor', t.office.county)
  for (const role of ['administrator', 'head'])
    value(await grantRole(t.services, county.chief, { person: mighty.id, body: t.office.county, role }))
  await renew()
}, 60_000)
afterAll(() => t.close())

const KEYS = Object.keys(ROUTE_ACCESS) as RouteKey[]

/** How a program's insides look when they are shown. */
const INSIDES =
  /\bat [\w.<>]+ \(|node_modules|\.ts:\d|\.js:\d|select .* from |pg_|kysely|ZodError|SyntaxError|TypeError/i

const QUERY_NAMES = [
  ...['body', 'below', 'cursor', 'limit', 'from', 'to', 'type', 'person', 'on', 'form', 'shared', 'year', 'undecided'],
  ...['desk', 'fileName', 'no', 'x'],
] as const
const OTHER_TYPES = ['text/plain', 'application/json; charset=gbk', 'application/octet-stream'] as const

const hostileRequest = (key: RouteKey) =>
  fc
    .record({
      position: fc.constantFrom(...POSITIONS),
      spoilsPath: fc.boolean(),
      text: hostileText,
      seed: fc.nat(),
      queryName: fc.constantFrom(...QUERY_NAMES),
      isRaw: fc.constantFrom(true, false, false, false),
      contentType: fc.constantFrom('application/json', 'application/json', 'application/json', ...OTHER_TYPES),
      raw: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('{', '[', '{"a":', '['.repeat(20_000), '{"__proto__":{"x":1}}'),
      ),
    })
    .map((request) => ({ key, ...request }))

test.each(KEYS)('%s: hostile requests are answered, and never with a fault of ours', async (key) => {
  const requests = fc.sample(hostileRequest(key), { numRuns: RUNS, seed: 20_260_701 })
  for (const { position, spoilsPath, text, seed, queryName, isRaw, contentType, raw } of requests) {
    const sample = await SAMPLES[key](county.places[position])
    if (sample === null) continue
    const path = spoilsPath
      ? Object.fromEntries(Object.keys(sample.path ?? {}).map((name) => [name, text]))
      : sample.path
    const [json] = fc.sample(spoil(sample.json), { numRuns: 1, seed })
    const { method, path: target, type, content } = toRequest(key, { ...sample, path: path ?? {}, json })
    const query =
      isRaw || method === 'GET' ? `${target.includes('?') ? '&' : '?'}${queryName}=${toAddressPart(text)}` : ''
    const sent = method === 'GET' ? null : isRaw ? raw : content
    const answer = await t.api.request(`${ORIGIN}${target}${query}`, {
      method,
      headers: {
        origin: ORIGIN,
        ...newKey(),
        cookie: `gongkai-session=${token}`,
        ...(sent !== null && { 'content-type': type === 'application/json' ? contentType : type }),
      },
      body: sent,
    })
    const answered = await answer.text()
    const told = { key, status: answer.status, answered: answered.slice(0, 300) }
    expect(answer.status, JSON.stringify(told)).toBeLessThan(500)
    if (answer.status >= 400) expect(answered, JSON.stringify(told)).not.toMatch(INSIDES)
    expect(answerFault(t.api, key, answer.status, answered), JSON.stringify(told)).toBeNull()
  }
  await renew()
  expect(t.defects).toEqual([])
})
