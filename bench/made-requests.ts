import { sql } from 'kysely'
import type { Db } from '../src/storage/database.js'

/** As many requests as asked for, put straight into the table: of twenty bodies and eight years, most of them over. */
export async function makeRequests(db: Db, bodies: readonly string[], count: number): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection)
    await sql`
      insert into request (id, no, body_id, year, serial, version, query_code_digest, created_at, matter, channel, applicant,
        status, submitted_on, received_on, decided_on, ended_on, due_kind, due_on, queue_on)
      select 'made-' || lpad(number::text, 9, '0'),
        '2018-' || lpad((number % ${bodies.length})::text, 3, '0') || '-' || lpad(number::text, 9, '0'),
        (${[...bodies]}::text[])[1 + number % ${bodies.length}], 2018, number, 1 + number % 7, repeat('0', 64), now(),
        'disclosure', 'web', 'naturalPerson', case when over then 'closed' else 'processing' end, day, day,
        case when over then day + 15 end, case when over then day + 18 end, case when over then 'over' else 'derived' end,
        case when over then null else day + 28 end, case when over then '9999-12-31' else day + 28 end
      from (
        select number, (number / 20) % 10 > 0 as over, date '2018-06-01' + number % 2900 as day
        from generate_series(1, ${count}::int) as number
      ) as made`.execute(connection)
    await sql`vacuum (analyze) request`.execute(connection)
  })
}
