import type { InstrumentId } from './citation.js'

/** What became of an article here. Silence and omission must be distinguishable, so each has a row. */
export type Coverage =
  /** Rules that check it, by their ids. */
  | { readonly status: 'encoded'; readonly rules: readonly string[] }
  /** Done by people; the part of the program that serves it. */
  | { readonly status: 'procedural'; readonly where: string }
  | { readonly status: 'not-encoded'; readonly why: string }

const encoded = (...rules: string[]): Coverage => ({ status: 'encoded', rules })
const procedural = (where: string): Coverage => ({ status: 'procedural', where })
const notEncoded = (why: string): Coverage => ({ status: 'not-encoded', why })

const PRINCIPLE = '宣示性规定，没有可以机器核对的事实'
const REQUESTS = '属于登记和办理申请的页面，尚未提供'
/** Where the domain holds it as values: kinds of decision, moves and settings of a request. */
const request = (what: string): Coverage => procedural(`src/domain/request：${what}`)
const PUBLISHING = '属于主动公开的发布，本系统目前只核对年度报告，不发布信息'
const SUPERVISION = '主管部门和机关内部的工作，年度报告中没有与之对应的数字'

/** Every article of the Regulation. A rule that cites an article stands in its row. */
export const REGULATION_COVERAGE: Readonly<Record<number, Coverage>> = {
  1: notEncoded(PRINCIPLE),
  2: notEncoded('定义，其他条文以此为前提'),
  3: notEncoded(SUPERVISION),
  4: notEncoded(SUPERVISION),
  5: notEncoded(PRINCIPLE),
  6: notEncoded(PRINCIPLE),
  7: notEncoded(PRINCIPLE),
  8: notEncoded(PRINCIPLE),
  9: procedural('任何人都可以用命令行或者网页核对已经公布的年度报告'),
  10: notEncoded(PUBLISHING),
  11: notEncoded(PUBLISHING),
  12: notEncoded(PUBLISHING),
  13: notEncoded(PUBLISHING),
  14: request('决定种类 S04、S05、S06，须写明理由'),
  15: request('决定种类 S07；第三方未表示意见前不得决定公开'),
  16: request('决定种类 S08、S09、S10'),
  17: notEncoded(PUBLISHING),
  18: notEncoded(PUBLISHING),
  19: notEncoded(PUBLISHING),
  20: notEncoded('第（一）（五）（六）（八）（九）项是年度报告表二各栏的来源，表二的核对依据是报告格式'),
  21: notEncoded(PUBLISHING),
  22: notEncoded(PUBLISHING),
  23: notEncoded(PUBLISHING),
  24: notEncoded(PUBLISHING),
  25: notEncoded(PUBLISHING),
  26: encoded('publication.period'),
  27: notEncoded(REQUESTS),
  28: notEncoded(REQUESTS),
  29: notEncoded(REQUESTS),
  30: encoded('correction.notice'),
  31: encoded('receipt.confirmation'),
  32: encoded('consultation.third-party'),
  33: encoded('reply.period', 'reply.extension'),
  34: encoded('consultation.co-maker'),
  35: request('要求说明理由、确定延迟答复的期限；决定种类 S19 须先要求说明理由'),
  36: request('决定种类 S01、S02、S11、S12、S13、S17'),
  37: request('决定种类 S03'),
  38: request('决定种类 S14'),
  39: request('决定种类 S16、S18'),
  40: notEncoded(REQUESTS),
  41: request('决定种类 S24，不计入年度报告表三'),
  42: encoded('fee.payment'),
  43: notEncoded(REQUESTS),
  44: notEncoded(REQUESTS),
  45: notEncoded(REQUESTS),
  46: notEncoded(SUPERVISION),
  47: notEncoded(SUPERVISION),
  48: notEncoded(SUPERVISION),
  49: encoded(
    'dates.year-mismatch',
    'dates.period-incomplete',
    'dates.signed-before-period-end',
    'dates.published-late',
  ),
  50: encoded('narrative.problems-empty'),
  51: encoded('remedy.reconsideration', 'remedy.direct-suit', 'remedy.suit-after-reconsideration'),
  52: notEncoded('法律责任，由有权机关认定'),
  53: notEncoded('法律责任，由有权机关认定'),
  54: notEncoded('这类组织的报告按部门核对'),
  55: notEncoded('公共企事业单位的公开依照专门规定，不使用本格式'),
  56: notEncoded('施行日期，各条规则自有起始年度'),
}

/** Instruments that are cited by name or by the headings of a form, and why they have no table here. */
export const CITED_AS_A_WHOLE: Readonly<Record<Exclude<InstrumentId, 'regulation'>, string>> = {
  format2021: '格式逐栏逐行写在 src/domain/report/form，规则按其标题引用',
  format2019: '同上，2019、2020年度报告使用',
  processingFee: '收费标准在 src/domain/fee，缴费期限在 src/domain/clock；年度报告的收费说明按其核对',
  legislation: '只引用规章制定权限的两条',
  reconsideration: '申请期限、复议前置、管辖和结果分类，在 src/domain/remedy',
  litigation: '起诉期限和结果分类，在 src/domain/remedy',
  civilProcedure: '只引用期间的计算（第八十五条）',
  civilCode: '只引用期间的计算（第二百零一条至第二百零三条）',
  disclosureCases: '只引用哪些决定须先申请复议',
  restDays: '只引用周休息日（第七条）',
  holidays: '只引用按公历日期固定的放假日，用于推算尚未公布日历的年度最早可能的一天',
  serving: '送达方式和送达之日，在 src/domain/request',
}
