import type { AfterError } from '../../service/requests/after/after-error.js'
import type { RequestError } from '../../service/requests/request-error.js'
import type { Problem } from './problem.js'

/** What the use cases refuse with that make something of requests, beside what every use case of requests can. */
export type AfterCode = Exclude<AfterError['code'], RequestError['code']>

const problem = (status: 403 | 404 | 409, title: string): Problem => ({ status, title })

export const AFTER_PROBLEMS = {
  'review.unknown': problem(404, '没有这个案件'),
  'lesson.nothing-to-learn': problem(409, '不需要登记'),
  'after.changed': problem(409, '刚由他人修改'),
  'hold.unknown': problem(404, '没有这项保留'),
  'hold.retired': problem(409, '已经清除'),
  'proposal.unknown': problem(404, '没有这项建议'),
  'proposal.requests': problem(409, '不能列入这些申请'),
  'proposal.not-now': problem(409, '现在不能这样处理'),
  'public-log.not-open': problem(409, '没有开设公开栏目'),
  'public-entry.unknown': problem(404, '没有公开条目'),
  'public-entry.not-answered': problem(409, '还不能公开'),
  'public-entry.not-now': problem(409, '现在不能这样处理'),
  'public-entry.own-words': problem(403, '须由另一人确认'),
} as const satisfies Record<AfterCode, Problem>

export const isAfterCode = (code: string): code is AfterCode => Object.hasOwn(AFTER_PROBLEMS, code)
