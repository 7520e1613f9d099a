import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isInterrupted, isOutage } from '../../service/outage.js'
import { PROBLEMS } from './problems.js'
import { type Refusal, Refused } from './refused.js'

/** RFC 9457; `type` names the code where the codes are explained. */
export function answerProblem(
  c: Context,
  { code, detail, fields, current, allowed, retryAfterSeconds }: Refusal,
): Response {
  const { status, title } = PROBLEMS[code]
  if (retryAfterSeconds !== undefined) c.header('retry-after', String(retryAfterSeconds))
  const body = {
    type: `/api/docs#problem-${code}`,
    title,
    status,
    detail,
    code,
    ...(fields !== undefined && { fields: fields.map(({ field, message }) => ({ path: field, message })) }),
    ...(current !== undefined && { current }),
    ...(allowed !== undefined && { allowed }),
  }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' })
}

/** Whatever was thrown, as a problem. What it says of a defect is nothing. */
export function answerError(c: Context, error: Error, onDefect: (error: Error) => void): Response {
  if (error instanceof Refused) return answerProblem(c, error.refusal)
  if (error instanceof HTTPException && error.status === 415)
    return answerProblem(c, { code: 'request.media-type', detail: '请用 application/json 提交。' })
  if (error instanceof HTTPException && error.status < 500)
    return answerProblem(c, { code: 'request.malformed', detail: '提交的内容不是完整的 JSON，没有处理。' })
  const isAway = isOutage(error)
  // Also what the database interrupted may be told again in a moment; happening often, the operator has to know.
  if (!isAway) onDefect(error)
  if (isAway || isInterrupted(error))
    return answerProblem(c, {
      code: 'database.unavailable',
      detail: '系统暂时无法处理，请稍后再试；刚才的操作没有完成的，请重新提交。',
      retryAfterSeconds: 5,
    })
  return answerProblem(c, { code: 'defect', detail: '系统出现问题，已通知管理员。请稍后再试。' })
}
