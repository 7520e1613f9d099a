import { answerersOn, type Bodies, type BodyId, subtreeOn } from '../body/index.js'
import type { PlainDate } from '../calendar/index.js'
import type { Action } from './action.js'
import type { Grant } from './decide.js'
import { PERMISSIONS } from './permissions.js'

/** Where an action can be done: for every body and for what belongs to none, or for these bodies. */
export type Reached = 'everything' | ReadonlySet<BodyId>

/**
 * Everything that `decide` would allow, at once. What is left of a body that is no more is within reach of whoever
 * reaches those who answer for it now.
 */
export function listReached(grants: readonly Grant[], action: Action, bodies: Bodies, on: PlainDate): Reached {
  const reached = new Set<BodyId>()
  for (const { role, body } of grants) {
    switch (PERMISSIONS[role][action]) {
      case 'no':
        break
      case 'own-body':
        reached.add(body)
        break
      case 'subtree':
        for (const below of [body, ...subtreeOn(bodies, body, on)]) reached.add(below)
        break
      case 'any':
        return 'everything'
    }
  }
  if (reached.size === 0) return reached
  const left = [...bodies.keys()].filter((id) => answerersOn(bodies, id, on).some((one) => reached.has(one)))
  return new Set([...reached, ...left])
}

export const isWithin = (reached: Reached, body: BodyId | null): boolean =>
  reached === 'everything' || (body !== null && reached.has(body))
