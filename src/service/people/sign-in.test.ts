import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  elsewhere,
  HERE,
  openTestOffice,
  type TestOffice,
  type TestPerson,
  value,
} from '../../../testing/people/test-office.js'
import type { PersonId } from '../../storage/people/people.js'
import type { Actor } from './authorise.js'
import { giveSecondFactor } from './give-second-factor.js'
import { resetPerson, suspendPerson } from './manage-person.js'
import { changePassword, chooseNewPassword } from './own-password.js'
import { identify, SESSION_LIMITS } from './session-life.js'
import { endOtherSessions, endOwnSession, endSessionsOf, listOwnSessions, signOut, sweepSignIns } from './sessions.js'
import { signIn } from './sign-in.js'
import { explainSignInError } from './sign-in-error.js'
import { LOCK_OUT } from './sign-in-throttle.js'

let office: TestOffice
let administrator: Actor
beforeAll(async () => {
  office = await openTestOffice()
  administrator = await office.act(office.administrator)
})
afterAll(() => office.close())

let clerk: TestPerson
beforeEach(async () => {
  await office.stores.db.deleteFrom('sign_in_failures').execute()
  clerk = await office.hire(administrator, 'clerk', office.county)
  await office.signIn(clerk)
})

const tryPassword = (account: string, password: string, from = HERE) =>
  signIn(office.services, { account, password }, from)
const fails = async (account: string, times: number, from = HERE) => {
  const codes: string[] = []
  for (let index = 0; index < times; index += 1) {
    const tried = await tryPassword(account, `wrong ${index}`, from)
    codes.push(tried.ok ? 'ok' : tried.error.code)
  }
  return codes
}
const refused = (times: number) => Array.from({ length: times }, () => 'sign-in.refused')

describe('who is there cannot be found out', () => {
  test('unknown name, wrong password, suspended account: the same answer after the same work', async () => {
    const suspended = await office.hire(administrator, 'clerk', office.county)
    value(await suspendPerson(office.services, administrator, { person: suspended.id }))
    const tries: [string, string][] = [
      ['nobody.here', 'Qh7!mkrt-9'],
      [clerk.account, 'Qh7!mkrt-9'],
      [suspended.account, suspended.password],
    ]
    office.takeHashings()
    for (const [account, password] of tries) {
      const tried = await tryPassword(account, password, elsewhere(1))
      expect([tried, office.takeHashings()]).toEqual([{ ok: false, error: { code: 'sign-in.refused' } }, 1])
    }
  })
  test('a name that nobody has is locked like one that somebody has, and on record alike', async () => {
    const before = (await office.auditOf('site')).length
    expect(await fails('nobody.here', 6, elsewhere(2))).toEqual([...refused(5), 'sign-in.locked'])
    expect(await fails(clerk.account, 6, elsewhere(3))).toEqual([...refused(5), 'sign-in.locked'])
    expect((await office.auditOf('site')).slice(before)).toEqual([
      { type: 'person.locked-out', person: 'unknown' },
      { type: 'person.locked-out', person: clerk.id },
    ])
  })
  test('neither names nor addresses stand in the table of failures', async () => {
    await fails('my-secret-password', 1, elsewhere(4))
    const rows = JSON.stringify(await office.stores.db.selectFrom('sign_in_failures').selectAll().execute())
    expect(rows).not.toContain('my-secret')
    expect(rows).not.toContain('203.0.113')
  })
})

