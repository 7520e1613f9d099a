import { type PlainDate, toChineseDate } from '../calendar/index.js'
import type { ReviewRefusal } from '../remedy/index.js'
import { DECISION_KINDS, type DecisionCode, type DecisionCondition } from './decision-kinds.js'
import type { RequestEventType } from './event.js'
import { MOVE_NAMES, STATUS_NAMES } from './names.js'
import type { RequestStatus } from './request.js'

/** Every way an event can be refused. Data here; the sentence is `explainRefusal`'s. */
export type RequestRefusal =
  | {
      readonly code: 'move.not-allowed'
      readonly event: RequestEventType
      readonly status: RequestStatus | 'none'
      /** What may be done instead. */
      readonly allowed: readonly RequestEventType[]
    }
  | { readonly code: 'date.in-future'; readonly on: PlainDate; readonly today: PlainDate }
  | { readonly code: 'date.before-regulation'; readonly since: PlainDate }
  | { readonly code: 'date.too-early'; readonly on: PlainDate; readonly earliest: PlainDate }
  | { readonly code: 'date.not-after'; readonly on: PlainDate; readonly after: PlainDate }
  | { readonly code: 'receipt.after-first-act'; readonly firstActOn: PlainDate }
  | { readonly code: 'receipt.already-confirmed' }
  | { readonly code: 'correction.only-once'; readonly notices: number }
  | { readonly code: 'correction.too-late'; readonly dueOn: PlainDate }
  | { readonly code: 'reasons.already-asked' }
  /** What a court or a reconsideration has set, the body cannot put off. */
  | { readonly code: 'reply.fixed-by-ruling'; readonly replyBy: PlainDate }
  | { readonly code: 'delay.without-reasons' }
  | { readonly code: 'delay.not-later'; readonly dueOn: PlainDate }
  | { readonly code: 'consultation.known-id'; readonly id: string }
  | { readonly code: 'consultation.unknown-id'; readonly id: string }
  | { readonly code: 'consultation.already-delivered'; readonly id: string }
  | { readonly code: 'consultation.already-answered'; readonly id: string }
  | { readonly code: 'commission.known-id'; readonly id: string }
  | { readonly code: 'commission.unknown-id'; readonly id: string }
  | { readonly code: 'commission.already-delivered'; readonly id: string }
  | { readonly code: 'extension.too-long'; readonly days: number; readonly limit: number }
  | { readonly code: 'extension.only-once' }
  | { readonly code: 'extension.too-late'; readonly dueOn: PlainDate }
  | { readonly code: 'extension.not-approved' }
  | { readonly code: 'extension.already-notified' }
  | { readonly code: 'fee.amount'; readonly amountYuan: number }
  | { readonly code: 'fee.not-in-force'; readonly since: PlainDate }
  | { readonly code: 'fee.too-late'; readonly dueOn: PlainDate }
  | { readonly code: 'fee.only-once' }
  | { readonly code: 'fee.already-delivered' }
  | { readonly code: 'fee.not-delivered' }
  | { readonly code: 'decision.condition'; readonly kind: DecisionCode; readonly condition: DecisionCondition }
  | { readonly code: 'decision.other-matter'; readonly kind: DecisionCode }
  | { readonly code: 'decision.without-reasons'; readonly kind: DecisionCode }
  | { readonly code: 'decision.without-basis'; readonly kind: DecisionCode }
  | { readonly code: 'decision.third-party-not-heard'; readonly id: string }
  | { readonly code: 'decision.co-maker-not-heard'; readonly id: string }
  | { readonly code: 'decision.objection-not-overridden'; readonly id: string }
  | { readonly code: 'decision.nothing-to-override'; readonly id: string }
  | { readonly code: 'third-party.not-overridden'; readonly id: string }
  | { readonly code: 'close.third-party-not-informed'; readonly id: string }
  | { readonly code: 'split.parts'; readonly parts: number }
  | { readonly code: 'recall.nothing-sent' }
  | { readonly code: 'review.refused'; readonly refusal: ReviewRefusal }

const CONDITIONS: Readonly<Record<DecisionCondition, string>> = {
  open: '，申请须在办理中',
  undecided: '，申请须尚未作出决定',
  corrected: '，须先收到申请人的补正',
  'correction-overdue': '，须补正期限已过而申请人没有补正',
  'fee-overdue': '，须缴费期限已过而申请人没有缴清',
  'reasons-judged': '，须先要求申请人说明理由，并且已经收到说明或者期限已过',
  searched: '，须先登记检索情况',
}

