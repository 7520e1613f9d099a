import { type Find, type Spot, textOf } from '../statement.js'

/** ，并于20个工作日内给予书面回复: within the sentence, not denied, and with no figure of its own. */
const ANSWERED = /^[^.;N%B!>kb]*?[,;][^.;N%B!>kb]{0,14}H(?=[^N,;.()]{0,12}(?:[,;.()]|$))/

/** 全部办结 leaves nothing to next year; 均已答复 is said loosely. */
const ALL_SETTLED = /(?:全部|全都)(?:已|依法|按[时期])?(?:办结|办理完毕|办理完成|办复)|均已(?:全部)?办(?:结|理完毕)/

/** 「收到1件，均已答复」 says that one was handled as well. */
export function findImpliedHandling(spot: Spot, find: Find): Find | null {
  if (find.measure !== 'requests.received' || find.kind !== 'new' || find.value === 0) return null
  if (find.relation === 'at-most' || find.hints?.includes('open')) return null
  const rest = spot.sentence.codes.slice(find.to + 1)
  const match = ANSWERED.exec(rest)
  if (!match || /[LVGXzK]/.test(match[0])) return null
  const end = spot.sentence.tokens[find.to + match[0].length]
  return {
    measure: 'requests.outcomes.total',
    kind: 'handled',
    value: find.value,
    from: find.from,
    to: find.to + match[0].length,
    relation: 'implied',
    hints: ALL_SETTLED.test(textOf(spot.sentence, spot.token.end, end?.end ?? 0)) ? ['all-settled'] : [],
  }
}
