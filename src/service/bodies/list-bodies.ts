import { BODY_TYPES, type BodyId, type BodyState, bodyOn } from '../../domain/body/index.js'
import { compareDates, type PlainDate } from '../../domain/calendar/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { type BodyRecord, findBody, listBodies } from '../../storage/bodies/bodies.js'
import { todayOf } from '../clock.js'
import type { OfficeServices } from '../people/people-services.js'
import type { BodyError, BodyOnDay } from './body-error.js'

type ActiveState = Extract<BodyState, { status: 'active' }>

/** A body as it stood on a day, with those below it. */
export interface BodyNode extends BodyRecord {
  readonly state: ActiveState
  readonly children: readonly BodyNode[]
}

/** The tree on a day: governments first, then departments and so on, by name. Public: who there is stands in every guide. */
export async function listTreeOn({ db }: Pick<OfficeServices, 'db'>, on: PlainDate): Promise<readonly BodyNode[]> {
  const below = new Map<BodyId | null, { record: BodyRecord; state: ActiveState }[]>()
  for (const record of await listBodies(db)) {
    const state = bodyOn(record.history, on)
    if (state.status !== 'active') continue
    below.set(state.parent, [...(below.get(state.parent) ?? []), { record, state }])
  }
  const listBelow = (parent: BodyId | null): BodyNode[] =>
    (below.get(parent) ?? [])
      .sort((a, b) => byKindAndName(a.state, b.state))
      .map(({ record, state }) => ({ ...record, state, children: listBelow(record.id) }))
  return listBelow(null)
}

const byKindAndName = (a: ActiveState, b: ActiveState): number =>
  BODY_TYPES.indexOf(a.kind) - BODY_TYPES.indexOf(b.kind) || (a.name < b.name ? -1 : 1)

/** A body that is no more, and who came after it. */
export type EndedBody = { readonly id: BodyId } & Extract<BodyState, { status: 'ended' }>

/** Bodies that had ended by a day, the last ones first: their figures are followed on. */
export async function listEndedOn({ db }: Pick<OfficeServices, 'db'>, on: PlainDate): Promise<readonly EndedBody[]> {
  const ended = (await listBodies(db)).flatMap(({ id, history }) => {
    const state = bodyOn(history, on)
    return state.status === 'ended' ? [{ id, ...state }] : []
  })
  return ended.sort((a, b) => compareDates(b.endedOn, a.endedOn) || (a.name < b.name ? -1 : 1))
}

/** One body with its whole history, as it is today. */
export async function getBody(
  { db, clock }: Pick<OfficeServices, 'db' | 'clock'>,
  id: BodyId,
): Promise<Result<BodyOnDay, BodyError>> {
  const record = await findBody(db, id)
  if (record === undefined) return fail({ code: 'body.unknown' })
  return succeed({ ...record, state: bodyOn(record.history, todayOf(clock)) })
}
