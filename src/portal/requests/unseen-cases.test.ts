import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hireFor } from '../../../testing/portal/bureau-staff.js'
import { CASE_STRANGERS, clock, cookieOf, UNKNOWN } from '../../../testing/portal/case-strangers.js'
import { addCounty } from '../../../testing/portal/public-county.js'
import { ORIGIN, QUICK, startTestPortal, type TestPortal } from '../../../testing/portal/test-portal.js'
import {
  type CaseInState,
  type CaseState,
  makeEveryState,
  ONLY_FOR_STAFF,
} from '../../../testing/requests/every-state.js'
import { CITIZEN, WANTED } from '../../../testing/requests/request-office.js'
import type { BodyId } from '../../domain/body/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import type { Actor } from '../../service/people/authorise.js'
import { setPublicLog } from '../../service/requests/after/public-log.js'
import type { OwnKey } from '../../service/requests/following/own-request.js'
import { getRequest } from '../../service/requests/get-request.js'
import { listOwnLetters } from '../../service/requests/letters/own-letters.js'
import { recordEvent } from '../../service/requests/record-event.js'
import { ROUTE_ACCESS } from '../route-access.js'

const LANGUAGES = ['', '/en']

let portal: TestPortal
let app: ReturnType<TestPortal['open']>
let head: Actor
let cases: ReadonlyMap<CaseState, CaseInState>
let files: readonly { readonly id: string; readonly no: string }[]

const services = () => ({ ...portal.services, clock })

beforeAll(async () => {
  portal = await startTestPortal()
  const { db } = portal.services
  await addCounty(db)
  head = await hireFor(db, { body: 'bureau', role: 'head', name: '钱负责' })
  const second = await hireFor(db, { body: 'bureau', role: 'reviewer', name: '孙审核' })
  cases = await makeEveryState({ services: services(), body: 'bureau' as BodyId, head, second })
  files = await db
    .selectFrom('request_file')
    .innerJoin('request', 'request.id', 'request_file.request_id')
    .select(['request_file.id', 'no'])
    .execute()
  app = portal.open({ clock, asking: { ...QUICK, triesOfNumber: QUICK.tries } })
}, 180_000)
afterAll(() => portal.close())

type Route = keyof typeof ROUTE_ACCESS
const ROUTES = Object.keys(ROUTE_ACCESS) as Route[]
/** Where a case can be shown to whoever has its number and code. */
const OF_CASES = ROUTES.filter((route) => / \/(?:follow|ask\/receipt)\b/.test(route))
const OTHERS = ROUTES.filter((route) => !OF_CASES.includes(route))

interface Answer {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: string
}

async function ask(route: Route, cookie: string, { prefix = '', ids = {}, fields = {} }: Asked = {}): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? SAMPLE_IDS[name] ?? 'none')
  const sent = new URLSearchParams({ text: '甲标段的合同', ...fields })
  const answer = await app.request(`${ORIGIN}${prefix}${path}`, {
    method,
    headers: { origin: ORIGIN, cookie },
    ...(method === 'POST' && { body: sent }),
  })
  const headers = [...answer.headers].filter(([name]) => name !== 'date').map((pair) => pair.join(': '))
  return { status: answer.status, headers: headers.sort(), body: await answer.text() }
}
interface Asked {
  readonly prefix?: string
  readonly ids?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, string>>
}
const SAMPLE_IDS: Readonly<Record<string, string>> = { number: '1', format: 'docx' }

const otherThan = (state: CaseState): CaseInState => {
  const all = [...cases]
  const [, other] = all[(all.findIndex(([one]) => one === state) + 1) % all.length] ?? []
  if (other === undefined) throw new Error('one case only')
  return other
}

async function whatIsOnRecord() {
  const { db } = portal.services
  const tables = ['request', 'request_event', 'request_file', 'request_access', 'audit_chain'] as const
  return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
}

test('every route of the site is judged here', () => {
  const found = app.routes.flatMap(({ method, path }) => (method === 'ALL' ? [] : [`${method} ${path}`]))
  expect([...new Set(found)].sort()).toEqual([...OF_CASES, ...OTHERS].sort())
})

