import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HERE, openTestOffice, type TestOffice, value } from '../../../testing/people/test-office.js'
import { startTestStores } from '../../../testing/storage/test-stores.js'
import { type Action, ROLES, type Role } from '../../domain/access/index.js'
import type { BodyId } from '../../domain/body/index.js'
import { establishBody } from '../bodies/reforms.js'
import type { Actor } from './authorise.js'
import { createFirstAdministrator, isEmptyInstallation } from './create-first-administrator.js'
import { createPerson } from './create-person.js'
import { grantRole, revokeRole } from './grant-role.js'
import { getProfile, listPeople } from './list-people.js'
import { correctPerson, reinstatePerson, resetPerson, suspendPerson } from './manage-person.js'
import { explainPeopleError, type PeopleError } from './people-error.js'
import { identify } from './session-life.js'
import { endSessionsOf } from './sessions.js'
import { signIn } from './sign-in.js'

let office: TestOffice
let administrator: Actor
let bureau: BodyId
let neighbour: BodyId
/** Somebody in each role of the bureau; the supervisor's is the county. */
const staff = new Map<Role, Actor>()

beforeAll(async () => {
  office = await openTestOffice()
  administrator = await office.act(office.administrator)
  bureau = await establish('云溪县文化和旅游局')
  neighbour = await establish('云溪县教育局')
  for (const role of ROLES) {
    const body = role === 'supervisor' || role === 'administrator' ? office.county : bureau
    staff.set(role, await office.act(await office.hire(administrator, role, body)))
  }
})
afterAll(() => office.close())

async function establish(name: string): Promise<BodyId> {
  const office_ = { officeName: null, address: null, hours: null, telephone: null, fax: null, web: null }
  const codes = { creditCode: null, regionCode: null, siteIdCode: null }
  const input = { on: '2019-03-20', name, kind: 'department', parent: office.county, ...codes, office: office_ }
  const [body] = value(await establishBody(office.services, administrator, input))
  if (body === undefined) throw new Error('nothing was set up')
  return body.id
}
const as = (role: Role): Actor => {
  const actor = staff.get(role)
  if (actor === undefined) throw new Error(role)
  return actor
}
const code = (result: { ok: true } | { ok: false; error: { code: string } }) => (result.ok ? 'ok' : result.error.code)
let counter = 0
const someone = (body: BodyId, role: Role = 'clerk') => {
  counter += 1
  return { account: `some.one${counter}`, displayName: '李明', body, role }
}

describe('who may take whom on', () => {
  test.each<[Role, Role, 'bureau' | 'neighbour', string]>([
    ['clerk', 'clerk', 'bureau', 'access.denied'],
    ['reviewer', 'clerk', 'bureau', 'access.denied'],
    ['secrecy-reviewer', 'clerk', 'bureau', 'access.denied'],
    ['head', 'clerk', 'bureau', 'ok'],
    ['head', 'secrecy-reviewer', 'bureau', 'ok'],
    ['head', 'head', 'bureau', 'role.not-grantable'],
    ['head', 'administrator', 'bureau', 'role.not-grantable'],
    ['head', 'clerk', 'neighbour', 'access.denied'],
    ['supervisor', 'head', 'neighbour', 'ok'],
    ['supervisor', 'supervisor', 'neighbour', 'role.not-grantable'],
    ['administrator', 'administrator', 'neighbour', 'ok'],
  ])('%s takes on a %s in the %s: %s', async (by, role, where, expected) => {
    const body = where === 'bureau' ? bureau : neighbour
    expect(code(await createPerson(office.services, as(by), someone(body, role)))).toBe(expected)
    const newcomer = value(await createPerson(office.services, administrator, someone(body))).person
    const given = await grantRole(office.services, as(by), { person: newcomer, body, role })
    // Whoever may be taken on as a clerk holds that role already.
    expect(code(given)).toBe(expected === 'ok' && role === 'clerk' ? 'role.held-already' : expected)
  })

  test('nobody raises themselves, also not an administrator', async () => {
    for (const by of ['head', 'supervisor', 'administrator'] as const) {
      const input = { person: as(by).person, body: bureau, role: 'clerk' }
      expect(code(await grantRole(office.services, as(by), input))).toBe('role.own')
    }
  })
  test('a body that is not there, or an account that is taken', async () => {
    expect(code(await createPerson(office.services, administrator, someone('nowhere' as BodyId)))).toBe(
      'role.body-not-active',
    )
    const one = someone(bureau)
    value(await createPerson(office.services, administrator, one))
    const again = { ...one, account: one.account.toUpperCase() }
    expect(code(await createPerson(office.services, administrator, again))).toBe('person.account-taken')
  })
  test('two with the same account at the same time: one of them', async () => {
    const one = someone(bureau)
    const both = await Promise.all([1, 2].map(() => createPerson(office.services, administrator, one)))
    expect(both.map(code).sort()).toEqual(['ok', 'person.account-taken'])
  })
})

