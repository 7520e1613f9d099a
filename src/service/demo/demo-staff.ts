import type { Role } from '../../domain/access/index.js'
import type { Actor } from '../people/authorise.js'
import type { BuiltCounty } from './build-county.js'

/** Who works on the requests of a body. */
export interface Staff {
  readonly byAccount: ReadonlyMap<string, Actor>
  readonly head: Actor
  /** One after the other. */
  clerkAt(index: number): Actor
}

export function staffOf(built: BuiltCounty, key: string): Staff {
  const clerks = holding(built, 'clerk', key)
  const head = headOf(built, key)
  if (head === undefined) throw new Error(`the demonstration has no head of ${key}`)
  return {
    byAccount: built.actors,
    head,
    clerkAt: (index) => clerks[index % clerks.length] ?? head,
  }
}

/** Undefined of a body that is no more. */
export const headOf = (built: BuiltCounty, key: string): Actor | undefined => holding(built, 'head', key)[0]

const holding = ({ bodies, actors }: BuiltCounty, role: Role, key: string): readonly Actor[] =>
  [...actors.values()].filter(({ grants }) =>
    grants.some((grant) => grant.role === role && grant.body === bodies.get(key)),
  )
