import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, browserOf, newKey, ORIGIN, startTestApi, type TestApi } from '../../../testing/http/test-api.js'
import { trustProxies } from '../../web/client-address.js'
import type { Api } from '../api.js'

let t: TestApi
let chief: Browser

beforeAll(async () => {
  t = await startTestApi({ ownServer: true })
  chief = await browserOf(t, t.office.administrator)
}, 60_000)
afterAll(() => t.close())

const PUBLIC = 'https://gk.example.cn'
const problemOf = async (answer: Response) => (await answer.json()) as { code: string; detail: string; status: number }
const from = (
  api: Api,
  peer: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string,
) =>
  api.request(
    path,
    { method, headers, ...(body !== undefined && { body }) },
    {
      incoming: { socket: { remoteAddress: peer } },
    },
  )

describe('the way to the server', () => {
  const sign = { account: 'zhaoyuan', password: 'wrong' }

  test('in the open nobody signs in, and is told why', async () => {
    const api = t.open({ site: { publicOrigin: undefined, isLoopback: false } })
    const answer = await new Browser(api, 'http://10.0.0.5:8090').post('/api/v1/session', sign)
    expect(await problemOf(answer)).toMatchObject({
      code: 'way.open',
      status: 403,
      detail: expect.stringContaining('https://'),
    })
  })

  test('in the open a session opens nothing', async () => {
    const api = t.open({ site: { publicOrigin: undefined, isLoopback: false } })
    const browser = new Browser(api, 'http://10.0.0.5:8090').carry(chief.cookie?.split('=')[1] ?? '')
    expect((await browser.send('/api/v1/me')).status).toBe(401)
  })

  test('behind a proxy with https: the cookie is tied to the host and to https', async () => {
    const api = t.open({ site: { publicOrigin: PUBLIC, isLoopback: false } })
    const { account, password } = t.office.administrator
    const answer = await new Browser(api, PUBLIC).post('/api/v1/session', { account, password })
    expect(answer.status).toBe(200)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-gongkai-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  test('a proxy that says it was asked over plain http: in the open', async () => {
    const options = { trustedProxies: trustProxies(['10.0.0.0/8']) }
    const api = t.open({ site: { publicOrigin: PUBLIC, isLoopback: false }, options })
    const headers = { origin: PUBLIC, 'content-type': 'application/json', 'x-forwarded-proto': 'http' }
    const body = JSON.stringify(sign)
    const answer = await from(api, '10.0.0.1', 'http://gk.example.cn/api/v1/session', headers, 'POST', body)
    expect(await problemOf(answer)).toMatchObject({ code: 'way.open' })
  })
})

describe('requests that are not ours', () => {
  test('for a foreign name', async () => {
    const answer = await t.api.request('http://evil.example/api/v1/installation')
    expect(await problemOf(answer)).toMatchObject({ code: 'address.foreign', status: 421 })
  })

  test.each([
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    {},
  ])('that change something and come from elsewhere: %o', async (headers: Record<string, string>) => {
    const answer = await t.api.request(`${ORIGIN}/api/v1/session`, {
      method: 'DELETE',
      headers: { ...headers, cookie: chief.cookie ?? '' },
    })
    expect(await problemOf(answer)).toMatchObject({ code: 'request.foreign', status: 403 })
    expect((await chief.send('/api/v1/me')).status).toBe(200)
  })

  test('for what is not there, by a wrong method, and by HEAD', async () => {
    expect(await problemOf(await chief.send('/api/v1/nothing'))).toMatchObject({ code: 'route.unknown' })
    expect(await problemOf(await chief.send('/api/v1/me', { method: 'DELETE' }))).toMatchObject({
      code: 'route.unknown',
    })
    const head = await chief.send('/api/v1/me', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})

describe('content', () => {
  const post = (body: string, type: string) =>
    t.api.request(`${ORIGIN}/api/v1/people`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': type, cookie: chief.cookie ?? '', ...newKey() },
      body,
    })

  test.each([
    ['{"account":', 'application/json', 400, 'request.malformed'],
    ['a=1', 'application/x-www-form-urlencoded', 415, 'request.media-type'],
    ['{}', 'text/plain', 415, 'request.media-type'],
    [`"${'x'.repeat(300_000)}"`, 'application/json', 413, 'request.too-large'],
  ])('%s', async (body, type, status, code) => {
    const answer = await post(body, type)
    expect(await problemOf(answer)).toMatchObject({ status, code })
  })
})

describe('too many requests', () => {
  test('of one address: told how long to wait; another address goes on; made-up forwarders do not help', async () => {
    const rates = { address: { burst: 5, perSecond: 0.001 } }
    const api = t.open({ options: { rates, trustedProxies: trustProxies(['10.0.0.1']) } })
    const ask = (peer: string, forwardedFor: string) =>
      from(api, peer, `${ORIGIN}/api/v1/installation`, { 'x-forwarded-for': forwardedFor })
    for (let number = 0; number < 5; number += 1) expect((await ask('203.0.113.9', `1.1.1.${number}`)).status).toBe(200)
    const stopped = await ask('203.0.113.9', '1.1.1.77')
    expect(await problemOf(stopped)).toMatchObject({ code: 'request.too-many', status: 429 })
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask('10.0.0.1', '198.51.100.4')).status).toBe(200)
  })

  test('of one person, from wherever', async () => {
    const api = t.open({ options: { rates: { person: { burst: 3, perSecond: 0.001 } } } })
    const browser = new Browser(api).carry(chief.cookie?.split('=')[1] ?? '')
    for (let number = 0; number < 3; number += 1) expect((await browser.send('/api/v1/me')).status).toBe(200)
    expect((await browser.send('/api/v1/me')).status).toBe(429)
  })

  test('of signing in: fewer', async () => {
    const api = t.open({ options: { rates: { signIn: { burst: 2, perSecond: 0.001 } } } })
    const browser = new Browser(api)
    const statuses: number[] = []
    for (let number = 0; number < 3; number += 1)
      statuses.push((await browser.post('/api/v1/session', { account: 'x', password: 'y' })).status)
    expect(statuses).toEqual([401, 401, 429])
  })
})

test('two people change the same thing: the second is told how it stands, and nothing of theirs is saved', async () => {
  const path = `/api/v1/bodies/${t.office.county}`
  const before = await chief.send(path)
  const body = (await before.json()) as { version: number }
  expect(before.headers.get('etag')).toBe(`"${body.version}"`)
  const details = (telephone: string) => ({
    version: body.version,
    creditCode: null,
    regionCode: null,
    siteIdCode: null,
    office: { officeName: null, address: null, hours: null, telephone, fax: null, web: null },
  })
  const first = await chief.send(`${path}/details`, { method: 'PUT', json: details('0571-11111111') })
  const second = await chief.send(`${path}/details`, { method: 'PUT', json: details('0571-22222222') })
  expect([first.status, second.status]).toEqual([200, 409])
  expect(await second.json()).toMatchObject({
    code: 'body.changed',
    detail: expect.stringContaining('联系电话'),
    current: { id: t.office.county, version: body.version + 1, office: { telephone: '0571-11111111' } },
  })
})

test('people page by page, each once, in order', async () => {
  const admin = await t.office.act(t.office.administrator)
  for (let number = 0; number < 5; number += 1) await t.office.hire(admin, 'clerk', t.office.county)
  chief = await browserOf(t, t.office.administrator)
  const seen: string[] = []
  for (let cursor = ''; ; ) {
    const answer = await chief.send(`/api/v1/people?body=${t.office.county}&limit=2${cursor}`)
    const page = (await answer.json()) as { items: { person: { account: string } }[]; next: string | null }
    expect(page.items.length).toBeLessThanOrEqual(2)
    seen.push(...page.items.map(({ person }) => person.account))
    if (page.next === null) break
    cursor = `&cursor=${page.next}`
  }
  expect(seen).toHaveLength(6)
  expect(seen).toEqual([...new Set(seen)].sort())
  expect(await (await chief.send('/api/v1/people?cursor=%7B%7D')).json()).toMatchObject({
    fields: [{ path: 'cursor' }],
  })
})

test('a chain exported is whole: header, heads, every record', async () => {
  const answer = await chief.send(`/api/v1/audit/export?body=${t.office.county}`)
  expect(answer.headers.get('content-disposition')).toContain('.jsonl"')
  const lines = (await answer.text())
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one) as object)
  expect(lines[0]).toMatchObject({ format: 'gongkai-audit', version: 1 })
  expect(lines.length).toBeGreaterThan(5)
})

test('the database gone: a calm 503, and nothing on record as a defect', async () => {
  await t.office.stores.stop()
  const answer = await chief.send('/api/v1/me')
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(await problemOf(answer)).toMatchObject({ code: 'database.unavailable', status: 503 })
  expect((await chief.send('/api/docs')).status).toBe(200)
  expect(t.defects).toEqual([])
  const db = await t.office.stores.start()
  expect(
    (await new Browser(t.open({ services: { db } })).carry(chief.cookie?.split('=')[1] ?? '').send('/api/v1/me'))
      .status,
  ).toBe(200)
})
