import type { PlainDate } from '../../domain/calendar/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { Db } from '../../storage/database.js'
import { decideInstallation, findInstallation, type Installation } from '../../storage/installation.js'
import { hasPeople } from '../../storage/people/people.js'

export interface FirstStart {
  /** Whether a real installation is asked for, with nobody in it yet. */
  readonly wantsEmpty: boolean
  /** The day on which a demonstration would stand. */
  readonly standsOn: PlainDate
  readonly at: Date
}

/**
 * What this installation is. The first start decides it for good: a demonstration never becomes real, nor the other way
 * round, for records of the two must not mix.
 */
export async function openInstallation(
  db: Db,
  { wantsEmpty, standsOn, at }: FirstStart,
): Promise<Result<Installation, { readonly code: 'installation.is-demo' }>> {
  const isReal = wantsEmpty || (await hasPeople(db))
  const decided: Installation = isReal ? { kind: 'real' } : { kind: 'demo', standsOn, isComplete: false }
  const installation = (await findInstallation(db)) ?? (await decideInstallation(db, decided, at))
  return wantsEmpty && installation.kind === 'demo' ? fail({ code: 'installation.is-demo' }) : succeed(installation)
}
