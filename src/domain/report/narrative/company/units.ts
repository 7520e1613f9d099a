import type { Token } from '../text/sentences.js'
import type { Item } from './item.js'
import type { Label } from './labels/label.js'

/** What requests and reviews are counted by; 条 and 个 count other things as well. */
const OF_CASES = /^(?:件|宗|份|起|例|项|次|件次|桩|案次|)$/
const OF_APPLICATIONS = /^(?:件|宗|份|起|例|项|件次|)$/
const OF_DECISIONS = /^(?:件|宗|份|起|例|次|件次|桩|案次|个|笔|户次|人次|)$/
const OF_DOCUMENTS = /^[件个份部]?$/

/** Whether a figure's unit is one by which its label is counted. */
export function isCountedSo({ code, number }: Token, { family, measures }: Label): boolean {
  const isFee = measures.includes('disclosure.fees.amount')
  if (code === 'M' || isFee) return code === 'M' && isFee
  const unit = number?.unit ?? ''
  if (family === 'decisions') return OF_DECISIONS.test(unit)
  if (code === 'n') return false
  // 组织两次: what was done, not who applied.
  if (family === 'applicants') return OF_APPLICATIONS.test(unit)
  // 收到行政复议答复通知26份: papers, not cases.
  if (family === 'reviews' && unit === '份') return false
  return (family === 'documents' ? OF_DOCUMENTS : OF_CASES).test(unit)
}

/** 同一人提出的3件中, 征地类12件申请里: what follows is of those, be they all or some. */
export const isOfSome = ({ before, behind, token }: Item): boolean =>
  OF_CASES.test(token.number?.unit ?? '') &&
  (/^(?:申请|答复|办结)*[中里]/.test(behind) ||
    /类(?:的)?申请/.test(before) ||
    // 其中3件涉及文物保护，公开1件
    (/其中$/.test(before) && /^(?:涉及|要求|申请公开|内容)/.test(behind)) ||
    (/(?:提出|提交)的$/.test(before) && !/收到|受理/.test(before)))
