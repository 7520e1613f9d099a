import type { Action } from '../../domain/access/index.js'
import { useSearchChoices } from '../parts/lists/search-choices.js'
import { useOffice } from './office.js'

/** Stands in an address for what belongs to no body. */
export const NO_BODY = 'none'

/**
 * The body a page is about: the one its address names, so that it can be passed on; else the one acted for, where that
 * is allowed; else the first that is.
 */
export function useChosenBody(action: Action) {
  const { access, acting } = useOffice()
  const { search, choose } = useSearchChoices()
  const bodies = access.listBodiesFor(action)
  const named = search.get('body')
  const fallback = acting !== null && access.may(action, acting) ? acting : (bodies[0] ?? null)
  const chosen = named ?? fallback
  return {
    /** `null`: what belongs to none. */
    body: chosen === NO_BODY ? null : chosen,
    /** There is nothing to choose: no role allows it anywhere. */
    isNone: chosen === null,
    bodies,
    mayNone: access.may(action, null),
    choose: (body: string | null) => choose({ body: body ?? NO_BODY }),
  }
}
