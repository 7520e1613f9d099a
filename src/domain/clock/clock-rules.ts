import type { PlainDate } from '../calendar/index.js'
import { placeIn, regulation } from '../statute/index.js'
import type { ClockRule, ClockRuleId, Length } from './clock-rule.js'

/** What is not settled by a text we have before us, with what we take for it. */
export interface ClockSettings {
  /** Working days to pay an information-processing fee in. [国办函〔2020〕109号, from memory of its Art. 6] */
  readonly feePaymentWorkingDays: number
}

export const DEFAULT_CLOCK_SETTINGS: ClockSettings = { feePaymentWorkingDays: 20 }

const workingDays = (count: number): Length => ({ unit: 'working-days', count })
/** The Regulation of 2019. What began before it ran under that of 2007, which is not encoded. */
const SINCE_REGULATION = '2019-05-15' as PlainDate

/** The periods in the order of the statute, then those of other instruments. */
export const CLOCK_RULES = {
  'publication.period': {
    id: 'publication.period',
    name: '主动公开期限',
    citation: regulation(26),
    text: '自政府信息形成或者变更之日起20个工作日内公开；法律、法规另有规定的从其规定',
    since: SINCE_REGULATION,
    starts: '信息形成或者变更',
    length: workingDays(20),
    example: { start: '2024-01-31', due: '2024-03-04', why: '跨春节；两个调休上班日计入' },
  },
  'correction.notice': {
    id: 'correction.notice',
    name: '补正告知期限',
    citation: regulation(30),
    text: '内容不明确的，自收到申请之日起7个工作日内一次性告知补正',
    since: SINCE_REGULATION,
    starts: '收到申请',
    length: workingDays(7),
    example: { start: '2024-01-31', due: '2024-02-08', why: '2月4日（周日）调休上班，计入' },
  },
  'receipt.confirmation': {
    id: 'receipt.confirmation',
    name: '平常信函确认期限',
    citation: regulation(31, { item: 2 }),
    text: '以平常信函提交的，于收到的当日与申请人确认，确认之日为收到申请之日',
    since: SINCE_REGULATION,
    starts: '收到信函',
    length: workingDays(0),
    reading: '网络和传真以双方确认之日为准（第三项），条例没有规定几日内确认；待确认的申请由系统提醒',
    example: { start: '2024-03-01', due: '2024-03-01', why: '当日' },
  },
  'consultation.third-party': {
    id: 'consultation.third-party',
    name: '第三方提出意见期限',
    citation: regulation(32),
    text: '第三方自收到征求意见书之日起15个工作日内提出意见；逾期的由行政机关决定',
    since: SINCE_REGULATION,
    starts: '第三方收到征求意见书',
    length: workingDays(15),
    example: { start: '2024-01-31', due: '2024-02-26', why: '跨春节' },
  },
  'reply.period': {
    id: 'reply.period',
    name: '答复期限',
    citation: regulation(33, { paragraph: 2 }),
    text: '不能当场答复的，自收到申请之日起20个工作日内答复；征求意见所需时间不计算在内',
    since: SINCE_REGULATION,
    starts: '收到申请',
    length: workingDays(20),
    reading: '收到之日不计入，次日起算（民法典第二百零一条、民事诉讼法第八十五条）',
    example: { start: '2024-02-05', due: '2024-03-08', why: '跨春节；2月18日（周日）上班，计入' },
  },
  'reply.extension': {
    id: 'reply.extension',
    name: '延长后的答复期限',
    citation: regulation(33, { paragraph: 2 }),
    text: '经工作机构负责人同意并告知申请人，可以延长，延长的期限最长不得超过20个工作日',
    since: SINCE_REGULATION,
    starts: '收到申请',
    length: workingDays(20),
    follows: 'reply.period',
    reading: '延长的期限接着原期限计算；须在原期限届满前同意并告知',
    example: { start: '2024-01-31', due: '2024-04-01', why: '20个工作日后再20个工作日' },
  },
  'consultation.co-maker': {
    id: 'consultation.co-maker',
    name: '共同制作机关提出意见期限',
    citation: regulation(34),
    text: '被征求意见机关自收到征求意见书之日起15个工作日内提出意见；逾期未提出的视为同意公开',
    since: SINCE_REGULATION,
    starts: '共同制作机关收到征求意见书',
    length: workingDays(15),
    example: { start: '2025-09-28', due: '2025-10-24', why: '跨国庆、中秋；10月11日（周六）上班，计入' },
  },
  'fee.payment': {
    id: 'fee.payment',
    name: '缴费期限',
    citation: placeIn('processingFee', '第六条'),
    text: '自收到收费通知次日起20个工作日内缴纳；逾期未缴纳的视为放弃申请，不再处理',
    since: '2021-01-01' as PlainDate,
    starts: '收到收费通知',
    length: workingDays(DEFAULT_CLOCK_SETTINGS.feePaymentWorkingDays),
    reading: '工作日数可以设定',
    example: { start: '2025-01-24', due: '2025-02-27', why: '跨春节；1月26日、2月8日调休上班，计入' },
  },
  'remedy.reconsideration': {
    id: 'remedy.reconsideration',
    name: '申请行政复议期限',
    citation: placeIn('reconsideration', '第二十条第一款'),
    text: '自知道或者应当知道行政行为之日起60日内申请行政复议',
    since: SINCE_REGULATION,
    starts: '知道行政行为',
    length: { unit: 'days', count: 60 },
    reading:
      '自然日；末日是法定休假日的顺延（第八十八条、民事诉讼法第八十五条）。2024年前依2017年修正的第九条，期限相同',
    example: { start: '2024-03-01', due: '2024-04-30', why: '自然日，末日是工作日' },
  },
  'remedy.direct-suit': {
    id: 'remedy.direct-suit',
    name: '直接起诉期限',
    citation: placeIn('litigation', '第四十六条第一款'),
    text: '自知道或者应当知道作出行政行为之日起6个月内直接向人民法院起诉',
    since: SINCE_REGULATION,
    starts: '知道行政行为',
    length: { unit: 'months', count: 6 },
    reading: '到期月的对应日为最后一日，没有对应日的为月末日（民法典第二百零二条）；末日是法定休假日的顺延',
    example: { start: '2024-08-31', due: '2025-02-28', why: '二月没有31日' },
  },
  'remedy.suit-after-reconsideration': {
    id: 'remedy.suit-after-reconsideration',
    name: '复议后起诉期限',
    citation: placeIn('litigation', '第四十五条'),
    text: '自收到复议决定书之日或者复议期限届满之日起15日内向人民法院起诉',
    since: SINCE_REGULATION,
    starts: '收到复议决定书或者复议期限届满',
    length: { unit: 'days', count: 15 },
    reading: '自然日；末日是法定休假日的顺延（行政诉讼法第一百零一条、民事诉讼法第八十五条）',
    example: { start: '2024-09-18', due: '2024-10-08', why: '末日在国庆假期，顺延到假后第一日' },
  },
  'review.answer': {
    id: 'review.answer',
    name: '复议答复期限（普通程序）',
    citation: placeIn('reconsideration', '第四十八条'),
    text: '被申请人自收到复议申请书副本之日起10日内提出书面答复并提交证据、依据',
    since: '2024-01-01' as PlainDate,
    starts: '收到复议申请书副本',
    length: workingDays(10),
    reading: '“十日”指工作日（第八十八条第二款）',
    example: { start: '2024-03-01', due: '2024-03-15', why: '工作日' },
  },
  'review.answer-summary': {
    id: 'review.answer-summary',
    name: '复议答复期限（简易程序）',
    citation: placeIn('reconsideration', '第五十四条第一款'),
    text: '适用简易程序的，被申请人自收到复议申请书副本之日起5日内提出书面答复并提交证据、依据',
    since: '2024-01-01' as PlainDate,
    starts: '收到复议申请书副本',
    length: workingDays(5),
    reading: '“五日”指工作日（第八十八条第二款）',
    example: { start: '2024-03-01', due: '2024-03-08', why: '工作日' },
  },
  'review.suit-answer': {
    id: 'review.suit-answer',
    name: '行政诉讼答辩期限',
    citation: placeIn('litigation', '第六十七条第一款'),
    text: '被告自收到起诉状副本之日起15日内提交证据、依据和答辩状',
    since: SINCE_REGULATION,
    starts: '收到起诉状副本',
    length: { unit: 'days', count: 15 },
    example: { start: '2024-03-01', due: '2024-03-18', why: '末日3月16日是周六，顺延到周一' },
  },
} as const satisfies { readonly [Id in ClockRuleId]: ClockRule & { readonly id: Id } }

/** The rule as the settings have it. */
export function clockRule(id: ClockRuleId, settings: ClockSettings = DEFAULT_CLOCK_SETTINGS): ClockRule {
  const rule: ClockRule = CLOCK_RULES[id]
  return id === 'fee.payment' ? { ...rule, length: workingDays(settings.feePaymentWorkingDays) } : rule
}
