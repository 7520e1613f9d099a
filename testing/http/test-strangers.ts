import { ROLES } from '../../src/domain/access/index.js'
import { type BodyId, EMPTY_OFFICE } from '../../src/domain/body/index.js'
import { establishBody } from '../../src/service/bodies/reforms.js'
import { grantRole, revokeRole } from '../../src/service/people/grant-role.js'
import { listPeople } from '../../src/service/people/list-people.js'
import { suspendPerson } from '../../src/service/people/manage-person.js'
import { signOut } from '../../src/service/people/sessions.js'
import { signIn } from '../../src/service/people/sign-in.js'
import { HERE, type TestPerson, value } from '../people/test-office.js'
import type { TestApi } from './test-api.js'
import type { TestCounty } from './test-county.js'

/** What each carries; null: nothing. */
export type Strangers = ReadonlyMap<string, string | null>

/** Everybody to whom the cases of a body beside the bureau are nothing, from those who come nearest to nobody at all. */
export async function hireStrangers({ office }: TestApi, county: TestCounty, beside: BodyId): Promise<Strangers> {
  const { services } = office
  const { chief, bureau, staff } = county
  const tokenOf = async (person: TestPerson): Promise<string> => (await office.signIn(person)).token
  const details = { creditCode: null, regionCode: null, siteIdCode: null, office: EMPTY_OFFICE }
  const below = { on: '1990-01-01', name: '云溪县林业站', kind: 'department', parent: beside, ...details }
  const [station] = value(await establishBody(services, chief, below))
  if (station === undefined) throw new Error('no body')

  /** Worked on the very cases, works for the bureau now. */
  const mover = async (): Promise<{ readonly person: TestPerson; leave(): Promise<void> }> => {
    const person = await office.hire(chief, 'clerk', beside)
    value(await grantRole(services, chief, { person: person.id, body: bureau, role: 'clerk' }))
    const [there] = value(await listPeople(services, chief, { body: beside })).flatMap(({ person: { id }, grants }) =>
      id === person.id ? grants.filter(({ body }) => body === beside) : [],
    )
    const grant = { person: person.id, grant: there?.id }
    return { person, leave: async () => value(await revokeRole(services, chief, grant)) }
  }
  const yesterdays = await mover()
  await yesterdays.leave()
  office.pass({ days: 1 })

  const tokens = new Map<string, string | null>()
  for (const role of ROLES) tokens.set(role, await tokenOf(staff[role]))
  for (const role of ['clerk', 'head'] as const)
    tokens.set(`${role} above`, await tokenOf(await office.hire(chief, role, office.county)))
  tokens.set('clerk below it', await tokenOf(await office.hire(chief, 'clerk', station.id)))
  tokens.set('clerk there until yesterday', await tokenOf(yesterdays.person))
  const today = await mover()
  tokens.set('clerk there until a moment ago', await tokenOf(today.person))
  await today.leave()

  const itsHead = await office.hire(chief, 'head', beside)
  const ended = await tokenOf(itsHead)
  await signOut(services, ended)
  tokens.set('its head, signed out', ended)
  const half = value(await signIn(services, { account: itsHead.account, password: itsHead.password }, HERE))
  tokens.set('its head, who has given only the password', half.token)
  const suspended = await office.hire(chief, 'clerk', beside)
  tokens.set('its clerk, suspended', await tokenOf(suspended))
  value(await suspendPerson(services, chief, { person: suspended.id }))
  tokens.set('nobody', null)
  return tokens
}
