import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { RecordedEvent } from '../../domain/audit/index.js'

/** What keeps the installation running and provable: files, jobs, the audit trail, backups. */
export interface OperationTables {
  loose_bytes: {
    digest: string
  }
  stored_file: {
    digest: string
    size_bytes: number
    media_type: string
    is_scanned: boolean
    created_at: Generated<Date>
    missing_since: Date | null
  }
  file_reference: {
    holder: string
    digest: string
    owner: string
    file_name: string
    created_at: Generated<Date>
  }
  job_effect: {
    run: string
    done_at: Generated<Date>
  }
  audit_chain: {
    chain: string
    sequence: number
    digest: string | null
  }
  audit_record: {
    chain: string
    sequence: number
    at: ColumnType<Date, string, never>
    actor: string | null
    event: JSONColumnType<RecordedEvent, string, never>
    previous_digest: string | null
    algorithm: string
    digest: string
  }
  audit_head_published: {
    chain: string
    sequence: number
    digest: string
    published_at: ColumnType<Date, string, never>
  }
  installation: {
    id: Generated<number>
    kind: 'real' | 'demo'
    stands_on: string | null
    completed_at: Date | null
  }
  kept_answer: {
    person_id: string
    key: string
    request_digest: string
    answer: string
    expires_at: Date
  }
  'portal.answered_question': {
    digest: string
    was_right: boolean
    expires_at: Date
  }
  'portal.revision': {
    id: Generated<number>
    revision: string
  }
  backup_run: {
    id: Generated<number>
    began_at: Date
    ended_at: Date
    failure: string | null
    file_name: string | null
    digest: string | null
    size_bytes: number | null
    row_count: number | null
    file_count: number | null
    missing_files: number | null
  }
}
