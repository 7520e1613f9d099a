import type { BodyId } from '../../domain/body/index.js'
import { type BodyRecord, listBodies } from '../../storage/bodies/bodies.js'
import { findCredentials } from '../../storage/people/people.js'
import { correctDetails } from '../bodies/correct-details.js'
import { establishBody, mergeBodies, renameBody } from '../bodies/reforms.js'
import type { Actor } from '../people/authorise.js'
import { createFirstAdministrator } from '../people/create-first-administrator.js'
import { createPerson } from '../people/create-person.js'
import { grantRole } from '../people/grant-role.js'
import { resetPerson } from '../people/manage-person.js'
import { chooseNewPassword } from '../people/own-password.js'
import type { PeopleServices } from '../people/people-services.js'
import { signOut } from '../people/sessions.js'
import { signIn } from '../people/sign-in.js'
import type { DemoCounty, DemoPerson, DemoReform } from './demo-county.js'
import { take } from './demo-refused.js'
import type { SignIns } from './sign-ins.js'

/** Nobody's browser. */
const FROM = { address: '127.0.0.1', userAgent: 'demo' } as const

/** A demonstration county that has been built: what its bodies are called in the file, and who they became. */
export interface BuiltCounty {
  /** Who answers for all the bodies. */
  readonly supervisor: Actor
  readonly bodies: ReadonlyMap<string, BodyId>
  /** By account, with what they hold. */
  readonly actors: ReadonlyMap<string, Actor>
}

/**
 * Builds the county through the use cases that people use. What is there already is passed over, so that a start that was
 * cut short goes on where it stopped.
 */
export async function buildCounty(
  services: PeopleServices,
  county: DemoCounty,
  signIns: SignIns,
): Promise<BuiltCounty> {
  const administrator = await setUp(services, county, signIns)
  const bodies = new Map<string, BodyId>()
  const find = (key: string): BodyId => {
    const id = bodies.get(key)
    if (id === undefined) throw new Error(`the demonstration has no body ${key}`)
    return id
  }

  const top = await getByName(services, county.county.name)
  bodies.set(county.county.key, top.id)
  if (top.version === 1) {
    const { creditCode, regionCode, siteIdCode, office } = county.county
    const details = { creditCode, regionCode, siteIdCode, office }
    take(
      await correctDetails(services, administrator, { body: top.id, version: top.version, ...details }),
      `登记 ${county.county.name} 的资料`,
    )
  }
  for (const { key, establishedOn: on, parent, ...body } of county.bodies) {
    if ((await findByName(services, body.name)) === undefined)
      take(await establishBody(services, administrator, { ...body, on, parent: find(parent) }), `设立 ${body.name}`)
    bodies.set(key, (await getByName(services, body.name)).id)
  }
  for (const reform of county.reforms) await carryOut(services, administrator, reform, { bodies, find })
  for (const person of county.people) await hire(services, administrator, person, { signIns, find })
  const actors = new Map<string, Actor>()
  for (const person of county.people) actors.set(person.account, await actorOf(services, person, find))
  const supervisor = actors.get(county.people.find(({ shown }) => shown === 'supervisor')?.account ?? '')
  if (supervisor === undefined) throw new Error('the demonstration has no supervisor')
  return { supervisor, bodies, actors }
}

async function actorOf({ db }: PeopleServices, person: DemoPerson, find: Keys['find']): Promise<Actor> {
  const id = (await findCredentials(db, person.account))?.id
  if (id === undefined) throw new Error(`the demonstration lacks ${person.account}`)
  return { person: id, session: 'demo', grants: person.roles.map(({ role, body }) => ({ role, body: find(body) })) }
}

