import { NO_BODY } from '../../access/chosen-body.js'
import type { TrailFilter } from '../../api/audit.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * What an address asks for; what it cannot mean is left out.
 * @param fallback the body that is meant where the address names none
 */
export function readTrailFilter(
  search: URLSearchParams,
  types: Readonly<Record<TrailFilter['type'] & string, string>>,
  fallback: string | null,
): TrailFilter {
  const isType = (text: string): text is TrailFilter['type'] & string => Object.hasOwn(types, text)
  const day = (name: string) => {
    const text = search.get(name)
    return text !== null && DAY.test(text) ? text : null
  }
  const type = search.get('type')
  const body = search.get('body') ?? fallback
  return {
    body: body === NO_BODY ? null : body,
    type: type !== null && isType(type) ? type : null,
    person: search.get('person'),
    from: day('from'),
    to: day('to'),
  }
}
