import { explainFeeRefusal, type FeeRefusal } from '../../domain/fee/index.js'
import { explainLetterRefusal, type LetterRefusal } from '../../domain/letter/index.js'
import type { RequestRefusal, ServiceRefusal } from '../../domain/request/index.js'
import { explainRefusal, explainServiceRefusal } from '../../domain/request/index.js'
import { explainInputError, type InputError } from '../input.js'
import { type AccessDenied, explainAccessDenied } from '../people/authorise.js'
import { explainReleaseRefusal, type ReleaseRefusal } from './gate/release-refusal.js'
import type { RequestView } from './request-view.js'

/** Every way a use case of requests can be refused. */
export type RequestError =
  | InputError
  | AccessDenied
  | RequestRefusal
  | ServiceRefusal
  | FeeRefusal
  | ReleaseRefusal
  | LetterRefusal
  /** There is none, or it is none of theirs: the two are never told apart. */
  | { readonly code: 'request.unknown' }
  /** Number and query code do not belong together, or there is no such number: never told apart. */
  | { readonly code: 'request.not-found' }
  | { readonly code: 'request.body-not-active' }
  /** An applicant does what nobody asked of them, or what waits for nothing of theirs any more. */
  | { readonly code: 'request.not-asked' }
  /** The key of a submission stands for another one. */
  | { readonly code: 'request.sent-otherwise' }
  /** Somebody else worked on it meanwhile: its new state, nothing saved. */
  | { readonly code: 'request.changed'; readonly current: RequestView }
  | { readonly code: 'request.assignee' }
  | { readonly code: 'request.join-target' }
  /** Nothing on record says who looked where for what and what came of it. */
  | { readonly code: 'search.incomplete' }
  /** Persons are removed from it: nobody's identity can be checked any more. */
  | { readonly code: 'query-code.retired' }
  /** The case has no such letter, or not for who asks. */
  | { readonly code: 'letter.unknown' }
  /** It takes too long to set, or the thread that sets it was stopped. */
  | { readonly code: 'letter.not-set' }
  /** Somebody else changed the wording meanwhile; nothing is saved. */
  | { readonly code: 'letter.changed' }

export function explainRequestError(error: RequestError): string {
  switch (error.code) {
    case 'input.refused':
      return explainInputError(error)
    case 'access.denied':
      return explainAccessDenied(error)
    case 'request.unknown':
      return '没有这件申请，请核对申请编号。'
    case 'request.not-found':
      return '申请编号和查询码不相符，请对照回执核对。'
    case 'request.body-not-active':
      return '这个机关现在不受理申请，请选择承接其职能的机关。'
    case 'request.not-asked':
      return '这件申请现在不需要您做这一步。'
    case 'request.sent-otherwise':
      return '这份申请已经用别的内容提交过，请刷新页面后重新填写。'
    case 'request.changed':
      return '这件申请刚由他人办理，您填写的内容没有保存，请核对现在的状态。'
    case 'search.incomplete':
      return '答复信息不存在，须先登记完整的检索情况：检索人、检索范围、检索词和结果（条例第三十六条第（四）项）。'
    case 'request.assignee':
      return '承办人须是本机关能够办理申请的人员。'
    case 'request.join-target':
      return '只能合并到本机关另一件正在办理的申请。'
    case 'query-code.retired':
      return '这件申请的个人信息已经按期限清除，不能再换发查询码；需要有关信息的，可以重新提出申请。'
    case 'letter.unknown':
      return '没有这份文书，请核对。'
    case 'letter.not-set':
      return '这份文书现在不能生成文件，请稍后再试。'
    case 'letter.changed':
      return '这份文书的文字刚由他人修改，您填写的内容没有保存，请核对现在的文字。'
    case 'service.not-told':
    case 'service.other-day':
    case 'close.service-not-proven':
      return explainServiceRefusal(error)
    case 'fee.above-tiers':
      return explainFeeRefusal(error)
    case 'letter.wording':
    case 'letter.incomplete':
      return explainLetterRefusal(error)
    case 'release.not-cleared':
    case 'release.not-disclosed':
      return explainReleaseRefusal(error)
    default:
      return explainRefusal(error)
  }
}
