import { MOVE_NAMES } from '../../domain/request/index.js'
import type { Result } from '../../domain/result/index.js'
import { explainRequestError, type RequestError } from '../../service/requests/request-error.js'
import { toRequestState } from '../requests/request-state-view.js'
import { Refused, refuseFields } from './refused.js'

/** What a use case of requests answered, or the end of the request. */
export function acceptRequest<T>(result: Result<T, RequestError>): T {
  if (result.ok) return result.value
  const { error } = result
  if (error.code === 'input.refused') throw refuseFields(error.fields)
  throw new Refused({
    code: error.code,
    detail: explainRequestError(error),
    ...(error.code === 'request.changed' && { current: toRequestState(error.current) }),
    ...(error.code === 'move.not-allowed' && {
      allowed: error.allowed.map((move) => ({ move, name: MOVE_NAMES[move] })),
    }),
  })
}
