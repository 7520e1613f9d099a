import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  elsewhere,
  HERE,
  openTestOffice,
  type TestOffice,
  type TestPerson,
  value,
} from '../../../testing/people/test-office.js'
import { PASSWORD_PROFILES } from '../../domain/access/index.js'
import type { Actor } from './authorise.js'
import { beginEnrolment, beginReplacement, finishEnrolment } from './enrol-second-factor.js'
import { giveSecondFactor } from './give-second-factor.js'
import { grantRole } from './grant-role.js'
import { getProfile } from './list-people.js'
import { resetPerson } from './manage-person.js'
import { changePassword, chooseNewPassword } from './own-password.js'
import { renewRecoveryCodes } from './renew-recovery-codes.js'
import { identify } from './session-life.js'
import { signIn } from './sign-in.js'

let office: TestOffice
let administrator: Actor
let head: TestPerson
beforeAll(async () => {
  office = await openTestOffice()
  administrator = await office.act(office.administrator)
})
afterAll(() => office.close())
beforeEach(async () => {
  await office.stores.db.deleteFrom('sign_in_failures').execute()
  head = await office.hire(administrator, 'head', office.county)
  await office.signIn(head)
  office.pass({ minutes: 1 })
})

const begin = async (person: TestPerson, from = HERE) =>
  value(await signIn(office.services, { account: person.account, password: person.password }, from)).token
const give = async (token: string, code: string, from = HERE) => {
  const given = await giveSecondFactor(office.services, token, { code }, from)
  return given.ok ? given.value.stage : given.error.code
}

describe('a code of the authenticator', () => {
  test('works once, also for two who come with it at the same time', async () => {
    const code = await office.code(head)
    const tokens = [await begin(head), await begin(head)]
    const given = await Promise.all(tokens.map((token) => give(token, code)))
    expect(given.sort()).toEqual(['second-factor.refused', 'signed-in'])
    expect(await give(await begin(head), code)).toBe('second-factor.refused')
  })
  test('an older one is spent by a later one', async () => {
    const older = await office.code(head)
    office.pass({ seconds: 30 })
    expect(await give(await begin(head), await office.code(head))).toBe('signed-in')
    expect(await give(await begin(head), older)).toBe('second-factor.refused')
  })
  test('a minute later it is too old; one step either way is forgiven', async () => {
    const code = await office.code(head)
    office.pass({ minutes: 1 })
    expect(await give(await begin(head), code)).toBe('second-factor.refused')
    const next = await office.code(head)
    office.pass({ seconds: -30 })
    expect(await give(await begin(head), next)).toBe('signed-in')
  })
  test('that of another person does not work', async () => {
    office.pass({ minutes: 1 })
    expect(await give(await begin(head), await office.code(office.administrator))).toBe('second-factor.refused')
  })
  test.each(['', '00000', '0000000', 'abcdef', '１２３４５６', '\0', '0'.repeat(40), '-1', '1e5'])(
    '%j is none',
    async (code) => {
      expect(['second-factor.refused', 'input.refused']).toContain(await give(await begin(head), code))
    },
  )
  test('five wrong ones lock, whoever knows the password and however often they begin anew', async () => {
    const codes: string[] = []
    for (let index = 0; index < 7; index += 1) codes.push(await give(await begin(head), `00000${index}`))
    expect(codes.filter((code) => code === 'sign-in.locked')).toHaveLength(2)
    expect(await give(await begin(head), await office.code(head))).toBe('sign-in.locked')
  })
  test('guessing from elsewhere does not lock the owner out where they are known', async () => {
    for (let index = 0; index < 7; index += 1)
      await give(await begin(head, elsewhere(index)), `00000${index}`, elsewhere(index))
    expect(await give(await begin(head), await office.code(head))).toBe('signed-in')
  })
  test('the secret lies sealed in the database', async () => {
    const rows = JSON.stringify(await office.stores.db.selectFrom('person').select('totp_secret').execute())
    expect(rows).not.toContain(head.secret ?? '-')
  })
})

