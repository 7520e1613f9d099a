import { isInClosedBracket } from '../claims/governing-time.js'
import type { Item } from './item.js'

/** 上年结转, 转下年: a time that tells where a request came from or went, not when what follows was counted. */
const CARRIED = /^(?:度|一年|底|末)?(?:(?:未|没|尚未)[办答]|转|结转|结余|接续|剩|遗留|带入|待办)/
const TO_NEXT = /(?:转|延|留|顺延|放|至|到|入)$/
/** 接续办理上年申请3份 */
const TAKEN_ON = /(?:接续|承接|接着|续办|办理|结转|包括|含)$/
const COMPARED = /(?:较|比|与|同|和|相比|比较)$/

/** Whether the nearest time said before a figure is the year reported on. */
export function saysReportYear({ sentence: { codes, tokens, paragraph }, index, token }: Item): boolean {
  for (let position = index - 1; position >= 0; position--) {
    const code = codes.charAt(position)
    if (!'ytmc'.includes(code)) continue
    const time = tokens[position]
    if (time === undefined) continue
    const before = paragraph.chars.slice(Math.max(0, time.start - 3), time.start)
    const behind = paragraph.chars.slice(time.end, Math.min(time.end + 6, token.start))
    const opensBracket = behind.startsWith('(') && !behind.includes(')')
    if (code === 't' && !opensBracket && (CARRIED.test(behind) || COMPARED.test(before) || TAKEN_ON.test(before)))
      continue
    // 目前依法办结91件: its company tells whether that is the year's.
    if (code === 'c' && time.means.endsWith('目前')) continue
    // 12月27日收到的2件结转下年
    if (code === 'c' && /^收到的$/.test(behind)) continue
    if (code === 'm' && TO_NEXT.test(before)) continue
    // 日, 月 in brackets: 2023年46件 is of that bracket.
    if (isInClosedBracket(codes, position, index)) continue
    return code === 'y'
  }
  return true
}
