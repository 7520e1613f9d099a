import type { RequestError } from '../../service/requests/request-error.js'
import type { Problem } from './problem.js'

/** What the use cases of requests refuse with, beside what every use case can. */
type RequestCode = Exclude<RequestError['code'], 'input.refused' | 'access.denied'>

const problem = (status: 404 | 409 | 422, title: string): Problem => ({ status, title })
/** The case as it stands does not let it happen. */
const notNow = problem(409, '现在不能办理这一步')
/** What was filled in cannot be, whatever the case's state. */
const notSo = problem(422, '填写有误')

export const REQUEST_PROBLEMS = {
  'request.unknown': problem(404, '没有这件申请'),
  'request.not-found': problem(404, '编号和查询码不相符'),
  'request.body-not-active': problem(409, '机关不受理申请'),
  'request.not-asked': problem(409, '不需要这一步'),
  'request.sent-otherwise': problem(409, '已经提交过'),
  'request.changed': problem(409, '刚由他人办理'),
  'request.assignee': problem(422, '不能由这个人承办'),
  'request.join-target': problem(409, '不能合并到那一件'),
  'service.not-told': problem(422, '送达情况不完整'),
  'service.other-day': problem(422, '送达日期有误'),
  'close.service-not-proven': problem(409, '没有送达凭证'),
  'search.incomplete': problem(409, '检索记录不完整'),
  'query-code.retired': problem(409, '不能换发查询码'),
  'letter.unknown': problem(404, '没有这份文书'),
  'letter.not-set': problem(409, '文件没有生成'),
  'letter.changed': problem(409, '刚由他人修改'),
  'letter.wording': problem(422, '文书的文字不能使用'),
  'letter.incomplete': problem(422, '文书还不完整'),
  'release.not-cleared': problem(409, '文件没有通过检查'),
  'release.not-disclosed': problem(409, '这种决定不提供文件'),

  'move.not-allowed': notNow,
  'date.in-future': notSo,
  'date.before-regulation': notSo,
  'date.too-early': notSo,
  'date.not-after': notSo,
  'receipt.after-first-act': notNow,
  'receipt.already-confirmed': notNow,
  'correction.only-once': notNow,
  'correction.too-late': notNow,
  'reasons.already-asked': notNow,
  'reply.fixed-by-ruling': notNow,
  'delay.without-reasons': notNow,
  'delay.not-later': notSo,
  'consultation.known-id': notNow,
  'consultation.unknown-id': notNow,
  'consultation.already-delivered': notNow,
  'consultation.already-answered': notNow,
  'commission.known-id': notNow,
  'commission.unknown-id': notNow,
  'commission.already-delivered': notNow,
  'extension.too-long': notSo,
  'extension.only-once': notNow,
  'extension.too-late': notNow,
  'extension.not-approved': notNow,
  'extension.already-notified': notNow,
  'fee.amount': notSo,
  'fee.not-in-force': notNow,
  'fee.too-late': notNow,
  'fee.only-once': notNow,
  'fee.already-delivered': notNow,
  'fee.not-delivered': notNow,
  'decision.condition': notNow,
  'decision.other-matter': notNow,
  'decision.without-reasons': notSo,
  'decision.without-basis': notSo,
  'decision.third-party-not-heard': notNow,
  'decision.co-maker-not-heard': notNow,
  'decision.objection-not-overridden': notNow,
  'decision.nothing-to-override': notNow,
  'third-party.not-overridden': notNow,
  'close.third-party-not-informed': notNow,
  'split.parts': notSo,
  'recall.nothing-sent': notNow,
  'review.refused': notNow,
} as const satisfies Record<RequestCode, Problem>
