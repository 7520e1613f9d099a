import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, isDatabaseUp, migrate, openDatabase } from './database.js'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded/start-embedded-database.js'

let folder: string
let server: EmbeddedDatabase

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-database-'))
  server = await startEmbeddedDatabase({ dataDir: folder })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
  await rm(server.dataDir, { recursive: true, force: true })
})

async function value<T>(expression: string): Promise<T | undefined> {
  const db = openDatabase(server.url)
  try {
    return (await sql<{ value: T }>`select ${sql.raw(expression)} as value`.execute(db)).rows[0]?.value
  } finally {
    await db.destroy()
  }
}

describe('the server is durable and reads Chinese', () => {
  const settings = [
    // setting              value         why
    ['fsync', 'on', 'what was committed survives a power cut'],
    ['synchronous_commit', 'on', 'committed means written'],
    ['full_page_writes', 'on', 'a torn page can be repaired'],
    ['data_checksums', 'on', 'a damaged page is noticed'],
    ['server_encoding', 'UTF8', 'every character of a name'],
    ['listen_addresses', '127.0.0.1', 'nobody else reaches it'],
    ['is_superuser', 'off', 'the application cannot read files of the server'],
  ] as const
  for (const [name, expected, why] of settings)
    test(`${name} is ${expected}: ${why}`, async () => {
      expect(await value(`current_setting('${name}')`)).toBe(expected)
    })

  test('a Chinese character is a letter, a full-width comma is not, order is by code point', async () => {
    expect(await value(`'汉' ~ '^\\w$'`)).toBe(true)
    expect(await value(`'，' ~ '^\\w$'`)).toBe(false)
    expect(await value(`lower('ＧＢ')`)).toBe('ｇｂ')
    expect(await value(`(select array_agg(x order by x) from unnest(array['乙', '甲', '一', 'a']) x)`)).toEqual(
      ['乙', '甲', '一', 'a'].sort(),
    )
  })
})

test('a query that is given to parallel workers is answered like any other', async () => {
  const db = openDatabase(server.url)
  const counted = await db
    .transaction()
    .execute(async (transaction) => {
      await sql`set local debug_parallel_query = on`.execute(transaction)
      return sql<{ rows: number }>`select count(*) as rows from pg_class`.execute(transaction)
    })
    .finally(() => db.destroy())
  expect(counted.rows[0]?.rows).toBeGreaterThan(100)
})

describe('values come back without loss', () => {
  test('a count is a number', async () => {
    expect(await value(`9007199254740991::int8`)).toBe(Number.MAX_SAFE_INTEGER)
  })
  test('a count too large to be exact is refused, not rounded', async () => {
    await expect(value(`9007199254740993::int8`)).rejects.toThrow('9007199254740993')
  })
  test('a calendar day stays the day it is, in every time zone', async () => {
    expect(await value(`date '2026-01-31'`)).toBe('2026-01-31')
  })
  test('an amount keeps its digits', async () => {
    expect(await value(`24.510::numeric`)).toBe('24.510')
  })
})

describe('migrations', () => {
  const twoTables = {
    '0001-first': {
      async up(db: Kysely<unknown>) {
        await sql`select pg_sleep(0.3)`.execute(db)
        await sql`create table migration_first (id int constraint migration_first_pk primary key)`.execute(db)
      },
    },
    '0002-second': {
      async up(db: Kysely<unknown>) {
        await sql`create table migration_second (id int constraint migration_second_pk primary key)`.execute(db)
      },
    },
  }

  test('two processes that migrate at once: each migration runs once, and both go on', async () => {
    const both = [openDatabase(server.url), openDatabase(server.url)]
    const done = await Promise.all(both.map((db) => migrate(db, twoTables)))
    expect(done.flat().sort()).toEqual(['0001-first', '0002-second'])
    for (const db of both) await db.destroy()
  })
  test('the project’s own migrations run on an empty database, and a second time do nothing', async () => {
    const db = openDatabase(server.url)
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    await migrate(db)
    expect(await migrate(db)).toEqual([])
    await db.destroy()
  })
  test('one that fails leaves nothing of itself', async () => {
    const db = openDatabase(server.url)
    const broken = {
      '0001-broken': {
        async up(db: Kysely<unknown>) {
          await sql`create table migration_broken (id int)`.execute(db)
          await sql`select 1 / 0`.execute(db)
        },
      },
    }
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    await expect(migrate(db, broken)).rejects.toThrow('division by zero')
    expect(await value(`to_regclass('migration_broken')`)).toBeNull()
    await db.destroy()
  })
})

test('a database that does not answer is down; the sentence says why and keeps the password to itself', async () => {
  const db = openDatabase('postgres://nobody:secret@127.0.0.1:1/nothing')
  expect(await isDatabaseUp(db)).toBe(false)
  const sentence = await connect(db).catch((error: Error) => error.message)
  expect(sentence).toMatch(/连接不上数据库（ECONNREFUSED）.*check DATABASE_URL/)
  expect(sentence).not.toContain('secret')
  await db.destroy()
})
