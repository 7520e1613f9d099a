import type { BodyId } from '../../domain/body/index.js'
import { type BodyState, bodyOn, listNames } from '../../domain/body/index.js'
import { compareDates } from '../../domain/calendar/index.js'
import { findBody } from '../../storage/bodies/bodies.js'
import { findBodiesNamed } from '../../storage/checked-reports/find-bodies.js'
import { todayOf } from '../clock.js'
import type { OfficeServices } from '../people/people-services.js'

export interface FoundBody {
  readonly id: BodyId
  readonly state: Exclude<BodyState, { status: 'not-yet' }>
  /** All that it was ever called by now, oldest first. */
  readonly names: readonly string[]
}

const MOST = 20

/** Bodies that are, or once were, called something with these words in it; shortest name first. Public. */
export async function findBodies(
  { db, clock }: Pick<OfficeServices, 'db' | 'clock'>,
  words: string,
): Promise<readonly FoundBody[]> {
  const today = todayOf(clock)
  const records = await Promise.all((await findBodiesNamed(db, words, MOST)).map((id) => findBody(db, id)))
  return records.flatMap((record) => {
    if (record === undefined) return []
    const state = bodyOn(record.history, today)
    // What is yet to come is not announced here.
    if (state.status === 'not-yet') return []
    const names = listNames(record.history).filter(({ since }) => compareDates(since, today) <= 0)
    return [{ id: record.id, state, names: names.map(({ name }) => name) }]
  })
}
