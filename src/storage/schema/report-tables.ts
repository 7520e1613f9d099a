import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Finding, Reading, Verdict } from '../../domain/report/index.js'

/** Reports that were checked, where they are kept, and what people said of their findings. */
export interface ReportTables {
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
    finding_keys: ColumnType<string[], string[] | undefined, string[]>
  }
  handed_in: {
    id: Generated<number>
    digest: string
    link_hash: string | null
    owner_hash: string | null
    file_name: string
    public_id: string | null
    handed_in_at: Generated<Date>
    version: Generated<number>
    desk_id: string | null
    body_id: string | null
    handed_in_by: string | null
    agency: string | null
    report_year: number | null
    error_count: Generated<number>
    notice_count: Generated<number>
    confirmed_count: Generated<number>
    dismissed_count: Generated<number>
    holder_id: GeneratedAlways<string | null>
    edition: GeneratedAlways<string>
  }
  verdict_event: {
    body_id: string
    edition: string
    finding_key: string
    number: number
    rule: string
    verdict: Verdict
    reason: string | null
    judged_at: Date
    judged_by: string
  }
}
