import { generate } from 'otplib'
import type { PasswordProfile, Role } from '../../src/domain/access/index.js'
import { PASSWORD_PROFILES } from '../../src/domain/access/index.js'
import type { BodyId } from '../../src/domain/body/index.js'
import type { Result } from '../../src/domain/result/index.js'
import { digesterFor } from '../../src/service/audit/digests.js'
import type { Clock } from '../../src/service/clock.js'
import type { Actor } from '../../src/service/people/authorise.js'
import { createFirstAdministrator } from '../../src/service/people/create-first-administrator.js'
import { createPerson } from '../../src/service/people/create-person.js'
import { beginEnrolment, finishEnrolment } from '../../src/service/people/enrol-second-factor.js'
import { giveSecondFactor } from '../../src/service/people/give-second-factor.js'
import { chooseNewPassword } from '../../src/service/people/own-password.js'
import { createPasswordHasher, type PasswordHasher } from '../../src/service/people/password-hasher.js'
import type { PeopleServices } from '../../src/service/people/people-services.js'
import { createSecretBox } from '../../src/service/people/secret-box.js'
import { identify, type SignInProgress } from '../../src/service/people/session-life.js'
import { type Origin, signIn } from '../../src/service/people/sign-in.js'
import type { PersonId } from '../../src/storage/people/people.js'
import { type ServerWish, startTestStores, type TestStores } from '../storage/test-stores.js'

export const HERE: Origin = { address: '10.0.0.7', userAgent: 'Firefox' }
export const elsewhere = (number: number): Origin => ({ address: `203.0.113.${number}`, userAgent: 'curl' })

/** What a person of the test knows and carries. */
export interface TestPerson {
  readonly id: PersonId
  readonly account: string
  password: string
  /** What is in their authenticator, once there is one. */
  secret: string | null
  recoveryCodes: readonly string[]
}

export interface TestOffice {
  readonly stores: TestStores
  readonly services: PeopleServices
  readonly profiled: (profile: PasswordProfile) => PeopleServices
  /** The body at the top. */
  readonly county: BodyId
  readonly administrator: TestPerson
  /** Passwords that were hashed or held against a hash since the last time it was asked. */
  takeHashings(): number
  pass(time: { readonly days?: number; readonly minutes?: number; readonly seconds?: number }): void
  code(person: TestPerson): Promise<string>
  /** Through every step, until signed in. */
  signIn(person: TestPerson, from?: Origin): Promise<SignInProgress>
  act(person: TestPerson, from?: Origin): Promise<Actor>
  hire(by: Actor, role: Role, body: BodyId): Promise<TestPerson>
  auditOf(chain: string): Promise<readonly { readonly type: string }[]>
  close(): Promise<void>
}

/** Unwraps what a test takes for granted. */
export function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A county with its first administrator, with a database of its own and a clock that stands until told to go. */
export async function openTestOffice(wish: ServerWish = {}): Promise<TestOffice> {
  const stores = await startTestStores(wish)
  let now = Date.parse('2026-07-01T01:00:00.000Z')
  const clock: Clock = { now: () => new Date(now), isSimulated: true }
  let hashings = 0
  const services: PeopleServices = {
    db: stores.db,
    clock,
    newId: sequentialIds(),
    digester: digesterFor('sm3'),
    hasher: counting(createPasswordHasher({ memoryKib: 64, passes: 1 }), () => {
      hashings += 1
    }),
    secrets: createSecretBox(new Uint8Array(32).fill(7)),
    profile: PASSWORD_PROFILES.gb22239,
    issuer: '云溪县政府信息公开',
  }
  const pass: TestOffice['pass'] = ({ days = 0, minutes = 0, seconds = 0 }) => {
    now += ((days * 24 * 60 + minutes) * 60 + seconds) * 1000
  }
  const code: TestOffice['code'] = async ({ secret }) =>
    secret === null ? 'none' : generate({ secret, epoch: Math.floor(now / 1000) })

  const completeSignIn: TestOffice['signIn'] = async (person, from = HERE) => {
    let progress = value(await signIn(services, { account: person.account, password: person.password }, from))
    while (progress.stage !== 'signed-in') {
      switch (progress.stage) {
        case 'second-factor':
          pass({ seconds: 30 }) // the code before may be spent
          progress = value(await giveSecondFactor(services, progress.token, { code: await code(person) }, from))
          break
        case 'enrolment': {
          person.secret = value(await beginEnrolment(services, progress.token)).secret
          const enrolled = value(await finishEnrolment(services, progress.token, { code: await code(person) }, from))
          person.recoveryCodes = enrolled.recoveryCodes
          progress = enrolled.progress
          break
        }
        case 'new-password':
          person.password = `Qh7!mkrt-${person.password.length}${Math.floor(now / 1000) % 100_000}`
          progress = value(await chooseNewPassword(services, progress.token, { password: person.password }, from))
      }
    }
    return progress
  }

  const administrator: TestPerson = {
    id: '' as PersonId,
    account: 'zhaoyuan',
    password: 'Xk9#vbwq-tree',
    secret: null,
    recoveryCodes: [],
  }
  const first = value(
    await createFirstAdministrator(services, {
      account: administrator.account,
      displayName: '赵远',
      password: administrator.password,
      bodyName: '云溪县人民政府',
      bodyKind: 'government',
      bodyEstablishedOn: '1987-01-01',
    }),
  )
  let hired = 0
  return {
    stores,
    services,
    profiled: (profile) => ({ ...services, profile }),
    county: first.body,
    administrator: Object.assign(administrator, { id: first.person }),
    takeHashings() {
      const taken = hashings
      hashings = 0
      return taken
    },
    pass,
    code,
    signIn: completeSignIn,
    async act(person, from) {
      const { token } = await completeSignIn(person, from)
      const actor = await identify(services, token)
      if (actor === undefined) throw new Error('not signed in')
      return actor
    },
    async hire(by, role, body) {
      hired += 1
      const account = `${role.replace('-', '')}.${hired}`
      const created = value(await createPerson(services, by, { account, displayName: '陈静', body, role }))
      return { id: created.person, account, password: created.initialPassword, secret: null, recoveryCodes: [] }
    },
    async auditOf(chain) {
      const rows = await stores.db
        .selectFrom('audit_record')
        .select('event')
        .where('chain', '=', chain)
        .orderBy('sequence')
        .execute()
      return rows.map(({ event }) => event)
    },
    close: () => stores.close(),
  }
}

function sequentialIds(): () => string {
  let last = 0
  return () => {
    last += 1
    return `id-${String(last).padStart(4, '0')}`
  }
}

const counting = (hasher: PasswordHasher, count: () => void): PasswordHasher => ({
  dummy: hasher.dummy,
  hash(password) {
    count()
    return hasher.hash(password)
  },
  verify(hash, password) {
    count()
    return hasher.verify(hash, password)
  },
})
