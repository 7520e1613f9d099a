import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerFault } from '../../testing/http/answer-schemas.js'
import { type Place, SAMPLES, toRequest } from '../../testing/http/sample-requests.js'
import { newKey, ORIGIN, startTestApi, type TestApi } from '../../testing/http/test-api.js'
import { CANARIES, foundTestCounty, POSITIONS, type Position, type TestCounty } from '../../testing/http/test-county.js'
import { HERE, value } from '../../testing/people/test-office.js'
import { type Action, PERMISSIONS, type Reach, ROLES, type Role } from '../domain/access/index.js'
import { signIn } from '../service/people/sign-in.js'
import { ROUTE_ACCESS, type RouteAccess, type RouteKey } from './route-access.js'

let t: TestApi
let county: TestCounty
const tokens = new Map<Role, string>()
let halfWay: string

const signInAs = async (role: Role): Promise<string> => {
  const { token } = await t.office.signIn(county.staff[role])
  tokens.set(role, token)
  return token
}

beforeAll(async () => {
  t = await startTestApi()
  county = await foundTestCounty(t)
  for (const role of ROLES) await signInAs(role)
  const { account, password } = await t.office.hire(county.chief, 'head', county.bureau)
  halfWay = value(await signIn(t.office.services, { account, password }, HERE)).token
}, 60_000)
afterAll(() => t.close())

const KEYS = Object.keys(ROUTE_ACCESS) as RouteKey[]

/** Refusals that say: not you, or not here. What a request says wrongly is another matter. */
const DENIALS = [
  'session.required',
  'session.ended',
  'access.denied',
  'route.undeclared',
  'role.not-grantable',
  'role.not-held',
]

interface Tried {
  readonly isDenied: boolean
  readonly status: number
  readonly fault: string | null
  readonly text: string
}

const tryRoute = (key: RouteKey, position: Position, token: string | null): Promise<Tried | null> =>
  tryPlace(key, county.places[position], token)

async function tryPlace(key: RouteKey, place: Place, token: string | null): Promise<Tried | null> {
  const sample = await SAMPLES[key](place)
  if (sample === null) return null
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
  const text = await answer.text()
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true
  const code: unknown = isProblem ? JSON.parse(text).code : null
  return {
    // What is hidden is not there.
    isDenied:
      DENIALS.includes(String(code)) ||
      (code === 'report.unknown' && concerns(key, 'report')) ||
      (code === 'request.unknown' && concerns(key, 'request')),
    status: answer.status,
    fault: answerFault(t.api, key, answer.status, text),
    text,
  }
}

/** What a role held in the bureau reaches, written apart from the code that decides. */
const REACHED: Readonly<Record<Reach, readonly Position[]>> = {
  no: [],
  'own-body': ['own'],
  subtree: ['own', 'below'],
  any: POSITIONS,
}

function isReached({ body }: Needed, reach: Reach, position: Position): boolean {
  if (body === 'none') return reach === 'any'
  if (body === 'within-reach' && position === 'none') return reach !== 'no'
  return REACHED[reach].includes(position)
}

/** People whom a role has no business to see, and that an answer shows all the same. */
const listOverseen = (role: Role, text: string): Position[] =>
  (Object.keys(CANARIES) as (keyof typeof CANARIES)[]).filter(
    (position) => text.includes(CANARIES[position]) && !REACHED[PERMISSIONS[role]['person.read']].includes(position),
  )

type Needed = Extract<RouteAccess, object>
const accessOf = (key: RouteKey): RouteAccess => ROUTE_ACCESS[key]
const isNeeded = (access: RouteAccess): access is Needed => typeof access === 'object'
const concernsBody = ({ body }: Needed): boolean => body !== 'none'
const concerns = (key: RouteKey, what: 'report' | 'request'): boolean => {
  const access = accessOf(key)
  return isNeeded(access) && access.body === what
}
const namesBodyInPath = (key: RouteKey): boolean => key.includes('/:body')