/** One sentence for whoever tried: what stands in the way, under which provision, and what may be done. */
export function explainRefusal(refusal: RequestRefusal): string {
  switch (refusal.code) {
    case 'move.not-allowed': {
      const may = refusal.allowed.map((type) => MOVE_NAMES[type]).join('、')
      return `申请现在是“${STATUS_NAMES[refusal.status]}”，不能${MOVE_NAMES[refusal.event]}${may === '' ? '' : `；可以：${may}`}。`
    }
    case 'date.in-future':
      return `${toChineseDate(refusal.on)}还没有到，今天是${toChineseDate(refusal.today)}。`
    case 'date.before-regulation':
      return `现行条例自${toChineseDate(refusal.since)}起施行，此前的申请依照原条例办理，不能登记。`
    case 'date.too-early':
      return `${toChineseDate(refusal.on)}早于${toChineseDate(refusal.earliest)}，不可能在那之前发生。`
    case 'date.not-after':
      return `期限应当晚于${toChineseDate(refusal.after)}，填的是${toChineseDate(refusal.on)}。`
    case 'receipt.after-first-act':
      return `${toChineseDate(refusal.firstActOn)}已经办理过，收到之日不能改到那之后。`
    case 'receipt.already-confirmed':
      return '这一方已经确认过。'
    case 'correction.only-once':
      return `补正应当一次性告知（条例第三十条），已经告知过${refusal.notices}次；补正后仍不明确的，可以作出“无法提供”的答复。`
    case 'correction.too-late':
      return `补正应当在收到申请之日起7个工作日内告知（条例第三十条），已于${toChineseDate(refusal.dueOn)}届满；请按现有内容答复。`
    case 'reasons.already-asked':
      return '已经要求过说明理由。'
    case 'reply.fixed-by-ruling':
      return `重新答复的期限已经确定为${toChineseDate(refusal.replyBy)}，不能延长或者延迟。`
    case 'delay.without-reasons':
      return '延迟答复须先要求申请人说明理由，并且认为理由合理（条例第三十五条）。'
    case 'delay.not-later':
      return `延迟答复的期限应当晚于${toChineseDate(refusal.dueOn)}。`
    case 'consultation.known-id':
      return `编号为${refusal.id}的征求意见书已经有了。`
    case 'consultation.unknown-id':
      return `没有编号为${refusal.id}的征求意见书。`
    case 'consultation.already-delivered':
      return '这份征求意见书的收到之日已经登记。'
    case 'consultation.already-answered':
      return '这份征求意见书已经有意见。'
    case 'commission.known-id':
      return `编号为${refusal.id}的交办已经有了。`
    case 'commission.unknown-id':
      return `没有编号为${refusal.id}的交办。`
    case 'commission.already-delivered':
      return '这项交办已经登记交回。'
    case 'extension.too-long':
      return `延长的期限最长不得超过${refusal.limit}个工作日（条例第三十三条第二款），填的是${refusal.days}。`
    case 'extension.only-once':
      return '答复期限已经延长过一次。'
    case 'extension.too-late':
      return `答复期限已于${toChineseDate(refusal.dueOn)}届满，不能再延长；请尽快答复。`
    case 'extension.not-approved':
      return '延期须先经政府信息公开工作机构负责人同意（条例第三十三条第二款）。'
    case 'extension.already-notified':
      return '延期已经告知申请人。'
    case 'fee.amount':
      return `金额应是大于0的整数元，填的是${refusal.amountYuan}。`
    case 'fee.not-in-force':
      return `信息处理费自${toChineseDate(refusal.since)}起才可以收取。`
    case 'fee.too-late':
      return `收费通知应当在办理期限内发出，期限已于${toChineseDate(refusal.dueOn)}届满。`
    case 'fee.only-once':
      return '这件申请已经收取过信息处理费，按件和按量不能重复计收。'
    case 'fee.already-delivered':
      return '收费通知的收到之日已经登记。'
    case 'fee.not-delivered':
      return '还没有登记申请人收到收费通知之日，缴费期限没有起算。'
    case 'decision.condition':
      return `作出《${DECISION_KINDS[refusal.kind].letter}》${CONDITIONS[refusal.condition]}。`
    case 'decision.other-matter':
      return `《${DECISION_KINDS[refusal.kind].letter}》不适用于这类申请。`
    case 'decision.without-reasons':
      return `《${DECISION_KINDS[refusal.kind].letter}》应当说明理由。`
    case 'decision.without-basis':
      return `《${DECISION_KINDS[refusal.kind].letter}》应当写明所依据的法律、行政法规。`
    case 'decision.third-party-not-heard':
      return '第三方的意见还没有收到，期限也没有过，不能决定公开（条例第三十二条）。'
    case 'decision.co-maker-not-heard':
      return '共同制作机关的意见还没有收到，期限也没有过，不能决定公开；期限过后没有意见的视为同意（条例第三十四条），不再征求的可以收回征求意见书。'
    case 'decision.objection-not-overridden':
      return '第三方不同意公开；认为不公开会对公共利益造成重大影响的，应当写明并书面告知第三方（条例第三十二条）。'
    case 'decision.nothing-to-override':
      return `编号为${refusal.id}的第三方没有反对，不必写明理由。`
    case 'third-party.not-overridden':
      return `编号为${refusal.id}的第三方没有反对意见被否定，不必告知。`
    case 'close.third-party-not-informed':
      return '决定公开的内容和理由还没有书面告知第三方（条例第三十二条），不能办结。'
    case 'split.parts':
      return `拆分至少两件、最多一百件，填的是${refusal.parts}。`
    case 'recall.nothing-sent':
      return '没有可以撤回的这种文书。'
    case 'review.refused':
      return explainReview(refusal.refusal)
  } // no default: a new code must fail to compile here
}

function explainReview(refusal: ReviewRefusal): string {
  switch (refusal.code) {
    case 'review.move-not-allowed':
      return '复议或者诉讼案件现在的状态不能作这一步登记。'
    case 'review.date-before':
      return `${toChineseDate(refusal.on)}早于案件已登记的${toChineseDate(refusal.earliest)}。`
    case 'review.ruling-of-other-kind':
      return '复议案件要选复议的结果，诉讼案件要选诉讼的结果。'
    case 'review.only-lawsuits-appealed':
      return '只有诉讼可以上诉。'
  }
}