async function setUp(services: PeopleServices, county: DemoCounty, signIns: SignIns): Promise<Actor> {
  const [first] = county.people
  if ((await findCredentials(services.db, first.account)) === undefined)
    take(
      await createFirstAdministrator(services, {
        account: first.account,
        displayName: first.displayName,
        password: signIns[first.account],
        bodyName: county.county.name,
        bodyKind: county.county.kind,
        bodyEstablishedOn: county.county.establishedOn,
      }),
      `设立第一位系统管理员 ${first.account}`,
    )
  const person = (await findCredentials(services.db, first.account))?.id
  if (person === undefined) throw new Error('the demonstration has no administrator')
  const body = (await getByName(services, county.county.name)).id
  return { person, session: 'demo', grants: [{ role: 'administrator', body }] }
}

interface Keys {
  readonly bodies: Map<string, BodyId>
  readonly find: (key: string) => BodyId
}

async function carryOut(services: PeopleServices, actor: Actor, reform: DemoReform, { bodies, find }: Keys) {
  const { on } = reform
  switch (reform.type) {
    case 'rename': {
      if ((await findByName(services, reform.name)) !== undefined) return
      take(
        await renameBody(services, actor, { ...(await target(services, find(reform.body))), on, name: reform.name }),
        `更名为 ${reform.name}`,
      )
      return
    }
    case 'merge': {
      const merged = await targets(services, reform.bodies.map(find))
      if (merged.length === 0) return
      const into = { body: find(reform.into), establish: null }
      take(await mergeBodies(services, actor, { on, bodies: merged, into, moves: [] }), `并入 ${reform.into}`)
      return
    }
    case 'merge-into-new': {
      const { key, parent, ...body } = reform.establish
      const merged = await targets(services, reform.bodies.map(find))
      if (merged.length > 0) {
        const into = { body: null, establish: { ...body, parent: find(parent) } }
        take(await mergeBodies(services, actor, { on, bodies: merged, into, moves: [] }), `合并组建 ${body.name}`)
      }
      bodies.set(key, (await getByName(services, body.name)).id)
    }
  }
}

async function hire(
  services: PeopleServices,
  actor: Actor,
  { account, displayName, roles }: DemoPerson,
  { signIns, find }: { readonly signIns: SignIns; readonly find: (key: string) => BodyId },
): Promise<void> {
  const [first, ...others] = roles
  const step = `人员 ${account}`
  const known = await findCredentials(services.db, account)
  if (known !== undefined && !known.passwordIsInitial) return
  const { person, initialPassword } =
    known === undefined
      ? take(
          await createPerson(services, actor, { account, displayName, body: find(first.body), role: first.role }),
          step,
        )
      : {
          person: known.id,
          ...take(await resetPerson(services, actor, { person: known.id, secondFactor: false }), step),
        }
  for (const { role, body } of others) {
    const granted = await grantRole(services, actor, { person, body: find(body), role })
    if (granted.ok || granted.error.code !== 'role.held-already') take(granted, step)
  }
  const started = take(await signIn(services, { account, password: initialPassword }, FROM), step)
  const chosen = take(await chooseNewPassword(services, started.token, { password: signIns[account] }, FROM), step)
  await signOut(services, chosen.token)
}

const target = async ({ db }: PeopleServices, body: BodyId) => {
  const record = (await listBodies(db)).find(({ id }) => id === body)
  return { body, version: record?.version ?? 0 }
}

/** Those of the bodies that have not ended yet. */
async function targets({ db }: PeopleServices, ids: readonly BodyId[]) {
  const bodies = (await listBodies(db)).filter(({ id }) => ids.includes(id))
  return bodies
    .filter(({ history }) => !history.some((event) => event.type === 'body.merged'))
    .map(({ id, version }) => ({ body: id, version }))
}

/** By any name it ever had. */
async function findByName({ db }: PeopleServices, name: string): Promise<BodyRecord | undefined> {
  return (await listBodies(db)).find(({ history }) => history.some((event) => 'name' in event && event.name === name))
}

async function getByName(services: PeopleServices, name: string): Promise<BodyRecord> {
  const found = await findByName(services, name)
  if (found === undefined) throw new Error(`the demonstration lacks ${name}`)
  return found
}
