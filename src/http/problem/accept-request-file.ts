import type { Result } from '../../domain/result/index.js'
import { explainRequestFileError, type RequestFileError } from '../../service/requests/files/request-file-error.js'
import { acceptRequest } from './accept-request.js'
import { Refused } from './refused.js'
import { isFileCode, type RequestFileCode } from './request-file-problems.js'

/** What a use case of files of requests answered, or the end of the request. */
export function acceptRequestFile<T>(result: Result<T, RequestFileError>): T {
  if (result.ok) return result.value
  const { error } = result
  if (isOfFiles(error)) throw toRefused(error.code, explainRequestFileError(error))
  return acceptRequest({ ok: false, error })
}

/** A scanner that does not answer may answer in a moment. */
const toRefused = (code: RequestFileCode, detail: string): Refused =>
  new Refused({ code, detail, ...(code === 'file.not-scanned' && { retryAfterSeconds: 30 }) })

const isOfFiles = (error: RequestFileError): error is Extract<RequestFileError, { code: RequestFileCode }> =>
  isFileCode(error.code)