describe('recovery codes', () => {
  test('ten of 80 bits; each works once, in capitals and without its dashes as well', async () => {
    expect(new Set(head.recoveryCodes).size).toBe(10)
    const [one = '', two = ''] = head.recoveryCodes
    expect(one).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/)
    expect(await give(await begin(head), one)).toBe('signed-in')
    expect(await give(await begin(head), one)).toBe('second-factor.refused')
    expect(await give(await begin(head), two.toUpperCase().replaceAll('-', ' '))).toBe('signed-in')
    const actor = await office.act(head)
    expect(value(await getProfile(office.services, actor)).recoveryCodesLeft).toBe(8)
  })
  test('two at the same time with one code: one of them gets in', async () => {
    const [code = ''] = head.recoveryCodes
    const tokens = [await begin(head), await begin(head)]
    expect((await Promise.all(tokens.map((token) => give(token, code)))).sort()).toEqual([
      'second-factor.refused',
      'signed-in',
    ])
  })
  test('somebody else’s do not work, and the database does not hold them', async () => {
    const [code = ''] = office.administrator.recoveryCodes
    expect(await give(await begin(head), code)).toBe('second-factor.refused')
    const rows = JSON.stringify(await office.stores.db.selectFrom('recovery_code').selectAll().execute())
    expect(rows).not.toContain(code)
  })
  test('new ones take the old ones’ place, and need the password', async () => {
    const actor = await office.act(head)
    expect((await renewRecoveryCodes(office.services, actor, { password: 'wrong' }, HERE)).ok).toBe(false)
    const fresh = value(await renewRecoveryCodes(office.services, actor, { password: head.password }, HERE))
    expect(await give(await begin(head), head.recoveryCodes[0] ?? '')).toBe('second-factor.refused')
    expect(await give(await begin(head), fresh[0] ?? '')).toBe('signed-in')
  })
})

