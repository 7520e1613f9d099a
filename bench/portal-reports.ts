import { sql } from 'kysely'
import type { Db } from '../src/storage/database.js'

/** Public reports of many bodies and ten years, put straight into the tables: lists show no more of them. */
export async function publishReports(db: Db, count: number): Promise<void> {
  await sql`
    insert into checked_file (digest, size_bytes, engine, agency, report_year, error_count, notice_count, reading, findings)
    select encode(sha256(number::text::bytea), 'hex'), 20000, 'bench', '云溪县第' || number % 100 || '局', 2016 + number % 10,
      number % 4, number % 7, '{}', '[]'
    from generate_series(1, ${count}::int) as number`.execute(db)
  await sql`
    insert into handed_in (digest, link_hash, owner_hash, file_name, public_id, agency, report_year, error_count, notice_count)
    select digest, 'link ' || digest, 'owner', agency || report_year || '年年报.docx', left(digest, 24), agency, report_year,
      error_count, notice_count
    from checked_file`.execute(db)
}
