import type { BodyId } from '../body/index.js'
import { ACTION_NAMES, type Action } from './action.js'
import { PERMISSIONS, type Reach } from './permissions.js'
import type { Role } from './role.js'

/** A person is `role` for `body`. */
export interface Grant {
  readonly role: Role
  readonly body: BodyId
}

/** A body and all below it as they stood on the day that matters; see `subtreeOn`. */
export type Subtree = (root: BodyId) => readonly BodyId[]

export type AccessDecision =
  | { readonly allowed: true; readonly by: Grant }
  | { readonly allowed: false; readonly action: Action }

/**
 * Whether these grants allow an action on a body, and which of them does. Denied unless one does. `null`: the action
 * concerns no body in particular, and only a role that reaches everywhere can do it.
 */
export function decide(
  grants: readonly Grant[],
  action: Action,
  body: BodyId | null,
  subtree: Subtree,
): AccessDecision {
  const by = grants.find((grant) => isReached(PERMISSIONS[grant.role][action], grant.body, body, subtree))
  return by === undefined ? { allowed: false, action } : { allowed: true, by }
}

function isReached(reach: Reach, own: BodyId, body: BodyId | null, subtree: Subtree): boolean {
  switch (reach) {
    case 'no':
      return false
    case 'own-body':
      return own === body
    case 'subtree':
      // Its own body also on a day on which that did not exist, or no longer.
      return body !== null && (own === body || subtree(own).includes(body))
    case 'any':
      return true
  }
}

export const explainDenied = (action: Action): string => `您的角色不能${ACTION_NAMES[action]}，如有需要请联系系统管理员`
