import { type Action, decide, type Grant, type Subtree } from '../../domain/access/index.js'
import type { BodyId } from '../../domain/body/index.js'

/** Where a body hangs, as the list of bodies says it. */
export interface Placed {
  readonly id: string
  readonly parent: string | null
}

/** What the one who is signed in may do, by the same table that the server asks. The server decides; this only saves clicks. */
export interface Access {
  may(action: Action, body: string | null): boolean
  /** Whether there is any body for which they may, or that it needs none. */
  mayAnywhere(action: Action): boolean
  /** The bodies for which they may, in the order of the list. */
  listBodiesFor(action: Action): readonly string[]
}

export function createAccess(
  given: readonly { readonly role: Grant['role']; readonly body: string }[],
  bodies: readonly Placed[],
): Access {
  const grants = given.map(({ role, body }): Grant => ({ role, body: body as BodyId }))
  const below = subtreeOf(bodies)
  const may = (action: Action, body: string | null) => decide(grants, action, body as BodyId | null, below).allowed
  const listBodiesFor = (action: Action) => bodies.filter(({ id }) => may(action, id)).map(({ id }) => id)
  return {
    may,
    listBodiesFor,
    mayAnywhere: (action) => may(action, null) || grants.some(({ body }) => may(action, body)),
  }
}

function subtreeOf(bodies: readonly Placed[]): Subtree {
  const children = new Map<string | null, string[]>()
  for (const { id, parent } of bodies) children.set(parent, [...(children.get(parent) ?? []), id])
  return (root) => {
    const found = new Set<string>()
    const waiting: string[] = [root]
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (found.has(id)) continue
      found.add(id)
      waiting.push(...(children.get(id) ?? []))
    }
    return [...found] as BodyId[]
  }
}
