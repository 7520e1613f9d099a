import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ORIGIN, startTestPortal, type TestPortal, Visitor } from '../../testing/portal/test-portal.js'
import { makeReportFile } from '../../testing/reports/report-file.js'

let portal: TestPortal
let owner: Visitor
let stranger: Visitor
/** One report that is private, one that is public; each with its owner's address. */
let privateAt: string
let ownAt: string
let publicAt: string

beforeAll(async () => {
  portal = await startTestPortal()
  const app = portal.open()
  owner = new Visitor(app)
  stranger = new Visitor(app)
  await stranger.send('/check') // has a cookie, as anybody who opened the page has
  privateAt = await owner.handInOne(await makeReportFile({ seed: 1 }))
  ownAt = await owner.handInOne(await makeReportFile({ seed: 2 }))
  await owner.post(`${ownAt}/publish`, { public: 'yes' })
  publicAt = await publicAddress()
})
afterAll(() => portal.close())

async function publicAddress(): Promise<string> {
  return /href="(\/r\/[^"]+)"/.exec(await (await stranger.send('/reports')).text())?.[1] ?? ''
}

const KINDS = ['original', 'json', 'csv', 'xlsx', 'docx', 'pdf'] as const
const NOWHERE = '/r/AAAAAAAAAAAAAAAAAAAAAAAA'

describe('who may do what', () => {
  const addresses = {
    'the private link': () => privateAt,
    'the public address': () => publicAt,
    'no address that exists': () => NOWHERE,
  }
  // [address, act, owner, stranger]
  const table = [
    ['the private link', 'GET', '', 200, 200],
    ...KINDS.map((kind) => ['the private link', 'GET', `/${kind}`, 200, 200] as const),
    ['the private link', 'GET', '/delete', 200, 404],
    ['the public address', 'GET', '', 200, 200],
    ...KINDS.map((kind) => ['the public address', 'GET', `/${kind}`, 200, 200] as const),
    ['the public address', 'GET', '/delete', 404, 404],
    ['the public address', 'POST', '/publish', 404, 404],
    ['the public address', 'POST', '/delete', 404, 404],
    ['the private link', 'POST', '/publish', 303, 404],
    ['no address that exists', 'GET', '', 404, 404],
    ...KINDS.map((kind) => ['no address that exists', 'GET', `/${kind}`, 404, 404] as const),
    ['no address that exists', 'GET', '/delete', 404, 404],
    ['no address that exists', 'POST', '/publish', 404, 404],
    ['no address that exists', 'POST', '/delete', 404, 404],
  ] as const

  for (const [address, method, act, forOwner, forStranger] of table)
    test(`${method} ${address}${act}: owner ${forOwner}, stranger ${forStranger}`, async () => {
      for (const [visitor, status] of [
        [stranger, forStranger],
        [owner, forOwner],
      ] as const) {
        const path = `${addresses[address]()}${act}`
        const response = method === 'GET' ? await visitor.send(path) : await visitor.post(path, { public: 'no' })
        expect(response.status).toBe(status)
      }
    })

  test('without a cookie, with a made-up one or another’s name for it: a stranger', async () => {
    for (const cookie of ['', 'gongkai-uploader=x', `gongkai-uploader=${'A'.repeat(32)}`, 'gongkai-uploader=%00%ff']) {
      const headers = { cookie, origin: ORIGIN }
      expect((await stranger.send(`${privateAt}/delete`, { method: 'POST', headers })).status).toBe(404)
      expect((await stranger.send('/mine', { headers })).status).toBe(200)
    }
  })

  test('the link shows a stranger no buttons, the public address shows them to nobody', async () => {
    expect(await (await owner.send(privateAt)).text()).toContain(`${privateAt}/publish`)
    expect(await (await stranger.send(privateAt)).text()).not.toContain('/publish')
    const page = await (await owner.send(publicAt)).text()
    expect(page).not.toContain('/publish')
    expect(page).not.toContain(ownAt)
  })
})

test('unknown, deleted, withdrawn and not one’s own: the same answer to the byte', async () => {
  const gone = await owner.handInOne(await makeReportFile({ seed: 3 }))
  await owner.post(`${gone}/delete`)
  const withdrawn = await owner.handInOne(await makeReportFile({ seed: 4 }))
  await owner.post(`${withdrawn}/publish`, { public: 'yes' })
  const address = await publicAddress()
  expect((await stranger.send(address)).status).toBe(200)
  await owner.post(`${withdrawn}/publish`, { public: 'no' })

  const answers = await Promise.all(
    [NOWHERE, gone, address, `${privateAt}/delete`, `${NOWHERE}/pdf`, `${gone}/original`, `${privateAt}/nothing`].map(
      async (path) => {
        const response = await stranger.send(path)
        return { status: response.status, headers: [...response.headers].sort(), body: await response.text() }
      },
    ),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
})

describe('what changes something has to come from our own pages', () => {
  const foreign = [
    ['nothing said', {}],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an origin kept secret', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour that pretends', { 'sec-fetch-site': 'same-site', origin: ORIGIN }],
  ] as const
  for (const [name, headers] of foreign)
    for (const type of ['application/x-www-form-urlencoded', 'application/json', 'text/plain', ''])
      test(`${name}, ${type || 'no type'}: 403, nothing done`, async () => {
        const init = { method: 'POST', headers: { ...headers, ...(type && { 'content-type': type }) } }
        for (const path of [`${privateAt}/delete`, `${privateAt}/publish`, '/reports'])
          expect((await owner.send(path, init)).status).toBe(403)
        expect((await owner.send(privateAt)).status).toBe(200)
      })

  test('other methods are not there', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await owner.send(privateAt, { method, headers: { origin: ORIGIN } })).status).toBe(404)
  })
})

