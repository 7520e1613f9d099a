import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addBody, addCounty, addEvent } from '../../../testing/portal/public-county.js'
import { ORIGIN, startTestPortal, type TestPortal, Visitor } from '../../../testing/portal/test-portal.js'
import { makeReportFile } from '../../../testing/reports/report-file.js'
import { parsePlainDate } from '../../domain/calendar/index.js'
import type { Clock } from '../../service/clock.js'

let portal: TestPortal
/** Two nodes of one site: the same database, nothing else in common. */
let here: Visitor
let there: Visitor

beforeAll(async () => {
  portal = await startTestPortal()
  await addCounty(portal.services.db)
}, 60_000)
afterAll(() => portal.close())
beforeEach(() => {
  here = new Visitor(portal.open())
  there = new Visitor(portal.open())
})

const read = async (from: Visitor, path: string): Promise<string> => (await from.send(path)).text()

/** What a node says once it has had a second to hear of it. */
async function soon(from: Visitor, path: string, isSo: (page: string) => boolean): Promise<string> {
  const ends = Date.now() + 1_000
  for (;;) {
    const page = await read(from, path)
    if (isSo(page) || Date.now() > ends) return page
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('the same page has the same tag; who has it already gets 304 and no bytes', async () => {
  for (const path of ['/', '/bodies', '/en/reports', '/feed.xml']) {
    const first = await here.send(path)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'")
    const second = await here.send(path)
    expect([second.headers.get('etag'), await second.text()]).toEqual([etag, await first.text()])
    expect([...second.headers].sort()).toEqual([...first.headers].sort())
    for (const asked of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await here.send(path, { headers: { 'if-none-match': asked } })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect((await here.send(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  }
})

describe('what is published and withdrawn', () => {
  test('shows at once on the node where it was done, and within a second on the other', async () => {
    const file = await makeReportFile({ seed: 1 })
    const { agency } = file.report
    const address = await here.handInOne(file)
    const pages = ['/', '/reports', '/feed.xml', '/sitemap.xml']
    for (const path of pages) for (const node of [here, there]) expect(await read(node, path)).not.toContain('/r/')

    await here.post(`${address}/publish`, { public: 'yes' })
    for (const path of pages) expect(await read(here, path)).toContain('/r/')
    for (const path of pages) expect(await soon(there, path, (page) => page.includes('/r/'))).toContain('/r/')
    expect(await read(there, '/reports')).toContain(agency)

    await here.post(`${address}/publish`, { public: 'no' })
    for (const path of pages) expect(await read(here, path)).not.toContain('/r/')
    for (const path of pages) expect(await soon(there, path, (page) => !page.includes('/r/'))).not.toContain('/r/')
  })
  test('shows as deleted in the same way', async () => {
    const address = await here.handInOne(await makeReportFile({ seed: 2 }))
    await here.post(`${address}/publish`, { public: 'yes' })
    expect(await soon(there, '/reports', (page) => page.includes('/r/'))).toContain('/r/')
    await here.post(`${address}/delete`)
    expect(await read(here, '/reports')).not.toContain('/r/')
    expect(await soon(there, '/reports', (page) => !page.includes('/r/'))).not.toContain('/r/')
  })
})

test('a body set up or renamed by whatever way shows within a second', async () => {
  expect(await read(here, '/bodies')).not.toContain('云溪县林业局')
  await addBody(portal.services.db, { id: 'forestry', name: '云溪县林业局' })
  expect(await soon(here, '/bodies', (page) => page.includes('云溪县林业局'))).toContain('云溪县林业局')
  const on = parsePlainDate('2020-01-01')
  if (on === undefined) throw new RangeError('no day')
  await addEvent(portal.services.db, 'forestry', { type: 'body.renamed', on, name: '云溪县林业和草原局' })
  const page = await soon(here, '/bodies/forestry', (text) => text.includes('林业和草原局'))
  expect(page).toContain('<h1>云溪县林业和草原局</h1>')
})

test('what takes effect on a day shows when the day comes, though nothing was changed', async () => {
  let now = new Date('2030-12-31T15:59:00Z')
  const clock: Clock = { now: () => now, isSimulated: true }
  await addBody(portal.services.db, { id: 'data', name: '云溪县数据局', on: '2031-01-01' })
  const node = new Visitor(portal.open({ clock }))
  expect(await read(node, '/bodies')).not.toContain('云溪县数据局')
  now = new Date('2030-12-31T16:00:00Z')
  expect(await soon(node, '/bodies', (page) => page.includes('云溪县数据局'))).toContain('云溪县数据局')
})

test('each language, each wish and each address has pages of its own', async () => {
  const app = portal.open()
  const ask = async (path: string, headers: Record<string, string> = {}, origin = ORIGIN) => {
    const response = await app.request(`${origin}${path}`, { headers })
    return { status: response.status, page: await response.text() }
  }
  await ask('/bodies')
  expect((await ask('/en/bodies')).page).toContain('lang="en"')
  expect((await ask('/bodies', { cookie: 'gongkai-view=contrast' })).page).toContain('class="contrast"')
  expect((await ask('/bodies')).page).not.toContain('class="contrast"')
  // Somebody else's name for this machine (DNS rebinding) is refused, kept page or not.
  expect((await ask('/bodies', {}, 'http://evil.example')).status).toBe(421)
  expect((await ask('/bodies', {}, 'http://localhost:8090')).page).toContain('http://localhost:8090/bodies')
})

test('what is one person’s, or not there, is never kept', async () => {
  for (const path of ['/mine', '/check', '/search?q=x', '/bodies/none', '/nothing', '/reports?year=2025'])
    expect((await here.send(path)).headers.get('etag')).toBeNull()
})
