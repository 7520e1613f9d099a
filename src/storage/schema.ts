import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Role } from '../domain/access/index.js'
import type { RecordedEvent } from '../domain/audit/index.js'
import type { BodyEvent, BodyType } from '../domain/body/index.js'
import type { SeriesId } from '../domain/letter/index.js'
import type { ProposalState } from '../domain/publication/index.js'
import type { OverturnGroundCode } from '../domain/remedy/index.js'
import type { Finding, Reading, Verdict } from '../domain/report/index.js'
import type {
  Applicant,
  Channel,
  FilePurpose,
  LetterCode,
  Matter,
  ReplyClock,
  RequestEventType,
  RequestStatus,
} from '../domain/request/index.js'

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
  'portal.answered_question': {
    digest: string
    was_right: boolean
    expires_at: Date
  }
  'portal.revision': {
    id: Generated<number>
    revision: string
  }
  body: {
    id: string
    version: number
    credit_code: string | null
    region_code: string | null
    site_id_code: string | null
    office_name: string | null
    address: string | null
    hours: string | null
    telephone: string | null
    fax: string | null
    web: string | null
  }
  body_event: {
    body_id: string
    number: number
    type: BodyEvent['type']
    on_date: string
    name: string | null
    kind: BodyType | null
    parent_id: string | null
    into_ids: string[] | null
    recorded_at: Date
    recorded_by: string | null
  }
  person: {
    id: string
    version: number
    account: string
    display_name: string
    status: 'active' | 'suspended'
    created_at: Date
    password_hash: string
    password_set_at: Date
    password_is_initial: boolean
    totp_secret: string | null
    totp_last_step: number | null
  }
  former_password: {
    id: Generated<number>
    person_id: string
    password_hash: string
  }
  recovery_code: {
    person_id: string
    code_hash: string
  }
  role_grant: {
    id: string
    person_id: string
    body_id: string
    role: Role
    granted_at: Date
    granted_by: string | null
    revoked_at: Date | null
    revoked_by: string | null
  }
  person_session: {
    id: string
    token_digest: string
    person_id: string
    stage: 'second-factor' | 'enrolment' | 'new-password' | 'signed-in'
    created_at: Date
    last_seen_at: Date
    expires_at: Date
    user_agent: string
    pending_totp_secret: string | null
  }
  sign_in_failures: {
    kind: 'account' | 'address' | 'pair'
    digest: string
    failures: number
    last_failed_at: Date
    locked_until: Date | null
  }
  kept_answer: {
    person_id: string
    key: string
    request_digest: string
    answer: string
    expires_at: Date
  }
  familiar_address: {
    pair_digest: string
    last_signed_in_at: Date
  }
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
    retired_at: ColumnType<Date | null, never, Date>
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
  letter_numbering: {
    body_id: string
    series: SeriesId
    year: number
    last: number
  }
  request_letter: {
    request_id: string
    number: number
    event_number: number
    code: LetterCode
    about: string | null
    body_id: string
    series: SeriesId | null
    year: number | null
    serial: number | null
    letter_no: string | null
    on_date: string
    made_at: Date
    taken_back_by: number | null
    sealed: string | null
  }
  letter_wording: {
    body_id: string
    code: LetterCode
    version: number
    wording: ColumnType<object | null, string | null, never>
    reason: string
    changed_at: Date
    changed_by: string
  }
  letter_office: {
    body_id: string
    version: number
    mark: string | null
    authority: string | null
    court: string | null
    online_channel: string | null
  }
  request_hold: {
    request_id: string
    id: string
    placed_at: Date
    placed_by: string
    lifted_at: Date | null
    lifted_by: string | null
  }
  review_lesson: {
    request_id: string
    review_id: string
    body_id: string
    version: number
    grounds: OverturnGroundCode[]
    learnt: string
    written_at: Date
    written_by: string
  }
  publication_proposal: {
    id: string
    body_id: string
    version: number
    state: ProposalState
    title: string
    link: string | null
    reason: string | null
    proposed_at: Date
    proposed_by: string
    changed_at: Date
    changed_by: string
  }
  publication_proposal_request: {
    proposal_id: string
    request_id: string
  }
  public_log: {
    body_id: string
    version: number
    is_open: boolean
    changed_at: Date
    changed_by: string
  }
  public_log_entry: {
    request_id: string
    body_id: string
    version: number
    state: 'draft' | 'published' | 'withdrawn'
    title: string
    answer: string
    written_at: Date
    written_by: string
    confirmed_at: Date | null
    confirmed_by: string | null
    published_on: string | null
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
