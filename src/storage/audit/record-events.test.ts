import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rewriteAsOwner } from '../../../testing/audit/rewrite-as-owner.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import { type AuditRecord, type ChainId, createTrailVerifier } from '../../domain/audit/index.js'
import type { BodyId } from '../../domain/body/index.js'
import { digesterFor, digestOf } from '../../service/audit/digests.js'
import { type Db, openDatabase } from '../database.js'
import { listPublishedHeads, publishHeads } from './publish-heads.js'
import { readTrail } from './read-trail.js'
import { recordEvent, recordEvents } from './record-events.js'

const sm3 = digesterFor('sm3')
const sha256 = digesterFor('sha256')
const chainOf = (name: string) => name as BodyId

let stores: TestStores
let db: Db
beforeAll(async () => {
  stores = await startTestStores()
  db = stores.db
})
afterAll(() => stores.close())

const record = (chain: ChainId, number: number, digester = sm3, connections = db) =>
  connections
    .transaction()
    .execute((transaction) =>
      recordEvent(transaction, digester, { chain, actor: null, event: { type: 'report.published', report: number } }),
    )

async function recordsOf(chain: string): Promise<AuditRecord[]> {
  const records: AuditRecord[] = []
  await readTrail(db, async (trail) => {
    for await (const one of trail.records()) if (one.chain === chain) records.push(one)
  })
  return records
}

async function problems() {
  return readTrail(db, async ({ heads, ends, records }) => {
    const verifier = createTrailVerifier({ heads, ends, digestOf })
    for await (const one of records()) verifier.add(one)
    return verifier.end()
  })
}

describe('an event on record', () => {
  test('comes back as it went in, and the next one holds its digest', async () => {
    const chain = chainOf('body-1')
    const first = await record(chain, 1)
    const second = await record(chain, 2, sha256)
    expect(first).toMatchObject({ chain, sequence: 1, previousDigest: null, algorithm: 'sm3', actor: null })
    expect(second).toMatchObject({ sequence: 2, previousDigest: first.digest, algorithm: 'sha256' })
    expect(await recordsOf(chain)).toEqual([first, second])
  })
  test('takes the time from the database, or from whoever tells an older story', async () => {
    const chain = chainOf('body-2')
    const before = Date.now()
    const now = await record(chain, 1)
    expect(Math.abs(Date.parse(now.at) - before)).toBeLessThan(60_000)
    const at = '2024-02-29T08:00:00.123Z' as typeof now.at
    const event = { type: 'report.deleted', report: 1 } as const
    await db.transaction().execute((tx) => recordEvents(tx, sm3, [{ chain, actor: 'person-1', event, at }]))
    expect((await recordsOf(chain)).at(-1)).toMatchObject({ at, actor: 'person-1', event })
  })
  test('holds no name: what is not an id is refused without being repeated', async () => {
    const entry = { chain: 'site', actor: null, event: { type: 'person.created', person: '王小明' } } as const
    const refused = await db
      .transaction()
      .execute((transaction) => recordEvents(transaction, sm3, [entry]))
      .catch((error: Error) => error)
    expect(refused).toBeInstanceOf(TypeError)
    expect(String(refused)).toContain('person')
    expect(String(refused)).not.toContain('王')
  })
  test('that is rolled back leaves no hole', async () => {
    const chain = chainOf('body-3')
    await record(chain, 1)
    const fails = db.transaction().execute(async (transaction) => {
      await recordEvent(transaction, sm3, { chain, actor: null, event: { type: 'report.published', report: 2 } })
      throw new Error('changed its mind')
    })
    await expect(fails).rejects.toThrow('changed its mind')
    await record(chain, 3)
    expect((await recordsOf(chain)).map(({ sequence }) => sequence)).toEqual([1, 2])
  })
  test('thousands in one transaction are recorded, each after the other', async () => {
    const entries = Array.from({ length: 1_200 }, (_, index) => ({
      chain: index % 2 === 0 ? ('site' as const) : chainOf('body-4'),
      actor: null,
      event: { type: 'report.published', report: index } as const,
    }))
    await db.transaction().execute((transaction) => recordEvents(transaction, sm3, entries))
    expect((await recordsOf('body-4')).map(({ event }) => event.report).slice(0, 3)).toEqual([1, 3, 5])
    expect(await problems()).toEqual([])
  })
})