describe('every route × every role × own body, below, above, beside, none', () => {
  const cases = KEYS.flatMap((key) => {
    const access = accessOf(key)
    return isNeeded(access) ? [[key, access] as const] : []
  })
  test.each(cases)('%s', async (key, access) => {
    for (const position of positionsOf(key, access)) {
      for (const role of ROLES) {
        const reach: Reach = PERMISSIONS[role][access.action as Action]
        const isAllowed = isReached(access, reach, position)
        const tried = await tryRoute(key, position, tokens.get(role) ?? '')
        if (tried === null) continue
        expect({ role, position, ...tried }).toMatchObject({ role, position, isDenied: !isAllowed, fault: null })
        expect(tried.status, `${role} ${position}`).toBeLessThan(500)
        if (!isAllowed) expect([401, 403, 404], `${role} ${position}`).toContain(tried.status)
        expect(listOverseen(role, tried.text), `${role} ${position}`).toEqual([])
      }
      for (const token of [null, halfWay])
        expect([401, undefined]).toContain((await tryRoute(key, position, token))?.status)
    }
  })

  const positionsOf = (key: RouteKey, access: Needed): readonly Position[] => {
    if (!concernsBody(access)) return ['own']
    return namesBodyInPath(key) ? POSITIONS.filter((position) => position !== 'none') : POSITIONS
  }
})

describe('a report out of reach is answered like one that is not there', () => {
  test.each(KEYS.filter((key) => concerns(key, 'report')))('%s', async (key) => {
    const { action } = accessOf(key) as Needed
    for (const role of ROLES.filter((one) => PERMISSIONS[one][action] !== 'any')) {
      const token = tokens.get(role) ?? ''
      const { body } = county.places.own
      const absent = await tryPlace(
        key,
        { ...county.places.own, body, report: 987_654, freshReport: async () => 987_654 },
        token,
      )
      for (const position of ['below', 'above', 'beside'] as const) {
        if (REACHED[PERMISSIONS[role]['checked-report.read']].includes(position)) continue
        expect({ role, position, ...(await tryRoute(key, position, token)) }).toMatchObject({
          role,
          position,
          ...absent,
        })
      }
    }
  })
})

describe('routes that ask for no role', () => {
  const cases = KEYS.filter((key) => !isNeeded(accessOf(key)))
  test.each(cases)('%s', async (key) => {
    const access = accessOf(key)
    for (const role of ROLES) {
      const tried = await tryRoute(key, 'own', tokens.get(role) ?? '')
      // Whoever has signed in wholly has no step of signing in left.
      if (access !== 'signing-in') expect({ role, ...tried }).toMatchObject({ role, isDenied: false })
      expect({ role, ...tried }).toMatchObject({ role, fault: null })
      if (key === 'DELETE /api/v1/session') await signInAs(role)
    }
    const anonymous = await tryRoute(key, 'own', null)
    expect(anonymous?.isDenied).toBe(access !== 'anyone')
    if (access === 'signed-in') expect((await tryRoute(key, 'own', halfWay))?.status).toBe(401)
  })
})

test('whom a role may see, it does see: the names planted above are shown where they may be', async () => {
  const seen = await tryRoute('GET /api/v1/people', 'beside', tokens.get('administrator') ?? '')
  expect(seen?.text).toContain(CANARIES.beside)
  const own = await tryRoute('GET /api/v1/people', 'own', tokens.get('clerk') ?? '')
  expect(own?.text).toContain(CANARIES.own)
})

describe('the table', () => {
  test('has every route of the interface, and no other', () => {
    const routes = t.api.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(routes)].sort()).toEqual([...KEYS].sort())
  })

  test('a route without an entry is refused to everybody', async () => {
    const api = t.open()
    api.get('/api/v1/forgotten', (c) => c.text('secret'))
    for (const token of [null, tokens.get('administrator') ?? '']) {
      const answer = await api.request(`${ORIGIN}/api/v1/forgotten`, {
        headers: token === null ? {} : { cookie: `gongkai-session=${token}` },
      })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ code: 'route.undeclared' })
    }
  })
})
