import { explainRequestError, type RequestError } from '../request-error.js'

/** Every way a use case can be refused that makes something of requests: lessons, proposals, the public log, holds. */
export type AfterError =
  | RequestError
  | { readonly code: 'review.unknown' }
  /** It is not decided against the body. */
  | { readonly code: 'lesson.nothing-to-learn' }
  /** Somebody else changed it meanwhile; nothing is saved. */
  | { readonly code: 'after.changed' }
  | { readonly code: 'hold.unknown' }
  | { readonly code: 'hold.retired' }
  | { readonly code: 'proposal.unknown' }
  /** Some are not of this body, were not given what they asked for, or stand in a proposal already. */
  | { readonly code: 'proposal.requests' }
  | { readonly code: 'proposal.not-now' }
  /** The body has not opened its public log. */
  | { readonly code: 'public-log.not-open' }
  | { readonly code: 'public-entry.unknown' }
  /** Its answer is not out, or not any more. */
  | { readonly code: 'public-entry.not-answered' }
  | { readonly code: 'public-entry.not-now' }
  /** A second person has to look. */
  | { readonly code: 'public-entry.own-words' }

export function explainAfterError(error: AfterError): string {
  switch (error.code) {
    case 'review.unknown':
      return '这件申请没有这个复议或者诉讼案件。'
    case 'lesson.nothing-to-learn':
      return '只有被纠正的决定才需要登记经验教训；这个案件没有被纠正，或者还没有结果。'
    case 'after.changed':
      return '刚由他人修改，您填写的内容没有保存，请刷新后核对。'
    case 'hold.unknown':
      return '没有这项保留，或者已经解除。'
    case 'hold.retired':
      return '这件申请的个人信息已经按期限清除，没有可以保留的内容。'
    case 'proposal.unknown':
      return '没有这项建议。'
    case 'proposal.requests':
      return '只能选择本机关已经答复予以公开或者部分公开、还没有列入其他建议的申请，至少一件。'
    case 'proposal.not-now':
      return '这项建议现在的状态不能这样处理，请刷新后核对。'
    case 'public-log.not-open':
      return '本机关没有开设申请和答复的公开栏目，请先由负责人开设。'
    case 'public-entry.unknown':
      return '这件申请没有公开条目。'
    case 'public-entry.not-answered':
      return '答复送达以后才能公开申请和答复；原决定撤销、重新办理的，等新的答复送达。'
    case 'public-entry.not-now':
      return '这个条目现在的状态不能这样处理，请刷新后核对。'
    case 'public-entry.own-words':
      return '须由另一人确认：起草条目的人不能自己确认。'
    default:
      return explainRequestError(error)
  }
}