describe('without number and code a case is answered as if there were none, to the last byte', () => {
  test.each(OF_CASES)('%s', async (route) => {
    const before = await whatIsOnRecord()
    for (const prefix of LANGUAGES) {
      const unknown = await ask(route, await cookieOf(portal.services, UNKNOWN), { prefix })
      for (const { who, isUnread = false, carry } of CASE_STRANGERS)
        for (const [state, own] of cases) {
          if (isUnread && state !== 'served') continue
          const answer = await ask(route, await carry(portal.services, own, otherThan(state)), { prefix })
          expect({ who, state, ...answer }).toEqual({ who, state, ...unknown })
        }
      expect({ who: 'nobody', ...(await ask(route, '', { prefix })) }).toEqual({ who: 'nobody', ...unknown })
    }
    expect(await whatIsOnRecord()).toEqual(before)
  })
})

describe('at the door: number and code as they are typed', () => {
  /** What somebody reads who tries a number. */
  const tryAt = async (prefix: string, { no, queryCode }: OwnKey): Promise<Answer> => {
    const answer = await ask('POST /follow', '', { prefix, fields: { no, code: queryCode } })
    return { ...answer, body: answer.body.replace(`value="${no}"`, 'value=""') }
  }
  test.each([...LANGUAGES])('%s', async (prefix) => {
    const unknown = await tryAt(prefix, UNKNOWN)
    expect(unknown.status).toBe(422)
    for (const [state, { no, queryCode }] of cases) {
      const codes = [UNKNOWN.queryCode, otherThan(state).queryCode, '', no, `${queryCode}0`]
      for (const code of codes)
        expect({ state, ...(await tryAt(prefix, { no, queryCode: code })) }).toEqual({ state, ...unknown })
      expect((await tryAt(prefix, { no: UNKNOWN.no, queryCode })).body).toBe(unknown.body)
      expect((await tryAt(prefix, { no, queryCode })).status).toBe(303)
    }
  })
})

describe('with the right number and code', () => {
  test('what is no letter of theirs is one that never was: of another case, to others, not served yet', async () => {
    const letterRoutes = ['GET /follow/letters/:number', 'GET /follow/letters/:number/:format'] as const
    for (const [state, own] of cases) {
      const told = await listOwnLetters(services(), own)
      if (!told.ok) throw new Error(told.error.code)
      const numbers = new Set(told.value.map(({ number }) => number))
      const cookie = await cookieOf(portal.services, own)
      for (const route of letterRoutes) {
        const unknown = await ask(route, cookie, { ids: { number: '999' } })
        expect(unknown.status).toBe(404)
        for (let number = 0; number <= numbers.size + 6; number += 1)
          if (!numbers.has(number))
            expect({ state, ...(await ask(route, cookie, { ids: { number: String(number) } })) }).toEqual({
              state,
              ...unknown,
            })
      }
    }
  })

  test('what is no file for them is one that never was: of another case, not given out, given back', async () => {
    const given = cases.get('with a file that was given out')
    for (const [state, own] of cases) {
      const cookie = await cookieOf(portal.services, own)
      const unknown = await ask('GET /follow/files/:id', cookie, { ids: { id: 'id-9999' } })
      expect(unknown.status).toBe(404)
      for (const { id, no } of files) {
        const answer = await ask('GET /follow/files/:id', cookie, { ids: { id } })
        if (own === given && no === own.no) expect(answer.status).toBe(200)
        else expect({ state, ...answer }).toEqual({ state, ...unknown })
      }
    }
  })

  test('nothing is told of other cases, nor of what staff wrote for themselves', async () => {
    const reading = OF_CASES.filter((route) => route.startsWith('GET ') && !route.endsWith(':format'))
    const others = [...cases.values()].flatMap(({ no, queryCode }) => [no, queryCode])
    for (const [state, own] of cases) {
      const cookie = await cookieOf(portal.services, own)
      const hidden = [...others, ...ONLY_FOR_STAFF, '钱负责', '孙审核', 'head-of-bureau', 'reviewer-of-bureau']
      for (const route of reading)
        for (const prefix of LANGUAGES) {
          const { body } = await ask(route, cookie, { prefix })
          const told = hidden.filter((word) => word !== own.no && word !== own.queryCode && body.includes(word))
          expect({ state, route, told }).toEqual({ state, route, told: [] })
        }
    }
  })
})

