import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askFor, FILLED_IN, openForm, readReceipt, sendForm } from '../../../testing/portal/applicant.js'
import { hireFor } from '../../../testing/portal/bureau-staff.js'
import { addCounty } from '../../../testing/portal/public-county.js'
import { QUICK, startTestPortal, type TestPortal, Visitor } from '../../../testing/portal/test-portal.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import { type Clock, clockStandingOn } from '../../service/clock.js'
import { renewQueryCode } from '../../service/requests/following/renew-query-code.js'

const clock: Clock = clockStandingOn('2026-07-01' as PlainDate)

let portal: TestPortal
let visitor: Visitor
beforeAll(async () => {
  portal = await startTestPortal()
  await addCounty(portal.services.db)
}, 60_000)
afterAll(() => portal.close())
beforeEach(() => {
  visitor = new Visitor(portal.open({ clock }))
})

const read = async (who: Visitor, path = '/follow'): Promise<string> => (await who.send(path)).text()

describe('number and query code', () => {
  test('open the request in a browser that has never seen it, however they are copied', async () => {
    const own = await askFor(visitor)
    const elsewhere = new Visitor(portal.open({ clock }))
    const given = { no: ` ${own.no} `, code: own.queryCode.toUpperCase().replace(/-/g, ' ') }
    const response = await elsewhere.post('/follow', given)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/follow'])
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^gongkai-request=[\w-]+; Max-Age=1800; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain(own.no)
    expect(await read(elsewhere)).toContain(`申请 ${own.no}`)
  })
  test('wrong code, wrong number, no number: the same answer to the byte, but for the number that was typed', async () => {
    const own = await askFor(visitor)
    const stranger = new Visitor(portal.open({ clock }))
    const answers = []
    for (const [no, code] of [
      [own.no, '0000-0000-0000'],
      ['2026-999-9999', own.queryCode],
      ['不是编号', own.queryCode],
      ['', ''],
    ] as const) {
      const response = await stranger.post('/follow', { no, code })
      const page = (await response.text()).replace(`value="${no}"`, 'value=""')
      answers.push({ status: response.status, headers: [...response.headers].sort(), page })
    }
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.status).toBe(422)
    expect(answers[0]?.page).toContain('申请编号和查询码不相符')
  })
  test('guessing is made slow by number, and stopped by number and network; the applicant elsewhere is not kept out', async () => {
    const own = await askFor(visitor)
    const waits: number[] = []
    const app = portal.open({
      clock,
      asking: { ...QUICK, triesOfNumber: { burst: 4, perSecond: 0.1 } },
      pause: async (milliseconds) => void waits.push(milliseconds),
    })
    const guesser = new Visitor(app)
    const guess = async () => (await guesser.post('/follow', { no: own.no, code: '0000-0000-0000' })).status
    expect([await guess(), await guess(), await guess(), await guess(), await guess()]).toEqual([
      422, 422, 422, 422, 429,
    ])
    expect(waits).toEqual([250, 500, 1_000])
    expect((await guesser.post('/follow', { no: '2026-001-9999', code: 'x' })).status).toBe(422)
  })
  test('a number is one number, however it is written: guessing goes no faster', async () => {
    const { no } = await askFor(visitor)
    const waits: number[] = []
    const app = portal.open({
      clock,
      asking: { ...QUICK, triesOfNumber: { burst: 4, perSecond: 0.1 } },
      pause: async (milliseconds) => void waits.push(milliseconds),
    })
    const guesser = new Visitor(app)
    const written = [no, ` ${no}`, no.replaceAll('-', '－'), no.replace('2', '２'), `${no} `]
    const statuses = []
    for (const each of written)
      statuses.push((await guesser.post('/follow', { no: each, code: '0000-0000-0000' })).status)
    expect(statuses).toEqual([422, 422, 422, 422, 429])
    expect(waits).toEqual([250, 500, 1_000])
  })
  test('a cookie that was changed, is over or was ended shows nothing', async () => {
    await askFor(visitor)
    expect(await read(visitor)).toContain('办理经过')
    for (const cookie of ['gongkai-request=x', `gongkai-request=${'A'.repeat(200)}`])
      expect(await (await visitor.send('/follow', { headers: { cookie } })).text()).not.toContain('办理经过')
    let now = new Date('2026-07-01T02:00:00Z')
    const later = new Visitor(portal.open({ clock: { ...clock, now: () => now } }))
    await askFor(later)
    now = new Date('2026-07-01T02:31:00Z')
    expect(await read(later)).not.toContain('办理经过')
    const ended = await visitor.post('/follow/end')
    expect(ended.headers.get('location')).toBe('/follow?ended')
    expect(await read(visitor, '/follow?ended')).toContain('已经不再查看')
    expect((await visitor.send('/ask/receipt')).status).toBe(404)
  })
  test('a form sent again after its code was issued anew leads there, whatever the browser shows now', async () => {
    const fields = { ...(await openForm(visitor)), ...FILLED_IN }
    await sendForm(visitor, fields)
    const { no, queryCode } = await readReceipt(visitor)
    const clerk = await hireFor(portal.services.db, { body: 'bureau', role: 'clerk', name: '经办人' })
    const renewal = { no, reason: 'exposed', identityCheck: '当面核对身份证' }
    const renewed = await renewQueryCode({ ...portal.services, clock }, clerk, renewal)
    if (!renewed.ok) throw new Error(renewed.error.code)
    await askFor(visitor)

    const again = await sendForm(visitor, fields)
    expect([again.status, again.headers.get('location')]).toEqual([303, '/follow?renewed'])
    expect(again.headers.getSetCookie()).toEqual([])
    const page = await read(visitor, '/follow?renewed')
    expect(page).toContain('它的查询码后来换发过')
    for (const secret of [no, queryCode, renewed.value.queryCode]) expect(page).not.toContain(secret)
    const given = { no, code: renewed.value.queryCode }
    expect((await visitor.post('/follow', given)).headers.get('location')).toBe('/follow')
    expect(await read(visitor)).toContain(`申请 ${no}`)
    expect(await read(visitor, '/en/follow?renewed')).toContain('has been issued anew')
  })
  test('over https the cookie is tied to this host', async () => {
    const site = { publicOrigin: 'https://gk.example.cn', isLoopback: false }
    const app = portal.open({ clock, site })
    const own = await askFor(visitor)
    const response = await app.request('https://gk.example.cn/follow', {
      method: 'POST',
      body: new URLSearchParams({ no: own.no, code: own.queryCode }),
      headers: { origin: 'https://gk.example.cn' },
    })
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-gongkai-request=.*Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
  })
  test('no address has them, and pages are kept nowhere', async () => {
    const own = await askFor(visitor)
    const page = await read(visitor)
    const addresses = [...page.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, address = '']) => address)
    for (const address of addresses) for (const secret of [own.no, own.queryCode]) expect(address).not.toContain(secret)
    const response = await visitor.send('/follow')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">')
  })
})
