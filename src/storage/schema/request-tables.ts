import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely'
import type {
  Applicant,
  Channel,
  FilePurpose,
  Matter,
  ReplyClock,
  RequestEventType,
  RequestStatus,
} from '../../domain/request/index.js'

/** Requests with everything that belongs to one of them. */
export interface RequestTables {
  request_series: {
    body_id: string
    series: GeneratedAlways<number>
  }
  request_numbering: {
    body_id: string
    year: number
    last: number
  }
  request: {
    id: string
    no: string
    body_id: string
    year: number
    serial: number
    version: number
    query_code_digest: string
    identity_digest: string | null
    submission_digest: string | null
    content_digest: string | null
    assignee_id: string | null
    created_at: Date
    matter: Matter
    channel: Channel
    applicant: Applicant
    status: RequestStatus
    submitted_on: string
    received_on: string | null
    decided_on: string | null
    ended_on: string | null
    due_kind: ReplyClock['status']
    due_on: string | null
    due_left: number | null
    queue_on: string
    retired_at: ColumnType<Date | null, never, Date | null>
  }
  request_event: {
    request_id: string
    number: number
    type: RequestEventType
    on_date: string
    facts: JSONColumnType<object, string, never>
    recorded_at: Date
    recorded_by: string | null
  }
  request_text: {
    request_id: string
    part: string
    sealed: string
  }
  request_marks: {
    request_id: string
    marks: number[]
  }
  request_note: {
    request_id: string
    number: number
    written_at: Date
    written_by: string
  }
  request_file: {
    id: string
    request_id: string
    purpose: FilePurpose
    digest: string
    size_bytes: number
    media_type: string
    added_at: Date
    added_by: string | null
    event_number: number | null
    engine: string | null
  }
  gate_verdict: {
    digest: string
    engine: string
    refusal: string | null
    finding_count: number
    findings_sealed: string
    inspected_at: Date
  }
  gate_confirmation: {
    request_id: string
    digest: string
    finding: string
    confirmed_at: Date
    confirmed_by: string
  }
  request_access: {
    id: GeneratedAlways<number>
    request_id: string
    subject: 'letter' | 'file'
    digest: string
    accessed_at: Date
  }
  request_hold: {
    request_id: string
    id: string
    placed_at: Date
    placed_by: string
    lifted_at: Date | null
    lifted_by: string | null
  }
}
