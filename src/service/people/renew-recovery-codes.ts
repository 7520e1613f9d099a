import { z } from 'zod'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { replaceRecoveryCodes } from '../../storage/people/credentials.js'
import { readInput } from '../input.js'
import type { Actor } from './authorise.js'
import { digestRecoveryCode } from './give-second-factor.js'
import { holdProved } from './hold-proved.js'
import { newRecoveryCodes } from './new-secrets.js'
import { tryOwnPassword } from './own-password.js'
import type { PeopleServices } from './people-services.js'
import { recordChanges } from './record-changes.js'
import type { Origin } from './sign-in.js'
import type { SignInError } from './sign-in-error.js'

export const ProofInput = z.strictObject({ password: z.string().min(1).max(1_000) })

/** New recovery codes, shown this once; the old ones open nothing any more. */
export async function renewRecoveryCodes(
  services: PeopleServices,
  actor: Actor,
  input: unknown,
  from: Origin,
): Promise<Result<readonly string[], SignInError>> {
  const read = readInput(ProofInput, input)
  if (!read.ok) return read
  const proved = await tryOwnPassword(services, actor.person, read.value.password, from)
  if (!proved.ok) return proved
  if (proved.value.totpSecret === null) return fail({ code: 'second-factor.not-begun' })
  const codes = newRecoveryCodes()
  return services.db.transaction().execute(async (transaction) => {
    if (!(await holdProved(transaction, proved.value))) return fail({ code: 'session.ended' } as const)
    const digests = codes.map((code) => digestRecoveryCode(services.secrets, actor.person, code))
    await replaceRecoveryCodes(transaction, actor.person, digests)
    const event = { type: 'person.second-factor-changed', person: actor.person } as const
    await recordChanges(services, transaction, actor.person, [{ chain: 'site', event }])
    return succeed(codes)
  })
}
