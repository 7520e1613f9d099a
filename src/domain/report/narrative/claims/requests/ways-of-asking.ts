import type { Spot } from '../statement.js'

/** The clause with channels and applicants that are listed together (信函、网络等) taken as modifiers. */
function withoutJoined(clause: string): string {
  return clause.replace(/h?[hA]f?(?:&f?[hA]f?)+h?|he+h|h?hfh/g, (listed) => 'e'.repeat(listed.length))
}

/** 政府信息公开书面申请26件 are all of them, where no other way of asking is named beside it. */
export function inAnyWay({ sentence: { codes, tokens } }: Spot, clause: string): string {
  const only = codes.indexOf('h')
  const isAny = only !== -1 && only === codes.lastIndexOf('h') && tokens[only]?.means === '书面'
  // 书面信息公开申请4件, 信息公开书面申请4件
  const plain = clause.replace(/h(?=f?[QD])/, 'e')
  return isAny ? plain.replace(/[QDi]f?hq/, (noun) => `${'e'.repeat(noun.length - 1)}Q`) : withoutJoined(clause)
}
