import { isOnlyField } from '../../claims/subject.js'
import { type Entry, type Measures, matched, type Standing } from './label.js'

const DONE = '(?:办了|办理了?|作出|发了|做了)?'
/** 道路运输等许可: all there are; 延续行政许可, 承诺制办理的行政许可: some of them. */
const PLAIN =
  '^(?:[^,;:。]{1,16}等)?(?:立案|查处|查办|并|依法|实际|作出|办理|发放|核发|审批|实施|完成|采取|下达|给予|进行|行政)*'
const DECISIONS: readonly Entry[] = [
  [new RegExp(`${PLAIN}许可(?:处理)?(?:决定)?${DONE}$`), ['disclosure.licences.decisions']],
  [new RegExp(`${PLAIN}处罚(?:处理)?(?:决定)?${DONE}$`), ['disclosure.penalties.decisions']],
  [new RegExp(`${PLAIN}强制(?:措施)?(?:处理)?(?:决定)?${DONE}$`), ['disclosure.coercion.decisions']],
  [/(?:行政事业性)?收费(?:金额)?$/, ['disclosure.fees.amount']],
]
/** 行政处罚公示62条, 许可证到期: nothing that was decided. */
const NO_DECISION = /公示|公开|公布|发布|信息|申请|受理|案件|清单|事项|罚款|拟|免|信用修复/

/** 其中治安处罚7420件, 交通类之外的其他处罚: some of them. */
const QUALIFIED = /其[中他它]|类|外|各|和|与|及|、|均|都|不予/

const OF_FIELD = /^((?:全年|累计|作出|办理|实施|采取)*)([^,;:。]{1,4}?)(?=行政(?:许可|处罚|强制))/

/** Licences, penalties, coercion and fees. */
export function decisionOf(words: string, { agency }: Standing): Measures | null {
  // 取水许可、水土保持方案审批等行政许可98件
  const named = words.replace(/^.*等(?=行政)/, '')
  // 税务行政处罚 of a 税务局 are all it decides.
  const [, act = '', field = ''] = OF_FIELD.exec(named) ?? []
  const plain = isOnlyField(field, agency) ? act + named.slice(act.length + field.length) : named
  return NO_DECISION.test(plain) || QUALIFIED.test(plain) ? null : matched(DECISIONS, plain)
}