describe('setting up', () => {
  test('needs a right code; the secret alone changes nothing', async () => {
    const newcomer = await office.hire(administrator, 'head', office.county)
    const token = await begin(newcomer)
    expect(await finishEnrolment(office.services, token, { code: '000000' }, HERE)).toMatchObject({
      error: { code: 'second-factor.not-begun' },
    })
    const { secret, uri } = value(await beginEnrolment(office.services, token))
    expect(decodeURIComponent(uri)).toContain(`云溪县政府信息公开:${newcomer.account}`)
    expect(await finishEnrolment(office.services, token, { code: '000000' }, HERE)).toMatchObject({
      error: { code: 'second-factor.refused' },
    })
    const code = await office.code({ ...newcomer, secret })
    const both = await Promise.all([
      finishEnrolment(office.services, token, { code }, HERE),
      finishEnrolment(office.services, token, { code }, HERE),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const done = both.find(({ ok }) => ok)
    // The code that set it up is spent.
    if (done?.ok) expect(done.value.progress.stage).toBe('new-password')
    expect(await give(await begin(newcomer), code)).toBe('second-factor.refused')
  })
  test('who has one puts another in its place only with password and present code; other sessions end', async () => {
    const other = await office.signIn(head)
    const { token } = await office.signIn(head)
    const actor = await identify(office.services, token)
    if (actor === undefined) throw new Error('not signed in')
    office.pass({ minutes: 1 })
    const { password } = head
    for (const input of [
      { password: 'wrong', code: await office.code(head) },
      { password, code: '000000' },
      { password, code: null },
    ])
      expect((await beginReplacement(office.services, actor, input, HERE)).ok).toBe(false)
    const input = { password, code: await office.code(head) }
    const { secret } = value(await beginReplacement(office.services, actor, input, HERE))
    const code = await office.code({ ...head, secret })
    const { progress } = value(await finishEnrolment(office.services, token, { code }, HERE))
    expect(progress.stage).toBe('signed-in')
    expect(await identify(office.services, other.token)).toBeUndefined()
    expect(await identify(office.services, token)).toBeUndefined()
    office.pass({ minutes: 1 })
    expect(await give(await begin(head), await office.code(head))).toBe('second-factor.refused')
    expect(await give(await begin(head), await office.code({ ...head, secret }))).toBe('signed-in')
  })
  test('asked of a clerk under ASVS, not under 等保', async () => {
    const clerk = await office.hire(administrator, 'clerk', office.county)
    const stageUnder = async (profile: 'asvs' | 'gb22239') => {
      const services = office.profiled(PASSWORD_PROFILES[profile])
      return value(await signIn(services, { account: clerk.account, password: clerk.password }, HERE)).stage
    }
    expect([await stageUnder('gb22239'), await stageUnder('asvs')]).toEqual(['new-password', 'enrolment'])
  })
  test('who becomes head while signed in signs in anew and sets one up', async () => {
    const clerk = await office.hire(administrator, 'clerk', office.county)
    const { token } = await office.signIn(clerk)
    value(await grantRole(office.services, administrator, { person: clerk.id, body: office.county, role: 'head' }))
    expect(await identify(office.services, token)).toBeUndefined()
    const again = await signIn(office.services, { account: clerk.account, password: clerk.password }, HERE)
    expect(value(again).stage).toBe('enrolment')
  })
})

describe('passwords', () => {
  test('an initial one only serves to choose another, which must be a new one', async () => {
    const clerk = await office.hire(administrator, 'clerk', office.county)
    const begun = value(await signIn(office.services, { account: clerk.account, password: clerk.password }, HERE))
    expect(begun.stage).toBe('new-password')
    expect(await chooseNewPassword(office.services, begun.token, { password: clerk.password }, HERE)).toMatchObject({
      error: { code: 'password.refused', faults: [{ code: 'password.used-before', last: 5 }] },
    })
    expect(await chooseNewPassword(office.services, begun.token, { password: 'P@ssw0rd' }, HERE)).toMatchObject({
      error: { faults: [{ code: 'password.widely-used' }] },
    })
    const done = value(await chooseNewPassword(office.services, begun.token, { password: 'Nv3$plmk-x' }, HERE))
    expect(done.stage).toBe('signed-in')
  })
  test('等保: the last five may not come back, the sixth may; after 90 days a new one is asked for', async () => {
    const actor = await office.act(head)
    const change = async (password: string) => {
      const changed = await changePassword(office.services, actor, { current: head.password, password }, HERE)
      if (changed.ok) head.password = password
      return changed.ok ? 'ok' : changed.error.code
    }
    const original = head.password
    for (let index = 0; index < 4; index += 1) expect(await change(`Nv3$plmk-x${index}`)).toBe('ok')
    expect(await change(original)).toBe('password.refused')
    expect(await change('Nv3$plmk-x4')).toBe('ok')
    expect(await change(original)).toBe('ok')
    office.pass({ days: 91 })
    expect(await give(await begin(head), await office.code(head))).toBe('new-password')
  })
  test('ASVS: no age, only the present one may not be chosen again', async () => {
    const services = office.profiled(PASSWORD_PROFILES.asvs)
    office.pass({ days: 400 })
    const input = { account: head.account, password: head.password }
    const { token } = value(await signIn(services, input, HERE))
    const given = await giveSecondFactor(services, token, { code: await office.code(head) }, HERE)
    expect(value(given).stage).toBe('signed-in')
  })
  test('changed: other sessions end, this one stays', async () => {
    const other = await office.signIn(head)
    const { token } = await office.signIn(head)
    const actor = await identify(office.services, token)
    if (actor === undefined) throw new Error('not signed in')
    const input = { current: head.password, password: 'Nv3$plmk-y' }
    value(await changePassword(office.services, actor, input, HERE))
    expect(await identify(office.services, other.token)).toBeUndefined()
    expect(await identify(office.services, token)).toBeDefined()
  })
  test('reset by an administrator: the old one is gone, sessions too, and the second factor where asked', async () => {
    const { token } = await office.signIn(head)
    const { initialPassword } = value(
      await resetPerson(office.services, administrator, { person: head.id, secondFactor: true }),
    )
    expect(await identify(office.services, token)).toBeUndefined()
    const old = await signIn(office.services, { account: head.account, password: head.password }, HERE)
    expect(old).toMatchObject({ error: { code: 'sign-in.refused' } })
    const fresh = await signIn(office.services, { account: head.account, password: initialPassword }, HERE)
    expect(value(fresh).stage).toBe('enrolment')
  })
})