describe('names that are not ours (DNS rebinding)', () => {
  const ask = async (url: string, site?: Parameters<TestPortal['open']>[0]) =>
    (await portal.open(site).request(url)).status
  const https = { site: { publicOrigin: 'https://gk.example.cn', isLoopback: true } }
  const wide = { site: { publicOrigin: undefined, isLoopback: false } }
  const table = [
    ['http://127.0.0.1:8090/', undefined, 200],
    ['http://localhost:8090/', undefined, 200],
    ['http://a.localhost/', undefined, 200],
    ['http://[::1]:8090/', undefined, 200],
    ['http://evil.example:8090/', undefined, 421],
    ['http://127.0.0.1.evil.example/', undefined, 421],
    ['http://localhost.evil.example/', undefined, 421],
    ['http://192.168.1.5:8090/', undefined, 421],
    ['http://gk.example.cn/', https, 200],
    ['http://evil.example/', https, 421],
    ['http://gk.example.cn:81/', https, 421],
    ['http://192.168.1.5:8090/', wide, 200],
  ] as const
  for (const [url, site, status] of table)
    test(`${url}${site ? ` with ${JSON.stringify(site.site)}` : ''}: ${status}`, async () => {
      expect(await ask(url, site)).toBe(status)
    })
})

describe('headers', () => {
  const paths = () => [
    '/',
    '/check',
    '/reports',
    '/mine',
    '/rules',
    '/nothing',
    '/assets/x.css',
    privateAt,
    publicAt,
    NOWHERE,
  ]
  test('every answer: no inline code, no frame, no guessing of types, nobody told the address', async () => {
    for (const path of [...paths(), `${privateAt}/json`]) {
      const { headers } = await stranger.send(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cache-control')).toMatch(/no-store|no-cache/)
      expect(headers.get('strict-transport-security')).toBeNull()
      expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
    }
    expect((await stranger.send('/')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
  test('private pages and downloads are kept by nobody', async () => {
    for (const path of [privateAt, `${privateAt}/original`, `${publicAt}/json`, '/mine'])
      expect((await stranger.send(path)).headers.get('cache-control')).toBe('private, no-store')
    expect((await stranger.send(privateAt)).headers.get('x-robots-tag')).toBe('noindex')
    expect(await (await stranger.send(privateAt)).text()).toContain('noindex')
    expect(await (await stranger.send(publicAt)).text()).not.toContain('noindex')
  })
  test('downloads are saved, never shown in our name', async () => {
    for (const kind of KINDS) {
      const { headers } = await stranger.send(`${privateAt}/${kind}`)
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/)
      expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'")
      if (kind === 'original') expect(headers.get('content-type')).toBe('application/octet-stream')
    }
  })
  test('pages hold no inline script, style or handler', async () => {
    for (const path of ['/', '/check', '/reports', '/mine', '/rules', privateAt, `${privateAt}/delete`]) {
      const page = await (await owner.send(path)).text()
      expect(page).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style|\sstyle=|\son\w+=|javascript:/)
    }
  })
  test('behind a proxy with https: a cookie for https alone, and a promise to stay there', async () => {
    const site = { publicOrigin: 'https://gk.example.cn', isLoopback: true }
    const { headers } = await portal.open({ site }).request('http://gk.example.cn/check')
    expect(headers.get('set-cookie')).toMatch(/^__Host-gongkai-uploader=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  })
  test('style and scripts are kept for ever under names that change with them', async () => {
    const page = await (await stranger.send('/')).text()
    for (const [, path] of page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      const response = await stranger.send(path ?? '')
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toContain('immutable')
    }
  })
})

test('HEAD is answered as GET, without a body', async () => {
  for (const path of ['/', '/check', '/reports', privateAt, `${privateAt}/csv`, NOWHERE]) {
    const [head, get] = [await stranger.send(path, { method: 'HEAD' }), await stranger.send(path)]
    expect(head.status).toBe(get.status)
    expect(await head.text()).toBe('')
  }
})

test('nonsense in addresses is answered calmly', async () => {
  const nonsense = [
    '%00',
    '%ff',
    '%E0%A4%A',
    "'",
    '"><script>',
    '../',
    '9'.repeat(400),
    '-1',
    '1e9',
    '＋',
    '%ud800',
    '[]',
  ]
  const paths = nonsense.flatMap((word) => [
    ...['agency', 'year', 'before', 'show', 'deleted'].map((name) => `/reports?${name}=${word}`),
    `/mine?before=${word}`,
    `${privateAt}?show=${word}`,
    `/r/${word}`,
    `/r/${word}/${word}`,
    `${privateAt}/${word}`,
    `/assets/${word}`,
    `/${word}`,
  ])
  for (const path of paths) {
    const response = await stranger.send(path)
    expect([path, response.status < 500]).toEqual([path, true])
    expect(await response.text()).not.toContain('"><script>')
  }
  expect(portal.defects).toEqual([])
})
