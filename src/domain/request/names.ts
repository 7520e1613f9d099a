import type { RequestEventType } from './event.js'
import type { RequestStatus } from './request.js'

/** What a screen calls each status. */
export const STATUS_NAMES: Readonly<Record<RequestStatus | 'none', string>> = {
  none: '尚未提交',
  confirming: '待确认',
  processing: '办理中',
  correcting: '待补正',
  explaining: '待说明理由',
  consulting: '征求意见中',
  'fee-pending': '待缴费',
  decided: '已决定',
  served: '已送达',
  closed: '已办结',
  withdrawn: '已撤回',
  joined: '已合并',
  split: '已拆分',
}

/** What a button calls each move. */
export const MOVE_NAMES: Readonly<Record<RequestEventType, string>> = {
  'request.submitted': '提交申请',
  'receipt.confirmed': '确认收到',
  'receipt.corrected': '更正收到之日',
  'applicant.reclassified': '更正申请人类别',
  'correction.requested': '告知补正',
  'correction.received': '登记补正',
  'reasons.requested': '要求说明理由',
  'reasons.given': '登记理由',
  'reply.delayed': '确定延迟答复',
  'consultation.sent': '征求意见',
  'consultation.delivered': '登记意见书送达',
  'consultation.answered': '登记意见',
  'records.commissioned': '交办科室',
  'records.delivered': '登记科室交回',
  'extension.approved': '批准延期',
  'extension.notified': '告知延期',
  'fee.notified': '发出收费通知',
  'fee.notice-delivered': '登记收费通知送达',
  'fee.paid': '登记缴费',
  'search.recorded': '登记检索',
  'decision.made': '作出决定',
  'decision.served': '登记送达',
  'third-party.informed': '告知第三方',
  'decision.revoked': '撤销决定',
  'request.withdrawn': '登记撤回',
  'request.joined': '合并',
  'request.split': '拆分',
  'request.reopened': '恢复办理',
  'request.closed': '办结归档',
  'letter.recalled': '收回文书',
  'review.recorded': '登记复议诉讼',
}
