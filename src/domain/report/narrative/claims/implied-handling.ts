import type { Find, Spot } from './statement.js'

/** ，并于20个工作日内给予书面回复: within the sentence, not denied, and with no figure of its own. */
const ANSWERED = /^[^.;N%B!>kb]*?[,;][^.;N%B!>kb]{0,14}H(?=[^N,;.()]{0,12}(?:[,;.()]|$))/

/** 「收到1件，均已答复」 says that one was handled as well. */
export function findImpliedHandling(spot: Spot, find: Find): Find | null {
  if (find.measure !== 'requests.received' || find.kind !== 'new' || find.value === 0) return null
  if (find.relation === 'at-most' || find.hints?.includes('open')) return null
  const rest = spot.sentence.codes.slice(find.to + 1)
  const match = ANSWERED.exec(rest)
  if (!match || /[LVGXzK]/.test(match[0])) return null
  return {
    measure: 'requests.outcomes.total',
    kind: 'handled',
    value: find.value,
    from: find.from,
    to: find.to + match[0].length,
    relation: 'implied',
  }
}