describe('acting on somebody’s account', () => {
  test('a head reaches their clerks, not one who is more elsewhere, not another body’s, not one without a role', async () => {
    const [own, also, other, bare] = await Promise.all(
      [bureau, bureau, neighbour, bureau].map((body) => createPerson(office.services, administrator, someone(body))),
    )
    if (own === undefined || also === undefined || other === undefined || bare === undefined) throw new Error()
    value(
      await grantRole(office.services, administrator, {
        person: value(also).person,
        body: office.county,
        role: 'supervisor',
      }),
    )
    const [grant] = value(await getProfile(office.services, { ...as('clerk'), person: value(bare).person })).grants
    value(await revokeRole(office.services, administrator, { person: value(bare).person, grant: grant?.id }))
    const codes: string[] = []
    for (const target of [own, also, other, bare]) {
      const input = { person: value(target).person, secondFactor: true }
      codes.push(code(await resetPerson(office.services, as('head'), input)))
    }
    expect(codes).toEqual(['ok', 'access.denied', 'access.denied', 'access.denied'])
  })
  test('one that was never there looks like one out of reach', async () => {
    expect(code(await suspendPerson(office.services, as('head'), { person: 'id-9999' }))).toBe('access.denied')
    expect(code(await suspendPerson(office.services, administrator, { person: 'id-9999' }))).toBe('person.unknown')
  })
  test('suspended: no signing in until reinstated', async () => {
    const clerk = await office.hire(administrator, 'clerk', bureau)
    await office.signIn(clerk)
    value(await suspendPerson(office.services, as('head'), { person: clerk.id }))
    const tried = () => signIn(office.services, { account: clerk.account, password: clerk.password }, HERE)
    expect(code(await tried())).toBe('sign-in.refused')
    value(await reinstatePerson(office.services, as('head'), { person: clerk.id }))
    expect(code(await tried())).toBe('ok')
  })
  test('a lost machine: all sessions of a person end', async () => {
    const clerk = await office.hire(administrator, 'clerk', bureau)
    const { token } = await office.signIn(clerk)
    expect(value(await endSessionsOf(office.services, as('head'), { person: clerk.id }))).toBe(1)
    expect(await identify(office.services, token)).toBeUndefined()
  })
  test('nobody suspends or resets themselves', async () => {
    const person = administrator.person
    expect(code(await suspendPerson(office.services, administrator, { person }))).toBe('person.own-account')
    const input = { person, secondFactor: false }
    expect(code(await resetPerson(office.services, administrator, input))).toBe('person.own-account')
  })
  test('two correct a name at the same time: the second sees what it is now and keeps what they wrote', async () => {
    const clerk = await office.hire(administrator, 'clerk', bureau)
    const correct = (displayName: string) =>
      correctPerson(office.services, as('head'), { person: clerk.id, version: 1, displayName })
    const both = await Promise.all([correct('陈静怡'), correct('陈婧')])
    const [won, lost] = both[0].ok ? [both[0], both[1]] : [both[1], both[0]]
    if (!won.ok || lost.ok || lost.error.code !== 'person.changed') throw new Error(JSON.stringify(both))
    expect(lost.error.current).toMatchObject({ displayName: won.value.displayName, version: 2 })
    expect([won.value.displayName, lost.error.submitted.displayName].sort()).toEqual(['陈婧', '陈静怡'])
    expect(explainPeopleError(lost.error)).toContain(won.value.displayName)
  })
})

