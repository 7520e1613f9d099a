import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { value } from '../../../testing/people/test-office.js'
import { listEveryRow } from '../../../testing/requests/every-row.js'
import { CITIZEN, openRequestOffice, type RequestOffice } from '../../../testing/requests/request-office.js'
import { openFileFolder } from '../../storage/files.js'
import { deleteOldAnswers } from '../../storage/idempotency/kept-answers.js'
import { createFileSeal } from '../files/file-seal.js'
import { doOnce } from '../idempotency/do-once.js'
import { createSecretBox } from '../people/secret-box.js'
import { getRequest } from '../requests/get-request.js'
import { reseal } from '../upkeep/reseal.js'
import { openKeyRing, removeKey, rotateKeys } from './key-file.js'
import { findKeyUse } from './key-use.js'

let t: RequestOffice
let folder: string

beforeAll(async () => {
  t = await openRequestOffice()
  folder = join(t.office.stores.folder, `files-${randomUUID()}`)
}, 60_000)
afterAll(() => t?.close())

/** As the site has it after a start, and what it says of its keys. */
async function opened() {
  const keys = await openKeyRing(t.keyFile)
  const files = openFileFolder(folder, createFileSeal(keys.keysFor('files')))
  const { db } = t.services
  const applicants = createSecretBox(keys.keysFor('applicants'))
  return {
    keys,
    files,
    services: { ...t.services, applicants },
    use: async () => (await findKeyUse({ db, files, keys })).keys,
    reseal: () => reseal({ db, files, keys, secrets: createSecretBox(keys.keysFor('totp')), applicants }),
  }
}

/** Tables in which something is sealed with a key, by how sealed values begin. */
async function tablesWith(key: string): Promise<readonly string[]> {
  const begins = Buffer.concat([Buffer.from([1, 1, key.length]), Buffer.from(key)])
    .toString('base64url')
    .slice(0, 20)
  const rows = await listEveryRow(t.services.db)
  return [...new Set(rows.filter(({ row }) => row.includes(begins)).map(({ table }) => table))]
}

describe('a rotation', () => {
  test('the old key is needed until the job has sealed everything anew; then it may go, but never the first', async () => {
    // What the office sealed with a key of its own, before there was a ring, opens with none of these.
    await t.services.db.updateTable('person').set({ totp_secret: null }).execute()
    const { no } = await t.register('2026-05-06')
    const begun = await opened()
    await begun.files.put(Buffer.from('石桥镇道路养护合同'))
    const [first] = await begun.use()
    expect(first).toMatchObject({ isCurrent: true, isFirst: true, mayRetire: false, uses: { files: 1 } })
    expect(first?.uses.requests).toBeGreaterThan(1)

    const second = await rotateKeys(t.keyFile)
    const third = await rotateKeys(t.keyFile)
    const middle = await opened()
    await middle.reseal()
    expect((await middle.use()).map(({ name, mayRetire }) => [name, mayRetire])).toEqual([
      [first?.name, false],
      [second, true],
      [third, false],
    ])

    const fourth = await rotateKeys(t.keyFile)
    const after = await opened()
    const before = await after.use()
    expect(before.find(({ name }) => name === third)).toMatchObject({ mayRetire: false, uses: { files: 1 } })
    expect(await tablesWith(third)).toContain('request_text')
    expect(await after.reseal()).toMatchObject({ files: 1, unopened: 0 })
    // Told of the whole database, whatever columns there are.
    expect(await tablesWith(third)).toEqual([])
    expect((await after.use()).find(({ name }) => name === third)).toMatchObject({
      mayRetire: true,
      uses: { secrets: 0, requests: 0, files: 0 },
    })

    expect(await removeKey(t.keyFile, third)).toBe(true)
    for (const kept of [first?.name ?? '', fourth]) expect(await removeKey(t.keyFile, kept)).toBe(false)
    const without = await opened()
    expect(without.keys.list().map(({ name }) => name)).toEqual([first?.name, second, fourth])
    expect(value(await getRequest(without.services, t.clerk, no)).applicant?.name).toBe(CITIZEN.name)
    // Digests are made with the first key: the same code still opens the same request.
    expect(without.services.applicants.digest('query code', 'x')).toBe(
      begun.services.applicants.digest('query code', 'x'),
    )
  })

  test('an answer that is kept for whoever sends a call again needs its key until it has run out', async () => {
    const second = await rotateKeys(t.keyFile)
    const keys = await openKeyRing(t.keyFile)
    const { db, clock } = t.services
    const secrets = createSecretBox(keys.keysFor('totp'))
    const call = { person: t.clerk.person, key: 'key-of-a-creating-call', request: 'POST /api/v1/people' }
    value(await doOnce({ db, clock, secrets }, call, async () => 'a password that is shown once'))
    await rotateKeys(t.keyFile)
    const later = await opened()
    await later.reseal()
    const needed = (await later.use()).find(({ name }) => name === second)
    expect(needed).toMatchObject({ mayRetire: false, uses: { secrets: 1 } })
    await deleteOldAnswers(db, new Date('9999-12-31'))
    expect((await later.use()).find(({ name }) => name === second)?.mayRetire).toBe(true)
  })

  test('a key that is gone from the file, with data that asks for it: told, with how much does not open', async () => {
    const lost = join(t.office.stores.folder, 'lost.json')
    const keys = await openKeyRing(lost)
    const { keys: listed, missing } = await findKeyUse({
      db: t.services.db,
      files: openFileFolder(folder),
      keys,
    })
    expect(listed).toHaveLength(1)
    expect(missing).toHaveLength(1)
    expect(missing[0]?.values).toBeGreaterThan(2)
  })
})
