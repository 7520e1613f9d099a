import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestPortal, type TestPortal, Visitor } from '../../testing/portal/test-portal.js'
import { makeReportFile } from '../../testing/reports/report-file.js'
import { ROUTE_ACCESS } from './route-access.js'

let portal: TestPortal
beforeAll(async () => {
  portal = await startTestPortal()
}, 60_000)
afterAll(() => portal.close())

const ROUTES = Object.keys(ROUTE_ACCESS) as (keyof typeof ROUTE_ACCESS)[]

test('every route is in the table, and every entry of the table is a route', () => {
  const found = portal.open().routes.flatMap(({ method, path }) => (method === 'ALL' ? [] : [`${method} ${path}`]))
  expect([...new Set(found)].sort()).toEqual([...ROUTES].sort())
})

const ACTORS = ['nobody known', 'the uploader', 'another uploader'] as const
const STATES = ['private', 'public', 'withdrawn', 'deleted', 'never there'] as const
type Actor = (typeof ACTORS)[number]
type State = (typeof STATES)[number]
/** By which of its addresses a report is asked for. */
const ADDRESSES = ['the secret link', 'the public address'] as const
type Address = (typeof ADDRESSES)[number]

/** What the law of the table says in words, once more and independently. */
function isThere(route: string, actor: Actor, state: State, address: Address): boolean {
  if (state === 'deleted' || state === 'never there') return false
  if (address === 'the public address')
    return state === 'public' && ROUTE_ACCESS[route as keyof typeof ROUTE_ACCESS].access !== 'uploader'
  return ROUTE_ACCESS[route as keyof typeof ROUTE_ACCESS].access === 'link-holder' || actor === 'the uploader'
}

const OF_REPORTS = ROUTES.filter((route) => ['link-holder', 'uploader'].includes(ROUTE_ACCESS[route].access))

describe('reports: who asks, what became of the report, by which address', () => {
  for (const state of STATES)
    for (const actor of ACTORS)
      test(`${state}, ${actor}`, async () => {
        for (const address of ADDRESSES)
          for (const route of OF_REPORTS) {
            const { visitors, key } = await prepare(state, address)
            const [method = '', path = ''] = route.split(' ')
            const at = path.replace(':key', key).replace(':kind', 'json')
            const response =
              method === 'GET' ? await visitors[actor].send(at) : await visitors[actor].post(at, { public: 'no' })
            const expected = isThere(route, actor, state, address)
            expect([address, route, response.status < 400]).toEqual([address, route, expected])
            if (!expected) {
              const nothing = await visitors[actor].send('/r/AAAAAAAAAAAAAAAAAAAAAAAA')
              expect([response.status, await response.text()]).toEqual([404, await nothing.text()])
            }
          }
      })
})

let seed = 100
async function prepare(state: State, address: Address): Promise<{ visitors: Record<Actor, Visitor>; key: string }> {
  const app = portal.open()
  const visitors = {
    'nobody known': new Visitor(app),
    'the uploader': new Visitor(app),
    'another uploader': new Visitor(app),
  }
  await visitors['another uploader'].send('/check')
  if (state === 'never there') return { visitors, key: 'BBBBBBBBBBBBBBBBBBBBBBBB' }
  seed += 1
  const link = await visitors['the uploader'].handInOne(await makeReportFile({ seed: seed % 6 }))
  let key = link
  if (state !== 'private' || address === 'the public address') {
    await visitors['the uploader'].post(`${link}/publish`, { public: 'yes' })
    const page = await (await visitors['the uploader'].send(link)).text()
    const publicAt = /任何人都能在年报栏目看到：<a href="([^"]+)"/.exec(page)?.[1] ?? ''
    if (address === 'the public address') key = publicAt
  }
  // Private, asked for by an address that was public once: withdrawn is what it is.
  if (state === 'withdrawn' || state === 'private')
    await visitors['the uploader'].post(`${link}/publish`, { public: 'no' })
  if (state === 'deleted') await visitors['the uploader'].post(`${link}/delete`)
  return { visitors, key: key.replace('/r/', '') }
}

describe('what is an applicant’s is there for nobody who has not shown number and query code', () => {
  for (const route of ROUTES.filter((one) => ROUTE_ACCESS[one].access === 'applicant'))
    test(route, async () => {
      const [method = '', path = ''] = route.split(' ')
      const visitor = new Visitor(portal.open())
      const at = path.replace(/:\w+/g, '1')
      const response = method === 'GET' ? await visitor.send(at) : await visitor.post(at, { text: 'x' })
      const isSentToForm = response.status === 303 && response.headers.get('location') === '/follow?over'
      expect([route, response.status === 404 || isSentToForm]).toEqual([route, true])
    })
})

describe('what is for anyone is for anyone', () => {
  for (const route of ROUTES.filter((one) => one.startsWith('GET ') && ROUTE_ACCESS[one].access === 'anyone'))
    test(route, async () => {
      const path = route.slice('GET '.length).replace(':id', 'none').replace(':name', 'none')
      for (const prefix of ['', '/en']) {
        const { status } = await portal.open().request(`http://127.0.0.1:8090${prefix}${path}`)
        expect(status).toBe(path.endsWith('none') ? 404 : 200)
      }
    })
})
