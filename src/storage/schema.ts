import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Finding, Reading } from '../domain/report/index.js'

/** The tables as the migrations leave them: names in the database to the types of their columns. */
export interface Database {
  checked_file: {
    digest: string
    size_bytes: number
    engine: string
    agency: string | null
    report_year: number | null
    error_count: number
    notice_count: number
    reading: JSONColumnType<Reading & object>
    findings: JSONColumnType<Finding[]>
    checked_at: ColumnType<Date, never, Date>
  }
  handed_in: {
    id: Generated<number>
    digest: string
    link_hash: string
    owner_hash: string
    file_name: string
    public_id: string | null
    handed_in_at: Generated<Date>
  }
  loose_bytes: {
    digest: string
  }
}
