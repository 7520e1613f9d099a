import type { RequestRow } from './form.js'

/** What both versions of the form print alike. */

export const SECTIONS = {
  overview: '一、总体情况',
  disclosure: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  remedies: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
} as const

export const REQUESTS_HEAD = {
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况',
  organisations: '法人或其他组织',
  columns: {
    naturalPerson: '自然人',
    business: '商业企业',
    research: '科研机构',
    welfare: '社会公益组织',
    legalServices: '法律服务机构',
    otherOrganisation: '其他',
    total: '总计',
  },
} as const

export const REVIEWS = {
  blocks: [
    { code: 'reconsideration', label: '行政复议', heading: '行政复议' },
    { code: 'litigation.direct', label: '未经复议直接起诉', heading: '行政诉讼' },
    { code: 'litigation.afterReview', label: '复议后起诉', heading: '行政诉讼' },
  ],
  columns: { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结', total: '总计' },
} as const

const GROUP = '三、本年度办理结果'
const outcome = (code: RequestRow['code'], label: string, subgroup: string | null = null): RequestRow => ({
  code,
  label,
  group: GROUP,
  subgroup,
})

const REFUSED = '（三）不予公开'
const UNAVAILABLE = '（四）无法提供'
const NOT_PROCESSED = '（五）不予处理'
const OTHER = '（六）其他处理'

export const REQUEST_ROWS_BEFORE_OTHER: readonly RequestRow[] = [
  { code: 'requests.received', label: '一、本年新收政府信息公开申请数量', group: null, subgroup: null },
  { code: 'requests.broughtForward', label: '二、上年结转政府信息公开申请数量', group: null, subgroup: null },
  outcome('requests.outcomes.granted', '（一）予以公开'),
  outcome('requests.outcomes.partiallyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  outcome('requests.outcomes.refused.stateSecret', '1.属于国家秘密', REFUSED),
  outcome('requests.outcomes.refused.otherLaw', '2.其他法律行政法规禁止公开', REFUSED),
  outcome('requests.outcomes.refused.securityAndStability', '3.危及“三安全一稳定”', REFUSED),
  outcome('requests.outcomes.refused.thirdPartyRights', '4.保护第三方合法权益', REFUSED),
  outcome('requests.outcomes.refused.internalAffairs', '5.属于三类内部事务信息', REFUSED),
  outcome('requests.outcomes.refused.processInformation', '6.属于四类过程性信息', REFUSED),
  outcome('requests.outcomes.refused.enforcementFile', '7.属于行政执法案卷', REFUSED),
  outcome('requests.outcomes.refused.administrativeQuery', '8.属于行政查询事项', REFUSED),
  outcome('requests.outcomes.unavailable.notHeld', '1.本机关不掌握相关政府信息', UNAVAILABLE),
  outcome('requests.outcomes.unavailable.needsCreation', '2.没有现成信息需要另行制作', UNAVAILABLE),
  outcome('requests.outcomes.unavailable.stillUnclear', '3.补正后申请内容仍不明确', UNAVAILABLE),
  outcome('requests.outcomes.notProcessed.petition', '1.信访举报投诉类申请', NOT_PROCESSED),
  outcome('requests.outcomes.notProcessed.repeat', '2.重复申请', NOT_PROCESSED),
  outcome('requests.outcomes.notProcessed.publication', '3.要求提供公开出版物', NOT_PROCESSED),
  outcome('requests.outcomes.notProcessed.excessive', '4.无正当理由大量反复申请', NOT_PROCESSED),
  outcome('requests.outcomes.notProcessed.reconfirmation', '5.要求行政机关确认或重新出具已获取信息', NOT_PROCESSED),
]

/** （六）其他处理 in three rows, as form 2021 prints it. */
export const OTHER_ROWS_2021: readonly RequestRow[] = [
  outcome(
    'requests.outcomes.other.correctionOverdue',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    OTHER,
  ),
  outcome(
    'requests.outcomes.other.feeUnpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    OTHER,
  ),
  outcome('requests.outcomes.other.other', '3.其他', OTHER),
]

/** （六）其他处理 as the one row of form 2019; its code is that of 3.其他. */
export const OTHER_ROW_2019: RequestRow = outcome('requests.outcomes.other.other', OTHER)

export const REQUEST_ROWS_AFTER_OTHER: readonly RequestRow[] = [
  outcome('requests.outcomes.total', '（七）总计'),
  { code: 'requests.carriedForward', label: '四、结转下年度继续办理', group: null, subgroup: null },
]
