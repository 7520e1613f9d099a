import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, browserOf, newKey, startTestApi, type TestApi } from '../../testing/http/test-api.js'
import { value } from '../../testing/people/test-office.js'
import { doOnce } from '../service/idempotency/do-once.js'
import { createPerson } from '../service/people/create-person.js'
import { forgetOldAnswers } from '../service/upkeep/upkeep.js'
import { openDatabase } from '../storage/database.js'

let t: TestApi
let chief: Browser

beforeAll(async () => {
  t = await startTestApi()
  chief = await browserOf(t, t.office.administrator)
}, 60_000)
afterAll(() => t.close())

let made = 0
const newPerson = () => {
  made += 1
  return { account: `person.${made}`, displayName: '孙丽', body: t.office.county, role: 'clerk' }
}
const countPeople = async (): Promise<number> =>
  (await t.office.stores.db.selectFrom('person').select('id').execute()).length
const codeOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as { code: unknown }).code

describe('a creating call', () => {
  test('without a key is told to bring one', async () => {
    const answer = await chief.post('/api/v1/people', newPerson())
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ fields: [{ path: 'idempotency-key', message: '请填写' }] })
  })

  test('sent again with the same key: the same answer, and nothing happens', async () => {
    const [person, key, before] = [newPerson(), newKey(), await countPeople()]
    const first = await chief.post('/api/v1/people', person, key)
    expect(first.status).toBe(201)
    const answer = await first.json()
    const second = await chief.post('/api/v1/people', person, key)
    expect(second.status).toBe(201)
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(await second.json()).toEqual(answer)
    expect(await countPeople()).toBe(before + 1)
  })

  test('with the same key and another content, or at another address: refused', async () => {
    const [person, key] = [newPerson(), newKey()]
    expect((await chief.post('/api/v1/people', person, key)).status).toBe(201)
    const other = await chief.post('/api/v1/people', newPerson(), key)
    expect(other.status).toBe(422)
    expect(await codeOf(other)).toBe('idempotency.differs')
  })

  test('that was refused changes nothing and can be sent again, put right, with the same key', async () => {
    const [key, person] = [newKey(), newPerson()]
    const refused = await chief.post('/api/v1/people', { ...person, account: 'zhaoyuan' }, key)
    expect(await codeOf(refused)).toBe('person.account-taken')
    expect((await chief.post('/api/v1/people', person, key)).status).toBe(201)
  })

  test('that breaks half-way leaves nothing behind, not even what a transaction within it had finished', async () => {
    const [person, before] = [newPerson(), await countPeople()]
    const actor = await t.office.act(t.office.administrator)
    const call = { person: actor.person, key: 'breaks-half-way-0001', request: 'x' }
    const broken = doOnce(t.services, call, async (db) => {
      value(await createPerson({ ...t.services, db }, actor, person))
      throw new Error('half-way')
    })
    await expect(broken).rejects.toThrow('half-way')
    expect(await countPeople()).toBe(before)
    const again = await doOnce(t.services, call, async () => 'done')
    expect(again).toEqual({ ok: true, value: { answer: 'done', isKept: false } })
    chief = await browserOf(t, t.office.administrator)
  })

  test("somebody else's key is another key", async () => {
    const head = await t.office.hire(await t.office.act(t.office.administrator), 'head', t.office.county)
    const [key, person] = [newKey(), newPerson()]
    const mine = await chief.post('/api/v1/people', person, key)
    const theirs = await (await browserOf(t, head)).post('/api/v1/people', person, key)
    expect([mine.status, theirs.status]).toEqual([201, 409])
  })

  test('what was answered is sealed: the database alone shows no password', async () => {
    const key = newKey()
    const answer = await (await chief.post('/api/v1/people', newPerson(), key)).json()
    const { initialPassword } = answer as { initialPassword: string }
    const rows = await t.office.stores.db.selectFrom('kept_answer').selectAll().execute()
    expect(rows.some((row) => row.key === key['idempotency-key'])).toBe(true)
    expect(JSON.stringify(rows)).not.toContain(initialPassword)
  })

  test('fifty times at once, over two processes: one person, one answer', async () => {
    const db = openDatabase(t.office.stores.databaseUrl)
    const elsewhere = t.open({ services: { db } })
    const [person, key, before] = [newPerson(), newKey(), await countPeople()]
    const { cookie } = chief
    const tries = Array.from({ length: 50 }, async (_, index) => {
      const browser = new Browser(index % 2 === 0 ? t.api : elsewhere)
      const headers = { ...key, cookie: cookie ?? '' }
      for (;;) {
        const answer = await browser.post('/api/v1/people', person, headers)
        if (answer.status !== 409) return { status: answer.status, text: await answer.text() }
        expect(await codeOf(answer)).toBe('idempotency.in-flight')
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    })
    const answers = await Promise.all(tries)
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(await countPeople()).toBe(before + 1)
    await db.destroy()
  })

  test('after a day the key is forgotten', async () => {
    const [person, key] = [newPerson(), newKey()]
    expect((await chief.post('/api/v1/people', person, key)).status).toBe(201)
    t.office.pass({ days: 1, seconds: 1 })
    chief = await browserOf(t, t.office.administrator)
    const again = await chief.post('/api/v1/people', person, key)
    expect(await codeOf(again)).toBe('person.account-taken')
    expect(await forgetOldAnswers(t.services.db, t.services)).toBeGreaterThan(0)
    expect(t.defects).toEqual([])
  })
})
