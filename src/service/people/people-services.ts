import type { PasswordProfile } from '../../domain/access/index.js'
import type { Digester } from '../../storage/audit/record-events.js'
import type { Db } from '../../storage/database.js'
import type { Clock } from '../clock.js'
import type { PasswordHasher } from './password-hasher.js'
import type { SecretBox } from './secret-box.js'

/** What the use cases of people and bodies work with. */
export interface OfficeServices {
  readonly db: Db
  readonly clock: Clock
  /** Unguessable, never used before. */
  readonly newId: () => string
  /** What the audit trail is digested with. */
  readonly digester: Digester
}

/** What signing in and managing people needs beside. */
export interface PeopleServices extends OfficeServices {
  readonly hasher: PasswordHasher
  readonly secrets: SecretBox
  readonly profile: PasswordProfile
  /** The name under which authenticator apps keep our codes. */
  readonly issuer: string
}