describe('many at once', () => {
  test('20 connections record 50 events each in one chain: no gap, no double, the chain verifies', async () => {
    const chain = chainOf('body-5')
    const other = openDatabase(stores.databaseUrl)
    const began = performance.now()
    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        const connections = writer % 2 === 0 ? db : other
        for (let number = 1; number <= 50; number++) await record(chain, writer * 100 + number, sm3, connections)
      }),
    ).finally(() => other.destroy())
    const seconds = (performance.now() - began) / 1_000
    process.stdout.write(`1,000 transactions by 20 writers in one chain: ${(1_000 / seconds).toFixed(0)} a second\n`)
    const records = await recordsOf(chain)
    expect(records.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 1))
    expect(new Set(records.map(({ event }) => event.report)).size).toBe(1_000)
    expect(records.every(({ at }, index) => at >= (records[index - 1]?.at ?? ''))).toBe(true)
    expect(await problems()).toEqual([])
  })
  test('20 transactions of 50 events in one chain, and in two chains in either order, wait for each other and end', async () => {
    const [one, two] = [chainOf('body-6'), chainOf('body-7')]
    await Promise.all(
      Array.from({ length: 20 }, (_, writer) =>
        db.transaction().execute((transaction) =>
          recordEvents(
            transaction,
            sm3,
            Array.from({ length: 50 }, (_, number) => ({
              chain: (writer + number) % 2 === 0 ? one : two,
              actor: `person-${writer}`,
              event: { type: 'report.published', report: number } as const,
            })),
          ),
        ),
      ),
    )
    for (const chain of [one, two]) expect(await recordsOf(chain)).toHaveLength(500)
    expect(await problems()).toEqual([])
  })
})

describe('the tables', () => {
  test('heads are published once each, and where the chain has come to', async () => {
    await record('site', 1)
    const added = await publishHeads(db)
    expect(added).toBeGreaterThan(1)
    expect(await publishHeads(db)).toBe(0)
    await record('site', 2)
    expect(await publishHeads(db)).toBe(1)
    const last = (await recordsOf('site')).at(-1)
    const heads = (await listPublishedHeads(db)).filter(({ chain }) => chain === 'site')
    expect(heads.at(-1)).toMatchObject({ sequence: last?.sequence, digest: last?.digest })
    expect(await problems()).toEqual([])
  })

  const refused = [
    ['update audit_record set actor = null', 'permission denied'],
    ['delete from audit_record', 'permission denied'],
    ['truncate audit_record, audit_head_published', 'permission denied'],
    ['update audit_head_published set sequence = 1', 'permission denied'],
    ['delete from audit_head_published', 'permission denied'],
    ["delete from audit_chain where chain = 'site'", 'only ever added to'],
    ['truncate audit_chain cascade', 'permission denied|only ever added to'],
    ["update audit_chain set sequence = 1 where chain = 'site'", 'does not get shorter'],
  ] as const
  for (const [statement, sentence] of refused)
    test(`refuse ${statement}`, async () => {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow(new RegExp(sentence))
    })
  test('refuse it also after the right was taken back: the triggers are there as well', async () => {
    await sql`grant update, delete, truncate on audit_record to current_user`.execute(db)
    try {
      for (const statement of [
        'update audit_record set actor = null',
        'delete from audit_record',
        'truncate audit_record',
      ])
        await expect(sql.raw(statement).execute(db)).rejects.toThrow('only ever added to')
    } finally {
      await sql`revoke update, delete, truncate on audit_record from current_user`.execute(db)
    }
  })
  test('what their owner does behind the triggers’ back is found', async () => {
    await rewriteAsOwner(
      db,
      "update audit_record set actor = 'person-9' where chain = 'body-1' and sequence = 1",
      "delete from audit_record where chain = 'body-2' and sequence = 2",
    )
    expect(await problems()).toEqual([
      { chain: 'body-1', sequence: 1, code: 'edited' },
      { chain: 'body-2', sequence: 2, code: 'truncated', head: 2 },
    ])
  })
})
