import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Role } from '../domain/access/index.js'
import type { RecordedEvent } from '../domain/audit/index.js'
import type { BodyEvent, BodyType } from '../domain/body/index.js'
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
  familiar_address: {
    pair_digest: string
    last_signed_in_at: Date
  }
}
