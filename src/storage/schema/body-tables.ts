import type { Generated } from 'kysely'
import type { Role } from '../../domain/access/index.js'
import type { BodyEvent, BodyType } from '../../domain/body/index.js'

/** Bodies, the people who work for them, and how they sign in. */
export interface BodyTables {
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
