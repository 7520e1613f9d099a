import { BODY_TYPES, type BodyId, type BodyState, bodyOn, listNames, type Office } from '../../domain/body/index.js'
import { compareDates, type PlainDate } from '../../domain/calendar/index.js'
import { type BodyRecord, listBodies } from '../../storage/bodies/bodies.js'
import { todayOf } from '../clock.js'
import type { PublicSiteServices } from './public-revision.js'

/** A name and the days it was borne; `until`: the day from which it was no longer. */
export interface BodyName {
  readonly name: string
  readonly since: PlainDate
  readonly until: PlainDate | null
}

/** A body as the public sees it today. */
export interface ListedBody {
  readonly id: BodyId
  readonly state: Exclude<BodyState, { status: 'not-yet' }>
  readonly names: readonly BodyName[]
  readonly creditCode: string | null
  readonly regionCode: string | null
  readonly siteIdCode: string | null
  readonly office: Office
  /** Those that were merged or split into it, with the day. */
  readonly predecessors: readonly { readonly id: BodyId; readonly on: PlainDate }[]
}

/** Every body that is or was, as of a day. */
export interface Directory {
  readonly on: PlainDate
  /** The body at the top: the government whose site this is. */
  readonly top: ListedBody | undefined
  /** Those that are, by kind and name; */
  readonly active: readonly ListedBody[]
  /** and those that are no more, the last to end first. */
  readonly ended: readonly ListedBody[]
  find(id: string): ListedBody | undefined
  /** Whoever bears a name now. */
  findNamed(name: string): ListedBody | undefined
  listBelow(id: BodyId | null): readonly ListedBody[]
}

/** Public: who there is and where stands in every guide, 条例第十二条. */
export async function loadDirectory({ db, clock }: PublicSiteServices): Promise<Directory> {
  const on = todayOf(clock)
  const records = await listBodies(db)
  const predecessors = listPredecessors(records, on)
  const bodies = new Map<string, ListedBody>()
  for (const record of records) {
    const state = bodyOn(record.history, on)
    if (state.status === 'not-yet') continue
    const { id, creditCode, regionCode, siteIdCode, office } = record
    const names = toNames(record, on, state.status === 'ended' ? state.endedOn : null)
    bodies.set(id, {
      id,
      state,
      names,
      creditCode,
      regionCode,
      siteIdCode,
      office,
      predecessors: predecessors.get(id) ?? [],
    })
  }
  const all = [...bodies.values()]
  const active = all.filter(({ state }) => state.status === 'active').sort(byKindAndName)
  const below = new Map<BodyId | null, ListedBody[]>()
  for (const body of active) {
    const parent = body.state.status === 'active' ? body.state.parent : null
    below.set(parent, [...(below.get(parent) ?? []), body])
  }
  const named = new Map(active.map((body) => [body.state.name, body]))
  return {
    on,
    top: below.get(null)?.[0],
    active,
    ended: all.filter(({ state }) => state.status === 'ended').sort(byEnd),
    find: (id) => bodies.get(id),
    findNamed: (name) => named.get(name),
    listBelow: (id) => below.get(id) ?? [],
  }
}

/** Names that were borne by then; what is yet to come is not announced here. */
function toNames({ history }: BodyRecord, on: PlainDate, endedOn: PlainDate | null): BodyName[] {
  const names = listNames(history).filter(({ since }) => compareDates(since, on) <= 0)
  return names.map(({ name, since }, index) => ({ name, since, until: names[index + 1]?.since ?? endedOn }))
}

function listPredecessors(records: readonly BodyRecord[], on: PlainDate) {
  const found = new Map<BodyId, { id: BodyId; on: PlainDate }[]>()
  for (const { id, history } of records) {
    const state = bodyOn(history, on)
    if (state.status !== 'ended') continue
    for (const successor of state.successors)
      found.set(successor, [...(found.get(successor) ?? []), { id, on: state.endedOn }])
  }
  return found
}

const byKindAndName = ({ state: a }: ListedBody, { state: b }: ListedBody): number =>
  BODY_TYPES.indexOf(a.kind) - BODY_TYPES.indexOf(b.kind) || (a.name < b.name ? -1 : 1)

const endOf = ({ state }: ListedBody): string => (state.status === 'ended' ? state.endedOn : '')
const byEnd = (a: ListedBody, b: ListedBody): number => (endOf(a) < endOf(b) ? 1 : -1)
