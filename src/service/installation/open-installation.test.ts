import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aDate } from '../../../testing/reading/a-reading.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import { completeInstallation } from '../../storage/installation.js'
import { insertPerson, type PersonId } from '../../storage/people/people.js'
import { openInstallation } from './open-installation.js'

let stores: TestStores
const standsOn = aDate(2026, 7, 1)
const at = new Date('2026-11-01T00:00:00Z')
const open = (wantsEmpty: boolean) => openInstallation(stores.db, { wantsEmpty, standsOn, at })

beforeAll(async () => {
  stores = await startTestStores()
}, 120_000)
afterAll(() => stores.close())
beforeEach(() => stores.db.deleteFrom('installation').execute())

test('the first start makes a demonstration, which stands on its day and is unfinished until it says otherwise', async () => {
  expect(await open(false)).toEqual({ ok: true, value: { kind: 'demo', standsOn, isComplete: false } })
  await completeInstallation(stores.db, at)
  expect(await open(false)).toEqual({ ok: true, value: { kind: 'demo', standsOn, isComplete: true } })
})

test('a demonstration does not become real', async () => {
  await open(false)
  expect(await open(true)).toEqual({ ok: false, error: { code: 'installation.is-demo' } })
})

test('a real installation is asked for once and stays one', async () => {
  expect(await open(true)).toEqual({ ok: true, value: { kind: 'real' } })
  expect(await open(false)).toEqual({ ok: true, value: { kind: 'real' } })
})

test('processes that start together agree', async () => {
  const kinds = await Promise.all(Array.from({ length: 8 }, (_, index) => open(index % 2 === 0)))
  const first = kinds.find(({ ok }) => ok)
  for (const kind of kinds) if (kind.ok) expect(kind).toEqual(first)
})

test('people are there from before: it is real', async () => {
  await insertPerson(stores.db, {
    id: 'p1' as PersonId,
    account: 'someone',
    displayName: '某人',
    passwordHash: 'x',
    passwordIsInitial: false,
    at,
  })
  expect(await open(false)).toEqual({ ok: true, value: { kind: 'real' } })
})