describe('what everybody sees', () => {
  const secrets = () => [
    ...[...cases.values()].flatMap(({ no, queryCode }) => [no, queryCode]),
    ...[CITIZEN.name, CITIZEN.document.number, CITIZEN.contact.telephone, CITIZEN.contact.email, WANTED.description],
    ...ONLY_FOR_STAFF,
  ]

  test.each(OTHERS)('%s: nothing of a case, and the same for whoever follows one', async (route) => {
    const own = [...cases.values()].at(0)
    if (own === undefined) throw new Error('no case')
    for (const prefix of LANGUAGES) {
      const [followed, stranger] = [
        await ask(route, await cookieOf(portal.services, own), { prefix }),
        await ask(route, '', { prefix }),
      ]
      const told = secrets().filter((word) => followed.body.includes(word))
      expect({ prefix, told }).toEqual({ prefix, told: [] })
      // A new visitor is given a cookie of their own there.
      const lasting = ({ headers, ...answer }: Answer) => ({
        ...answer,
        headers: headers.filter((header) => !header.startsWith('set-cookie')),
      })
      expect(lasting(followed)).toEqual(lasting(stranger))
    }
  })

  test('whoever looks for a number finds nothing, be there such a case or not', async () => {
    const look = async (path: string, no: string): Promise<string> => {
      const answer = await app.request(`${ORIGIN}${path}${encodeURIComponent(no)}`)
      return `${answer.status} ${(await answer.text()).replaceAll(no, '')}`
    }
    for (const path of ['/search?q=', '/ask?q=', '/bodies/', '/guide/', '/answered?body=', '/answered?after=', '/r/'])
      for (const { no } of [...cases.values()].slice(0, 3))
        expect(await look(path, no)).toBe(await look(path, UNKNOWN.no))
  })

  test('an entry of the log that is taken off, whose decision falls, or whose body closes its log, leaves no trace', async () => {
    const pages = async () =>
      Promise.all(
        ['/answered', '/en/answered', '/answered?body=bureau', '/search?q=养护', '/feed.xml', '/sitemap.xml'].map(
          async (path) => (await app.request(`${ORIGIN}${path}`)).text(),
        ),
      )
    const shown = await pages()
    expect(shown[0]?.match(/道路养护的合同/g)).toHaveLength(1)
    const bureau = { body: 'bureau', version: 1 }
    await setPublicLog(services(), head, { ...bureau, isOpen: false })
    const closed = await pages()
    expect(closed.join()).not.toContain('养护的合同')
    await setPublicLog(services(), head, { ...bureau, version: 2, isOpen: true })
    expect(await pages()).toEqual(shown)
    const no = cases.get('in the public log')?.no as RequestNo
    const { version } = await view(no)
    const event = { type: 'decision.revoked', on: '2026-06-02', cause: 'own-motion', replyBy: null }
    const revoked = await recordEvent(services(), head, { no, version, event, details: { why: '有误。' }, note: null })
    expect(revoked.ok).toBe(true)
    expect(await pages()).toEqual(closed)
  })
})

test('whoever has number and code is answered otherwise: every route above has a case that it shows, or does something with', async () => {
  for (const route of OF_CASES.filter((one) => ROUTE_ACCESS[one].access === 'applicant')) {
    const unknown = await ask(route, await cookieOf(portal.services, UNKNOWN))
    const answers = async function* () {
      for (const [state, own] of cases) {
        const ids =
          state === 'with a file that was given out' ? { id: files.find(({ no }) => no === own.no)?.id ?? '' } : {}
        yield ask(route, await cookieOf(portal.services, own), { ids })
      }
    }
    let isShown = false
    for await (const { body, headers } of answers()) {
      isShown = body !== unknown.body || headers.join() !== unknown.headers.join()
      if (isShown) break
    }
    expect([route, isShown]).toEqual([route, true])
  }
})

async function view(no: RequestNo) {
  const found = await getRequest(services(), head, no)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
