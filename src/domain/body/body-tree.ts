import { compareDates, type PlainDate } from '../calendar/index.js'
import { type BodyHistory, type BodyId, bodyOn } from './body.js'

export type Bodies = ReadonlyMap<BodyId, BodyHistory>

/** A body and all below it as they stood on a day, the body itself first; none if it did not exist. */
export function subtreeOn(bodies: Bodies, root: BodyId, date: PlainDate): readonly BodyId[] {
  const children = new Map<BodyId, BodyId[]>()
  for (const [id, history] of bodies) {
    const state = bodyOn(history, date)
    if (state.status !== 'active' || state.parent === null) continue
    children.set(state.parent, [...(children.get(state.parent) ?? []), id])
  }
  const history = bodies.get(root)
  if (history === undefined || bodyOn(history, date).status !== 'active') return []
  const found: BodyId[] = []
  const waiting = [root]
  // Each body once: a circle in the records must not become one here.
  const seen = new Set<BodyId>()
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue
    seen.add(id)
    found.push(id)
    waiting.push(...(children.get(id) ?? []))
  }
  return found
}

/**
 * Who carries a body's figures on a later day: the body itself while it lives, else what it was merged
 * into or split into, followed through every further reform. Empty if it was abolished without successor.
 */
export function successorsOn(bodies: Bodies, id: BodyId, date: PlainDate): readonly BodyId[] {
  const found = new Set<BodyId>()
  const seen = new Set<BodyId>()
  const waiting = [id]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next)) continue
    seen.add(next)
    const state = bodyOn(bodies.get(next) ?? [], date)
    if (state.status === 'active') found.add(next)
    if (state.status === 'ended') waiting.push(...state.successors)
  }
  return [...found]
}

/**
 * Who answers for a body on a later day: those who carry its figures on, or, where it was abolished without successor,
 * the body it stood below. Empty only where there is nobody left.
 */
export function answerersOn(bodies: Bodies, id: BodyId, date: PlainDate): readonly BodyId[] {
  const seen = new Set<BodyId>()
  for (let next: BodyId | null = id; next !== null && !seen.has(next); next = lastParentOf(bodies.get(next) ?? [])) {
    seen.add(next)
    const successors = successorsOn(bodies, next, date)
    if (successors.length > 0) return successors
  }
  return []
}

/** What a body stands below, or last stood below. */
export function lastParentOf(history: BodyHistory): BodyId | null {
  return [...history]
    .sort((a, b) => compareDates(a.on, b.on))
    .reduce<BodyId | null>(
      (parent, event) => (event.type === 'body.established' || event.type === 'body.moved' ? event.parent : parent),
      null,
    )
}
