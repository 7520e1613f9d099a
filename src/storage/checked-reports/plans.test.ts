import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type WatchedDb, watchQueries } from '../../../testing/storage/query-work.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import type { BodyId } from '../../domain/body/index.js'
import { listRecords } from '../audit/list-records.js'
import type { Db } from '../database.js'
import { listBodyReports } from './body-reports.js'
import { listPublicReports } from './report-lists.js'

const REPORTS = 10_000
const BODIES = 200
const RECORDS = 10_000
const bodyId = (number: number) => `body-${number}` as BodyId
const ALL_BODIES = Array.from({ length: BODIES }, (_, index) => bodyId(index))

let stores: TestStores
let db: Db
let workOf: WatchedDb['workOf']
beforeAll(async () => {
  stores = await startTestStores()
  ;({ db, workOf } = watchQueries(stores.databaseUrl))
  await fill()
}, 60_000)
afterAll(async () => {
  await db.destroy()
  await stores.close()
})

/** Many bodies, many public reports on eight years, long chains. */
async function fill(): Promise<void> {
  await sql`
    insert into body (id, version) select 'body-' || n, 1 from generate_series(0, ${BODIES - 1}::int) n`.execute(db)
  await sql`
    insert into body_event (body_id, number, type, on_date, name, kind, recorded_at)
    select 'body-' || n, 1, 'body.established', '1990-01-01', '第' || n || '县教育局', 'department', now()
    from generate_series(0, ${BODIES - 1}::int) n`.execute(db)
  await sql`
    insert into checked_file (digest, size_bytes, engine, error_count, notice_count, reading, findings)
    select lpad(to_hex(n), 64, '0'), 1, 'e', 0, 0, '{}', '[]' from generate_series(1, ${REPORTS}::int) n`.execute(db)
  await sql`
    insert into handed_in (
      digest, desk_id, body_id, handed_in_by, file_name, public_id, agency, report_year, error_count, notice_count)
    select lpad(to_hex(n), 64, '0'), 'body-' || n % ${BODIES}, 'body-' || n % ${BODIES}, 'p', 'f', 'public ' || n,
      '第' || n % ${BODIES} || '县' || case when n % 1250 = 0 then '水利局' else '教育局' end, case when n % 1250 = 0 then 2010 else 2018 + n % 8 end, n % 3, 1
    from generate_series(1, ${REPORTS}::int) n`.execute(db)
  await sql`
    insert into audit_chain (chain, sequence, digest)
    select 'body-' || n, ${RECORDS / BODIES}::int, repeat('0', 64)
    from generate_series(0, ${BODIES - 1}::int) n`.execute(db)
  await sql`
    insert into audit_record (chain, sequence, at, actor, event, previous_digest, algorithm, digest)
    select 'body-' || n % ${BODIES}, n / ${BODIES} + 1, timestamptz '2026-01-01' + n * interval '1 second',
      'person-' || n % 50, jsonb_build_object('type', case when n % 1250 = 0 then 'rare' else 'common' end),
      case when n < ${BODIES} then null else repeat('0', 64) end, 'sm3', repeat('0', 64)
    from generate_series(0, ${RECORDS - 1}::int) n`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

const PAGE = 50
const publicly = { agency: '', year: null, withErrors: false, bodies: null, before: null, limit: PAGE }
const ofBodies = { year: null, withErrors: false, undecided: false, unattached: false, before: null, limit: PAGE }
const records = { chains: null, type: null, person: null, from: null, before: null }
const first = { after: null, limit: PAGE }

describe('a page of fifty, of ten thousand reports and as many records', () => {
  const cases: readonly [string, () => Promise<unknown>, { readonly index: string; readonly rows: number }][] = [
    ['public reports', () => listPublicReports(db, publicly), { index: 'handed_in_public_newest_ix', rows: 60 }],
    [
      'public reports with errors',
      () => listPublicReports(db, { ...publicly, withErrors: true }),
      { index: 'handed_in_public_errors_ix', rows: 60 },
    ],
    [
      'public reports on a year that few are on',
      () => listPublicReports(db, { ...publicly, year: 2010 }),
      { index: 'handed_in_public_year_ix', rows: 60 },
    ],
    [
      'public reports of rarely named bodies',
      () => listPublicReports(db, { ...publicly, agency: '水利' }),
      { index: 'handed_in_public_agency_ix', rows: 60 },
    ],
    [
      'public reports of a name that most have',
      () => listPublicReports(db, { ...publicly, agency: '教育' }),
      { index: 'handed_in_public_newest_ix', rows: 2_000 },
    ],
    [
      'public reports on a year of a name that most have',
      () => listPublicReports(db, { ...publicly, agency: '教育', year: 2020 }),
      { index: 'handed_in_public_newest_ix', rows: 10_000 },
    ],
    [
      'public reports of words that never stand together',
      () => listPublicReports(db, { ...publicly, agency: '水利教育' }),
      { index: 'handed_in_public_agency_ix', rows: 60 },
    ],
    [
      'public reports of one body',
      () => listPublicReports(db, { ...publicly, bodies: [bodyId(7)] }),
      { index: 'handed_in_public_body_ix', rows: 120 },
    ],
    [
      'reports of one body',
      () => listBodyReports(db, { ...ofBodies, holders: [bodyId(7)] }),
      { index: 'handed_in_holder_ix', rows: 120 },
    ],
    [
      'reports of one body with errors on a year',
      () => listBodyReports(db, { ...ofBodies, holders: [bodyId(7)], year: 2020, withErrors: true }),
      { index: 'handed_in_holder_ix', rows: 150 },
    ],
    [
      'reports of all bodies, each body’s newest',
      () => listBodyReports(db, { ...ofBodies, holders: ALL_BODIES }),
      { index: 'handed_in_holder_ix', rows: BODIES * (PAGE + 1) },
    ],
    ['the trail', () => listRecords(db, records, first), { index: 'audit_record_newest_ix', rows: 60 }],
    [
      'a page far down in the trail',
      () =>
        listRecords(db, records, { limit: PAGE, after: { at: '2026-01-01T01:00:00.000Z', chain: 'x', sequence: 1 } }),
      { index: 'audit_record_newest_ix', rows: 60 },
    ],
    [
      'the trail of one body',
      () => listRecords(db, { ...records, chains: [bodyId(7)] }, first),
      { index: 'audit_record_chain_newest_ix', rows: 60 },
    ],
    [
      'the trail of all bodies one by one',
      () => listRecords(db, { ...records, chains: ALL_BODIES }, first),
      { index: 'audit_record_chain_newest_ix', rows: BODIES * (PAGE + 1) },
    ],
    [
      'a rare kind of event',
      () => listRecords(db, { ...records, type: 'rare' }, first),
      { index: 'audit_record_type_ix', rows: 60 },
    ],
  ]
  for (const [what, query, { index, rows }] of cases)
    test(`${what}: through ${index}, ${rows} rows at most`, async () => {
      const work = await workOf(query)
      expect(work.scanned).toEqual([])
      expect(work.indexes).toContain(index)
      expect(work.rows).toBeLessThanOrEqual(rows)
    })
})
