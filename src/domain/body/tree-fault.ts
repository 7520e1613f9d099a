import { compareDates, type PlainDate } from '../calendar/index.js'
import { type BodyId, type BodyState, bodyOn } from './body.js'
import type { Bodies } from './body-tree.js'

/** What is wrong with the tree on a day. */
export type TreeFault =
  | { readonly code: 'tree.parent-not-active'; readonly name: string; readonly on: PlainDate }
  | { readonly code: 'tree.circle'; readonly names: readonly string[]; readonly on: PlainDate }
  | { readonly code: 'tree.name-taken'; readonly name: string; readonly on: PlainDate }
  | { readonly code: 'tree.successor-not-active'; readonly name: string; readonly on: PlainDate }

type ActiveState = Extract<BodyState, { status: 'active' }>

/** The first fault from a day on; the tree changes only on days of events, so only those are looked at. */
export function findTreeFault(bodies: Bodies, from: PlainDate): TreeFault | undefined {
  const days = new Set([from])
  for (const history of bodies.values()) for (const { on } of history) if (compareDates(on, from) >= 0) days.add(on)
  for (const day of [...days].sort(compareDates)) {
    const fault = findFaultOn(bodies, day)
    if (fault !== undefined) return fault
  }
  return undefined
}

function findFaultOn(bodies: Bodies, on: PlainDate): TreeFault | undefined {
  const active = new Map<BodyId, ActiveState>()
  for (const [id, history] of bodies) {
    const state = bodyOn(history, on)
    if (state.status === 'active') active.set(id, state)
  }
  return (
    findOrphan(active, on) ?? findCircle(active, on) ?? findTwins(active, on) ?? findEndWithoutHeir(bodies, active, on)
  )
}

function findOrphan(active: ReadonlyMap<BodyId, ActiveState>, on: PlainDate): TreeFault | undefined {
  for (const { name, parent } of active.values())
    if (parent !== null && !active.has(parent)) return { code: 'tree.parent-not-active', name, on }
  return undefined
}

function findCircle(active: ReadonlyMap<BodyId, ActiveState>, on: PlainDate): TreeFault | undefined {
  const sound = new Set<BodyId>()
  for (const start of active.keys()) {
    const path: BodyId[] = []
    let id: BodyId | null = start
    while (id !== null && !sound.has(id)) {
      const again = path.indexOf(id)
      if (again >= 0) {
        const names = path.slice(again).flatMap((one) => active.get(one)?.name ?? [])
        return { code: 'tree.circle', names, on }
      }
      path.push(id)
      id = active.get(id)?.parent ?? null
    }
    for (const one of path) sound.add(one)
  }
  return undefined
}

function findTwins(active: ReadonlyMap<BodyId, ActiveState>, on: PlainDate): TreeFault | undefined {
  const taken = new Set<string>()
  for (const { name, parent } of active.values()) {
    const place = JSON.stringify([parent, name])
    if (taken.has(place)) return { code: 'tree.name-taken', name, on }
    taken.add(place)
  }
  return undefined
}

/** On the day a body ends, those that carry its figures on are there. Later they may end in turn. */
function findEndWithoutHeir(
  bodies: Bodies,
  active: ReadonlyMap<BodyId, ActiveState>,
  on: PlainDate,
): TreeFault | undefined {
  for (const history of bodies.values()) {
    const state = bodyOn(history, on)
    if (state.status !== 'ended' || state.endedOn !== on) continue
    if (state.successors.some((id) => !active.has(id)))
      return { code: 'tree.successor-not-active', name: state.name, on }
  }
  return undefined
}