describe('wrong tries', () => {
  test('after five the account is locked there, also for the right password; then it opens, and each further failure doubles the wait', async () => {
    expect(await fails(clerk.account, 5)).toEqual(refused(5))
    const locked = await tryPassword(clerk.account, clerk.password)
    expect(locked).toMatchObject({ ok: false, error: { code: 'sign-in.locked' } })
    if (!locked.ok) expect(explainSignInError(locked.error, office.services.clock.now())).toContain('1 分钟后')
    office.pass({ seconds: LOCK_OUT.firstSeconds })
    expect(await fails(clerk.account, 1)).toEqual(refused(1))
    office.pass({ seconds: LOCK_OUT.firstSeconds })
    expect(await fails(clerk.account, 1)).toEqual(['sign-in.locked'])
    office.pass({ seconds: LOCK_OUT.firstSeconds })
    expect((await tryPassword(clerk.account, clerk.password)).ok).toBe(true)
    expect(await fails(clerk.account, 4)).toEqual(refused(4))
  })
  test('the wait grows to an hour and no further, and failures are forgotten after a day', async () => {
    await fails(clerk.account, 5)
    for (let round = 0; round < 8; round += 1) {
      office.pass({ seconds: LOCK_OUT.longestSeconds })
      expect(await fails(clerk.account, 2)).toEqual(['sign-in.refused', 'sign-in.locked'])
    }
    office.pass({ days: 1, minutes: 1 })
    expect(await fails(clerk.account, 5)).toEqual(refused(5))
  })
  test('twenty at once are counted like twenty in a row: five are looked at', async () => {
    office.takeHashings()
    const tried = await Promise.all(
      Array.from({ length: 20 }, (_, index) => tryPassword(clerk.account, `wrong ${index}`)),
    )
    expect(office.takeHashings()).toBe(5)
    expect(tried.filter((one) => !one.ok && one.error.code === 'sign-in.locked')).toHaveLength(15)
  })
  test('from ever other addresses: the account is locked there, not where its owner is known', async () => {
    const codes: string[] = []
    for (let number = 10; number < 18; number += 1) codes.push(...(await fails(clerk.account, 1, elsewhere(number))))
    expect(codes).toEqual([...refused(5), 'sign-in.locked', 'sign-in.locked', 'sign-in.locked'])
    expect((await tryPassword(clerk.account, clerk.password)).ok).toBe(true)
  })
  test('one person’s bad morning does not lock the office behind the same address', async () => {
    const colleague = await office.hire(administrator, 'clerk', office.county)
    await fails(clerk.account, 10)
    expect((await tryPassword(colleague.account, colleague.password)).ok).toBe(true)
    expect((await tryPassword(clerk.account, clerk.password)).ok).toBe(false)
  })
  test('one address that tries ever other names is locked, but not for those who are known there', async () => {
    const codes: string[] = []
    for (let index = 0; index < 22; index += 1) codes.push(...(await fails(`guess${index}`, 1)))
    expect(codes.filter((code) => code === 'sign-in.refused')).toHaveLength(LOCK_OUT.addressTries)
    expect((await tryPassword(clerk.account, clerk.password)).ok).toBe(true)
  })
  test('whoever has an account of their own cannot clear the address’s count with it', async () => {
    const own = await office.hire(administrator, 'clerk', office.county)
    const codes: string[] = []
    for (let index = 0; index < 30; index += 1) {
      codes.push(...(await fails(`guess${index}`, 1, elsewhere(30))))
      if (index % 4 === 0) await tryPassword(own.account, own.password, elsewhere(30))
    }
    expect(codes.at(-1)).toBe('sign-in.locked')
  })
  test('the password asked for inside counts as well', async () => {
    const actor = await office.act(clerk)
    for (let index = 0; index < 5; index += 1)
      await changePassword(office.services, actor, { current: 'wrong', password: 'Nv3$plmk-x' }, HERE)
    const right = { current: clerk.password, password: 'Nv3$plmk-x' }
    expect(await changePassword(office.services, actor, right, HERE)).toMatchObject({
      error: { code: 'sign-in.locked' },
    })
  })
})