describe('taking a role back', () => {
  test('counts with the next request', async () => {
    const clerk = await office.hire(administrator, 'clerk', bureau)
    const { token } = await office.signIn(clerk)
    const listed = value(await listPeople(office.services, as('head'), { body: bureau }))
    const grant = listed.find(({ person }) => person.id === clerk.id)?.grants[0]?.id
    value(await revokeRole(office.services, as('head'), { person: clerk.id, grant }))
    expect((await identify(office.services, token))?.grants).toEqual([])
    expect(code(await revokeRole(office.services, as('head'), { person: clerk.id, grant }))).toBe('role.not-held')
  })
  test('a head takes back what a head may give, and learns nothing about other bodies', async () => {
    const held = value(await getProfile(office.services, as('supervisor'))).grants[0]?.id
    const input = { person: as('supervisor').person, grant: held }
    expect(code(await revokeRole(office.services, as('head'), input))).toBe('role.not-held')
    const own = value(await getProfile(office.services, as('head'))).grants[0]?.id
    expect(code(await revokeRole(office.services, as('head'), { person: as('head').person, grant: own }))).toBe(
      'role.own',
    )
  })
  test('two administrators put each other out at the same time: one stays', async () => {
    const place = await openTestOffice()
    const one = await place.act(place.administrator)
    const other = await place.act(await place.hire(one, 'administrator', place.county))
    const ended = await Promise.all([
      suspendPerson(place.services, one, { person: other.person }),
      suspendPerson(place.services, other, { person: one.person }),
    ])
    expect(ended.map(code).sort()).toEqual(['ok', 'role.last-administrator'])
    const stays = ended[0].ok ? one : other
    const gone = ended[0].ok ? other : one
    const grant = value(await getProfile(place.services, stays)).grants[0]?.id
    expect(code(await revokeRole(place.services, gone, { person: stays.person, grant }))).toBe(
      'role.last-administrator',
    )
    await place.close()
  })
})

describe('what is seen of people', () => {
  test('those of a body with their roles there; what they are elsewhere is not told', async () => {
    const listed = value(await listPeople(office.services, as('clerk'), { body: bureau }))
    expect(listed.length).toBeGreaterThan(3)
    for (const { grants } of listed) for (const grant of grants) expect(grant.body).toBe(bureau)
    expect(code(await listPeople(office.services, as('clerk'), { body: neighbour }))).toBe('access.denied')
  })
  test('no list and no profile holds a hash, a secret or a time step', async () => {
    const listed = JSON.stringify(value(await listPeople(office.services, administrator, { body: office.county })))
    const profile = JSON.stringify(value(await getProfile(office.services, administrator)))
    for (const text of [listed, profile])
      expect(text.replaceAll(/"hasInitialPassword":(true|false)/g, '')).not.toMatch(/argon2|password|secret|step/i)
  })
  test('people without any role: for administrators', async () => {
    expect(code(await listPeople(office.services, as('supervisor'), { body: null }))).toBe('access.denied')
    expect(code(await listPeople(office.services, administrator, { body: null }))).toBe('ok')
  })
})

