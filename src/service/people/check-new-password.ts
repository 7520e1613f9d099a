import { checkPassword } from '../../domain/access/index.js'
import { listFormerPasswords } from '../../storage/people/credentials.js'
import type { Credentials } from '../../storage/people/people.js'
import type { PasswordRefused } from './people-error.js'
import type { PeopleServices } from './people-services.js'

/** What is wrong with a password somebody chose, its history included; `undefined` if nothing is. */
export async function checkNewPassword(
  { db, hasher, profile }: Pick<PeopleServices, 'db' | 'hasher' | 'profile'>,
  credentials: Credentials,
  password: string,
): Promise<PasswordRefused | undefined> {
  const faults = checkPassword(profile, password, credentials.account)
  if (faults.length > 0) return { code: 'password.refused', faults }
  const former = await listFormerPasswords(db, credentials.id, profile.history - 1)
  for (const hash of [credentials.passwordHash, ...former]) {
    if (await hasher.verify(hash, password))
      return { code: 'password.refused', faults: [{ code: 'password.used-before', last: profile.history }] }
  }
  return undefined
}