describe('sessions', () => {
  test('each signing in gives a token of its own, of 256 bits; only a digest is stored', async () => {
    const [one, two] = [await office.signIn(clerk), await office.signIn(clerk)]
    expect(one.token).not.toBe(two.token)
    expect(Buffer.from(one.token, 'base64url')).toHaveLength(32)
    const rows = JSON.stringify(await office.stores.db.selectFrom('person_session').selectAll().execute())
    expect(rows).not.toContain(one.token)
  })
  test('the token of a step before is worth nothing after it', async () => {
    const begun = value(await tryPassword(office.administrator.account, office.administrator.password))
    expect(begun.stage).toBe('second-factor')
    expect(await identify(office.services, begun.token)).toBeUndefined()
    office.pass({ seconds: 30 })
    const code = await office.code(office.administrator)
    const done = value(await giveSecondFactor(office.services, begun.token, { code }, HERE))
    expect(done.token).not.toBe(begun.token)
    expect(await identify(office.services, begun.token)).toBeUndefined()
    expect((await identify(office.services, done.token))?.person).toBe(office.administrator.id)
  })
  test('a step cannot be left out', async () => {
    const newcomer = await office.hire(administrator, 'head', office.county)
    const begun = value(await tryPassword(newcomer.account, newcomer.password))
    expect(begun.stage).toBe('enrolment')
    const skipped = [
      await chooseNewPassword(office.services, begun.token, { password: 'Nv3$plmk-x' }, HERE),
      await giveSecondFactor(office.services, begun.token, { code: '000000' }, HERE),
    ]
    for (const one of skipped) expect(one).toEqual({ ok: false, error: { code: 'session.ended' } })
    expect(await identify(office.services, begun.token)).toBeUndefined()
  })
  test('tokens that can be none are not looked for', async () => {
    for (const token of ['', 'x', '../../', "' or 1=1 --", 'a'.repeat(44), 'é'.repeat(43), '\0'])
      expect(await identify(office.services, token)).toBeUndefined()
  })
  test('resting too long, or growing too old however busy, ends it', async () => {
    const { token } = await office.signIn(clerk)
    for (let minutes = 0; minutes < SESSION_LIMITS.wholeHours * 60; minutes += 20) {
      expect(await identify(office.services, token)).toBeDefined()
      office.pass({ minutes: 20 })
    }
    expect(await identify(office.services, token)).toBeUndefined()
    const resting = await office.signIn(clerk)
    office.pass({ minutes: SESSION_LIMITS.idleMinutes })
    expect(await identify(office.services, resting.token)).toBeUndefined()
  })
  test('listed, one ended, the others ended, signed out: each refuses from then on', async () => {
    const tokens = [await office.signIn(clerk), await office.signIn(clerk), await office.signIn(clerk)]
    const [here, there, third] = tokens
    if (here === undefined || there === undefined || third === undefined) throw new Error('three were opened')
    const actor = await identify(office.services, here.token)
    if (actor === undefined) throw new Error('not signed in')
    const listed = await listOwnSessions(office.services, actor)
    expect(listed.filter(({ isThisOne }) => isThisOne).map(({ id }) => id)).toEqual([here.session])
    expect(listed.length).toBeGreaterThanOrEqual(3)
    value(await endOwnSession(office.services, actor, { session: there.session }))
    expect(await identify(office.services, there.token)).toBeUndefined()
    expect(await endOwnSession(office.services, actor, { session: there.session })).toMatchObject({
      error: { code: 'session.unknown' },
    })
    expect(await endOtherSessions(office.services, actor)).toBe(listed.length - 2)
    expect(await identify(office.services, third.token)).toBeUndefined()
    expect(await identify(office.services, here.token)).toBeDefined()
    await signOut(office.services, here.token)
    await signOut(office.services, here.token)
    expect(await identify(office.services, here.token)).toBeUndefined()
  })
  test('somebody else’s session cannot be ended by its number', async () => {
    const actor = await office.act(clerk)
    expect(await endOwnSession(office.services, actor, { session: administrator.session })).toMatchObject({
      error: { code: 'session.unknown' },
    })
    expect(await endSessionsOf(office.services, actor, { person: administrator.person })).toMatchObject({
      error: { code: 'access.denied' },
    })
  })
  test('a suspended person is out at once', async () => {
    const { token } = await office.signIn(clerk)
    value(await suspendPerson(office.services, administrator, { person: clerk.id }))
    expect(await identify(office.services, token)).toBeUndefined()
  })
  test('nobody gets in, or changes anything, with a password that is taken away while it is looked at', async () => {
    const { services } = office
    const act = await office.act(clerk)
    /** An administrator resets the account between the moment the password was right and what follows. */
    const resetting = (person: PersonId): typeof services => ({
      ...services,
      hasher: {
        ...services.hasher,
        async verify(hash, password) {
          const isRight = await services.hasher.verify(hash, password)
          if (isRight) value(await resetPerson(services, administrator, { person, secondFactor: false }))
          return isRight
        },
      },
    })
    const known = { account: clerk.account, password: clerk.password }
    expect(await signIn(resetting(clerk.id), known, HERE)).toEqual({ ok: false, error: { code: 'sign-in.refused' } })
    expect(await listOwnSessions(services, act)).toEqual([])

    const other = await office.hire(administrator, 'clerk', office.county)
    const signedIn = await office.act(other)
    const changed = { current: other.password, password: 'Nv4!qzhk-rain' }
    expect(await changePassword(resetting(other.id), signedIn, changed, HERE)).toEqual({
      ok: false,
      error: { code: 'session.ended' },
    })
    expect((await tryPassword(other.account, changed.password)).ok).toBe(false)
  })
  test('what ran out is swept away', async () => {
    const other = await openTestOffice()
    await other.signIn(other.administrator)
    await signIn(other.services, { account: 'nobody', password: 'x' }, elsewhere(1))
    expect(await sweepSignIns(other.services)).toBe(0)
    other.pass({ days: 2 })
    // One session, two addresses, and what was counted for the name that nobody has: alone and with its address.
    expect(await sweepSignIns(other.services)).toBe(5)
    other.pass({ days: LOCK_OUT.familiarForDays })
    expect(await sweepSignIns(other.services)).toBe(1)
    await other.close()
  })
})

describe('input', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['a number for the password', { account: 'a', password: 1 }],
    ['one more field', { account: 'a', password: 'b', stage: 'signed-in' }],
    ['a prototype', JSON.parse('{"account":"a","password":"b","__proto__":{"stage":"signed-in"}}')],
    ['a password of a megabyte', { account: 'a', password: 'x'.repeat(1_000_000) }],
    ['a name that is an object', { account: { $ne: '' }, password: 'b' }],
  ])('%s is refused before anything is looked at', async (_, input) => {
    office.takeHashings()
    const tried = await signIn(office.services, input, HERE)
    expect(tried).toMatchObject({ ok: false, error: { code: 'input.refused' } })
    expect(office.takeHashings()).toBe(0)
    if (!tried.ok) expect(explainSignInError(tried.error, new Date(0))).toMatch(/[一-龥]/)
  })
  test('capitals, blanks and full-width letters of an account are forgiven', async () => {
    const account = clerk.account.toUpperCase()
    expect((await tryPassword(` ${account} `, clerk.password)).ok).toBe(true)
    expect((await tryPassword(clerk.account.replace('c', 'ｃ'), clerk.password)).ok).toBe(true)
  })
  test('a name or password with NUL, quotes and halves of characters is just a wrong one', async () => {
    for (const nasty of ['\0', "'; drop table person; --", '\ud800', '%', '𠮷'.repeat(30)])
      expect(await tryPassword(nasty, nasty, elsewhere(50))).toMatchObject({ ok: false })
    expect((await tryPassword(clerk.account, clerk.password)).ok).toBe(true)
  })
})
