import type { DbTransaction } from '../../storage/database.js'
import { type Credentials, getCredentials, lockPerson } from '../../storage/people/people.js'

/**
 * Whether a password that was right a moment ago still is, and the account may be used; if so, that stays until the
 * transaction ends. Looking at a password takes its time, in which an administrator may have taken it away.
 */
export async function holdProved(
  transaction: DbTransaction,
  { id, passwordHash }: Pick<Credentials, 'id' | 'passwordHash'>,
): Promise<boolean> {
  await lockPerson(transaction, id)
  const present = await getCredentials(transaction, id)
  return present.passwordHash === passwordHash && present.status === 'active'
}
