import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type WatchedDb, watchQueries } from '../../../testing/storage/query-work.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { Db } from '../database.js'
import { listAlikeRequests } from './alike-requests.js'
import { listDisclosed } from './proposals.js'
import { listPublicEntries } from './public-log.js'
import { countUnassigned } from './queue-counts.js'
import { countLate, countLateCommissions, countUnconfirmed } from './request-alarms.js'
import { listPendingIds, type RequestId } from './requests.js'
import { listOpenlyReviewed, listRulings } from './review-lessons.js'

const REQUESTS = 20_000
const BODIES = 20
/** Every eighth is still being worked on. */
const OPEN = REQUESTS / 8
const ALL_BODIES = Array.from({ length: BODIES }, (_, index) => `body-${index}` as BodyId)
const BODY = 'body-7' as BodyId
/** One of its requests, and whoever asked. */
const OF_BODY = createHash('md5').update('57').digest('hex')
const day = (text: string) => text as PlainDate

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

/** Ten years of requests to many bodies, most of them over, a quarter of those in the public log. */
async function fill(): Promise<void> {
  await sql`insert into body (id, version) select 'body-' || n, 1 from generate_series(0, ${BODIES - 1}::int) n`.execute(
    db,
  )
  await sql`
    insert into person (id, version, account, display_name, status, created_at, password_hash, password_set_at,
      password_is_initial)
    select 'person-' || n, 1, 'account' || n, '某', 'active', now(), 'x', now(), false
    from generate_series(1, 2) n`.execute(db)
  await sql`
    insert into request (id, no, body_id, year, serial, version, query_code_digest, identity_digest, created_at, matter,
      channel, applicant, status, submitted_on, received_on, decided_on, ended_on, due_kind, due_on, queue_on, assignee_id)
    select md5(n::text), '2018-000-' || n, 'body-' || n / 8 % ${BODIES}, 2018, n, 1, md5(n::text), md5((n % 4000)::text),
      now(), 'disclosure', 'web', 'naturalPerson',
      case when over then 'closed' when n % 160 < 8 then 'confirming' else 'processing' end, day, day,
      case when over then day + 15 end, case when over then day + 18 end, case when over then 'over' else 'derived' end,
      day + 28, case when over then '9999-12-31' else day + 28 end, case when n % 3 > 0 then 'person-1' end
    from (
      select n, n % 8 > 0 as over, date '2016-01-01' + n % 3650 as day from generate_series(1, ${REQUESTS}::int) n
    ) as made`.execute(db)
  const add = async (number: number, type: string, facts: string, where: string) =>
    sql`
      insert into request_event (request_id, number, type, on_date, facts, recorded_at)
      select id, ${number}::int, ${type}, received_on, ${sql.raw(facts)}, now() from request
      where ${sql.raw(where)}`.execute(db)
  await add(1, 'request.submitted', `'{}'`, 'true')
  await add(2, 'decision.made', `jsonb_build_object('kind', 'S0' || 1 + serial % 9)`, 'decided_on is not null')
  await add(2, 'records.commissioned', `'{"id":"c1","dueOn":"2016-02-01"}'`, 'decided_on is null and serial % 16 = 0')
  await add(3, 'decision.served', `'{}'`, 'decided_on is not null')
  const reviewed = `jsonb_build_object('id', 'r1', 'event', jsonb_build_object(`
  const of = 'decided_on is not null and serial % 40 = 1'
  await add(4, 'review.recorded', `${reviewed}'type', 'review.lodged'))`, of)
  const ruled = `'type', 'review.ruled', 'ruling', 'reconsideration.revoked', 'on', (decided_on + 90)::text, 'actBy', null))`
  await add(5, 'review.recorded', reviewed + ruled, `${of} and serial % 400 > 1`)
  await sql`
    insert into public_log select 'body-' || n, 1, n % 5 > 0, now(), 'person-1'
    from generate_series(0, ${BODIES - 1}::int) n`.execute(db)
  await sql`
    insert into public_log_entry (request_id, body_id, version, state, title, answer, written_at, written_by,
      confirmed_at, confirmed_by, published_on)
    select id, body_id, 1, 'published', '道路养护合同', '已经公开', now(), 'person-1', now(), 'person-2', decided_on + 30
    from request where decided_on is not null and serial % 4 = 1`.execute(db)
  await sql`
    insert into request_marks select id, array(select serial % 5000 * 16 + n from generate_series(0, 15) n)
    from request`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

/** What grows as long as there are people who ask. */
const LARGE = ['request', 'request_event', 'request_marks', 'public_log_entry']

const PAGE = 20
const REVOKED = ['reconsideration.revoked'] as const
const rulings = { bodies: ALL_BODIES, rulings: REVOKED, decision: null, after: null, limit: PAGE }
const somewhere = { publishedOn: day('2020-01-01'), id: 'f'.repeat(32) }

describe(`what a page asks, of ${REQUESTS} requests`, () => {
  const cases: readonly [string, () => Promise<unknown>, { readonly index: string; readonly rows: number }][] = [
    [
      'the public log of all bodies: its newest, past the bodies that closed theirs',
      () => listPublicEntries(db, { body: null, after: null, limit: PAGE }),
      { index: 'public_log_entry_newest_ix', rows: PAGE * 10 },
    ],
    [
      'a page far down in it',
      () => listPublicEntries(db, { body: null, after: somewhere, limit: PAGE }),
      { index: 'public_log_entry_newest_ix', rows: PAGE * 10 },
    ],
    [
      'the public log of one body',
      () => listPublicEntries(db, { body: BODY, after: null, limit: PAGE }),
      { index: 'public_log_entry_body_ix', rows: PAGE * 3 },
    ],
    [
      'a page far down in that',
      () => listPublicEntries(db, { body: BODY, after: somewhere, limit: PAGE }),
      { index: 'public_log_entry_body_ix', rows: PAGE * 3 },
    ],
    [
      'the newest that one body gave out, with what was decided about each',
      () => listDisclosed(db, BODY, ['S02', 'S03'], { among: 100, limit: PAGE }),
      { index: 'request_decided_ix', rows: 500 },
    ],
    [
      'records that divisions are late with: as many as were ever asked of them',
      () => countLateCommissions(db, ALL_BODIES, day('2026-01-01')),
      { index: 'request_event_commission_ix', rows: OPEN * 3 },
    ],
    ['late replies: no more than are open', () => countLate(db, [BODY], day('2020-01-01')), { index: '', rows: OPEN }],
    ['what waits to be confirmed', () => countUnconfirmed(db, ALL_BODIES), { index: 'request_status_ix', rows: OPEN }],
    ['what is nobody’s', () => countUnassigned(db, ALL_BODIES), { index: 'request_unassigned_ix', rows: OPEN }],
    [
      'open reviews: as many as there ever were',
      () => listOpenlyReviewed(db, ALL_BODIES, '', 500),
      { index: 'request_event_review_ix', rows: REQUESTS / 4 },
    ],
    [
      'the newest rulings: no more than there ever were',
      () => listRulings(db, rulings),
      { index: 'request_event_ruled_ix', rows: REQUESTS / 20 },
    ],
    [
      'what else the same applicant asked, or others in like words',
      () => listAlikeRequests(db, { id: OF_BODY as RequestId, body: BODY, identityDigest: OF_BODY }, PAGE),
      { index: 'request_marks_ix', rows: PAGE },
    ],
    [
      'what may have been pending in a year',
      () => listPendingIds(db, { body: BODY, from: day('2020-01-01'), to: day('2020-12-31') }, '', 1_000),
      { index: 'request_counted_ix', rows: REQUESTS / BODIES },
    ],
  ]
  for (const [what, query, { index, rows }] of cases)
    test(`${what}: ${rows} rows at most`, async () => {
      const work = await workOf(query)
      expect(work.scanned.filter((table) => LARGE.includes(table))).toEqual([])
      if (index !== '') expect(work.indexes).toContain(index)
      expect(work.rows).toBeLessThanOrEqual(rows)
    })
})
