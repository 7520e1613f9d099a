import type { Actor } from '../people/authorise.js'
import type { BuiltCounty } from './build-county.js'

/** Who works on the requests of a body. */
export interface Staff {
  readonly byAccount: ReadonlyMap<string, Actor>
  readonly head: Actor
  /** One after the other. */
  clerkAt(index: number): Actor
}

export function staffOf({ bodies, actors }: BuiltCounty, key: string): Staff {
  const body = bodies.get(key)
  const holding = (role: string) =>
    [...actors.values()].filter(({ grants }) => grants.some((grant) => grant.role === role && grant.body === body))
  const clerks = holding('clerk')
  const [head] = holding('head')
  if (head === undefined) throw new Error(`the demonstration has no head of ${key}`)
  return {
    byAccount: actors,
    head,
    clerkAt: (index) => clerks[index % clerks.length] ?? head,
  }
}
