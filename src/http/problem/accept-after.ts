import type { Result } from '../../domain/result/index.js'
import { type AfterError, explainAfterError } from '../../service/requests/after/after-error.js'
import { acceptRequest } from './accept-request.js'
import { type AfterCode, isAfterCode } from './after-problems.js'
import { Refused } from './refused.js'

/** What a use case answered that makes something of requests, or the end of the request. */
export function acceptAfter<T>(result: Result<T, AfterError>): T {
  if (result.ok) return result.value
  const { error } = result
  if (isOfAfter(error)) throw new Refused({ code: error.code, detail: explainAfterError(error) })
  return acceptRequest({ ok: false, error })
}

const isOfAfter = (error: AfterError): error is Extract<AfterError, { code: AfterCode }> => isAfterCode(error.code)
