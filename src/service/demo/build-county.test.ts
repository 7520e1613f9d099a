import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import { ROLES } from '../../domain/access/index.js'
import { digesterFor } from '../audit/digests.js'
import { verifyDatabase } from '../audit/verify-trail.js'
import { listTreeOn } from '../bodies/list-bodies.js'
import type { Clock } from '../clock.js'
import { createPasswordHasher } from '../people/password-hasher.js'
import type { PeopleServices } from '../people/people-services.js'
import { createSecretBox } from '../people/secret-box.js'
import { identify } from '../people/session-life.js'
import { signIn } from '../people/sign-in.js'
import { buildCounty } from './build-county.js'
import { readDemoCounty } from './demo-county.js'
import { DEMO_PROFILE } from './demo-profile.js'
import { DemoRefused, explainDemoRefused } from './demo-refused.js'
import { ensureSignIns } from './sign-ins.js'

const county = readDemoCounty()
const accounts = county.people.map(({ account }) => account)
let stores: TestStores
let folder: string
let services: PeopleServices
/** The power goes when so many things were made. */
let broken: (until: number) => PeopleServices

beforeAll(async () => {
  stores = await startTestStores()
  folder = await mkdtemp(join(tmpdir(), 'gongkai-demo-'))
  const clock: Clock = { now: () => new Date('2024-01-02T01:00:00Z'), isSimulated: true }
  let ids = 0
  const newId = () => {
    ids += 1
    return `id-${ids}`
  }
  services = {
    db: stores.db,
    clock,
    newId,
    digester: digesterFor('sm3'),
    hasher: createPasswordHasher({ memoryKib: 64, passes: 1 }),
    secrets: createSecretBox(new Uint8Array(32).fill(1)),
    profile: DEMO_PROFILE,
    issuer: county.name,
  }
  broken = (until) => ({
    ...services,
    newId() {
      if (ids >= until) throw new Error('power cut')
      return newId()
    },
  })
}, 120_000)

afterAll(async () => {
  await stores.close()
  await rm(folder, { recursive: true })
})

test('a building that was cut short is finished by the next start, and once is enough', async () => {
  const signIns = await ensureSignIns(join(folder, 'sign-ins.json'), accounts)
  for (let until = 1; until < 90; until += 1)
    await expect(buildCounty(broken(until), county, signIns)).rejects.toThrow('power cut')
  await buildCounty(services, county, signIns)
  const counts = async () => [
    (await stores.db.selectFrom('body_event').select('number').execute()).length,
    (await stores.db.selectFrom('role_grant').select('id').execute()).length,
    (await stores.db.selectFrom('audit_record').select('sequence').execute()).length,
  ]
  const before = await counts()
  await buildCounty(services, county, signIns)
  expect(await counts()).toEqual(before)
  expect(await verifyDatabase(stores.db)).toMatchObject({ chainProblems: [], fileProblems: [] })
})

test('what could not be built is told with its step; only a change of bodies or people is told as one', async () => {
  const signIns = await ensureSignIns(join(folder, 'sign-ins.json'), accounts)
  const refusalOf = async (changed: typeof county): Promise<DemoRefused> => {
    const refused = await buildCounty(services, changed, signIns).catch((error: unknown) => error)
    if (!(refused instanceof DemoRefused)) throw refused
    return refused
  }
  const rename = {
    type: 'rename',
    body: county.county.key,
    name: '云溪市人民政府',
    on: county.county.establishedOn,
  } as const
  const early = await refusalOf({ ...county, reforms: [{ ...rename, on: '1980-01-01' as typeof rename.on }] })
  expect(early).toMatchObject({ code: 'reform.before-last', step: '更名为 云溪市人民政府' })
  expect(explainDemoRefused(early, false)).toContain(
    '它的机关或者人员被改动过（更名为 云溪市人民政府，reform.before-last）',
  )
  expect(explainDemoRefused(early, true)).toContain('缺陷（更名为 云溪市人民政府，reform.before-last）')

  const [first] = county.people
  const nameless = { ...first, account: 'no name', shown: undefined }
  const wrong = await refusalOf({ ...county, people: [first, nameless] as unknown as typeof county.people })
  expect(wrong).toMatchObject({ code: 'input.refused', step: '人员 no name' })
  for (const wasEmpty of [false, true])
    expect(explainDemoRefused(wrong, wasEmpty)).toContain('缺陷（人员 no name，input.refused）')
})

test('the county stands as it was on each day', async () => {
  const namesOn = async (day: string) => {
    const tree = await listTreeOn(services, day as typeof county.today)
    return tree.flatMap(({ state, children }) => [state.name, ...children.map((child) => child.state.name)])
  }
  const today = await namesOn(county.today)
  expect(today).toHaveLength(14)
  expect(today).toContain('云溪县文化和旅游局')
  expect(today).toContain('云溪县临江镇人民政府')
  expect(today).not.toContain('云溪县乡村振兴局')
  expect(await namesOn('2024-12-31')).toContain('云溪县乡村振兴局')
  expect(await namesOn('2018-12-31')).toEqual(
    expect.arrayContaining(['云溪县文化局', '云溪县旅游局', '云溪县扶贫开发办公室']),
  )
})

test('there is a sign-in for every role, and each opens with its password alone', async () => {
  expect(county.people.flatMap(({ shown }) => shown ?? []).sort()).toEqual([...ROLES].sort())
  const signIns = await ensureSignIns(join(folder, 'sign-ins.json'), accounts)
  for (const { account, roles, shown } of county.people.filter((person) => person.shown !== undefined)) {
    const started = await signIn(services, { account, password: signIns[account] }, { address: '::1', userAgent: 'x' })
    expect(started.ok && started.value.stage).toBe('signed-in')
    const actor = started.ok ? await identify(services, started.value.token) : undefined
    expect(actor?.grants.map(({ role }) => role).sort()).toEqual(roles.map(({ role }) => role).sort())
    expect(roles.map(({ role }) => role)).toContain(shown)
  }
})

test('the sign-ins are kept for their owner alone, and stay the same', async () => {
  const path = join(folder, 'sign-ins.json')
  const first = await ensureSignIns(path, accounts)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await ensureSignIns(path, accounts)).toEqual(first)
  expect(Object.keys(JSON.parse(await readFile(path, 'utf8'))).sort()).toEqual([...accounts].sort())
  expect(new Set(Object.values(first)).size).toBe(accounts.length)
})