describe('mass assignment', () => {
  const extras = { id: 'id-1', version: 9, status: 'active', passwordHash: 'x', grantedBy: null, isAdministrator: true }
  test.each<[string, () => Promise<{ ok: true } | { ok: false; error: PeopleError }>]>([
    ['a new person', () => createPerson(office.services, administrator, { ...someone(bureau), ...extras })],
    [
      'a role',
      () =>
        grantRole(office.services, administrator, {
          person: as('clerk').person,
          body: bureau,
          role: 'reviewer',
          ...extras,
        }),
    ],
    ['a suspension', () => suspendPerson(office.services, administrator, { person: as('clerk').person, ...extras })],
    [
      'a reset',
      () => resetPerson(office.services, administrator, { person: as('clerk').person, secondFactor: false, ...extras }),
    ],
  ])('%s with fields that nobody asked for is refused, each named', async (_, act) => {
    const result = await act()
    if (result.ok || result.error.code !== 'input.refused') throw new Error(JSON.stringify(result))
    expect(result.error.fields.map(({ field }) => field)).toContain('isAdministrator')
    expect(explainPeopleError(result.error)).toContain('没有这一项')
  })
  test('every wrong field is named at once, without what was written', async () => {
    const input = { account: '1', displayName: 'a\u202eb', body: "'--", role: 'king' }
    const result = await createPerson(office.services, administrator, input)
    if (result.ok || result.error.code !== 'input.refused') throw new Error(JSON.stringify(result))
    expect(result.error.fields.map(({ field }) => field)).toEqual(['account', 'displayName', 'body', 'role'])
    expect(JSON.stringify(result.error)).not.toContain('king')
  })
})

describe('the first run', () => {
  const input = {
    account: 'second',
    displayName: '某人',
    password: 'Xk9#vbwq-tree',
    bodyName: '云溪县人民政府',
    bodyKind: 'government',
    bodyEstablishedOn: '1987-01-01',
  }
  test('creates body and administrator once, also when asked twice at the same time', async () => {
    const stores = await startTestStores()
    const services = { ...office.services, db: stores.db }
    expect(await isEmptyInstallation(services)).toBe(true)
    const both = await Promise.all([1, 2].map(() => createFirstAdministrator(services, input)))
    expect(both.map(code).sort()).toEqual(['installation.done-already', 'ok'])
    expect(await isEmptyInstallation(services)).toBe(false)
    const first = await signIn(services, { account: input.account, password: input.password }, HERE)
    expect(value(first).stage).toBe('enrolment')
    await stores.close()
  })
  test('never again once there is anybody; a password that is everybody’s is refused', async () => {
    expect(code(await createFirstAdministrator(office.services, input))).toBe('installation.done-already')
    const widelyUsed = { ...input, password: 'P@ssw0rd' }
    expect(code(await createFirstAdministrator(office.services, widelyUsed))).toBe('password.refused')
  })
})

test('the record says what happened, with ids only', async () => {
  const clerk = await office.hire(administrator, 'clerk', neighbour)
  expect((await office.auditOf(neighbour)).slice(-2)).toEqual([
    { type: 'person.created', person: clerk.id },
    { type: 'role.granted', person: clerk.id, role: 'clerk', body: neighbour },
  ])
  await office.signIn(clerk)
  value(await suspendPerson(office.services, administrator, { person: clerk.id }))
  expect((await office.auditOf(neighbour)).at(-1)).toEqual({ type: 'person.deactivated', person: clerk.id })
  const site = await office.auditOf('site')
  expect(site.slice(-3).map(({ type }) => type)).toEqual(['person.password-changed', 'session.opened', 'session.ended'])
})

test('every refusal has its sentence', () => {
  const action: Action = 'person.read'
  const errors: PeopleError[] = [
    { code: 'access.denied', action },
    { code: 'person.unknown' },
    { code: 'person.account-taken' },
    { code: 'person.own-account' },
    { code: 'role.body-not-active' },
    { code: 'role.held-already', role: 'clerk' },
    { code: 'role.not-held' },
    { code: 'role.not-grantable', role: 'head' },
    { code: 'role.own' },
    { code: 'role.last-administrator' },
    { code: 'session.unknown' },
    { code: 'installation.done-already' },
  ]
  expect(new Set(errors.map(explainPeopleError)).size).toBe(errors.length)
})
