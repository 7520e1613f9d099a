import { isAboutRequests } from './requests.js'
import { type Find, figureOf, type Spot } from './statement.js'

const LEFT = /A[fqQKie]*$/
const RIGHT = /^[fse]{0,3}A[fqQKe]{0,4}(?:[,.;:()]|$)/

/** 自然人申请89件, 法人或其他组织6件: who applied. */
export function findApplicant(spot: Spot): Find | null {
  if (spot.token.code !== 'N' || !isAboutRequests(spot)) return null
  const found = { kind: 'count', value: figureOf(spot) } as const
  const left = LEFT.exec(spot.clause)
  if (left) {
    // 自然人、法人申请5件: listed together they say nothing of each.
    if (/A[^N]*A/.test(spot.clause) || /[kb>hLpx!]/.test(spot.clause)) return null
    const from = spot.clauseStart + left.index
    return { ...found, measure: measureOf(spot, from), from, to: spot.index }
  }
  const right = RIGHT.exec(spot.after)
  if (right && /^[fwWegK]{0,3}$/.test(spot.clause)) {
    const to = spot.index + 1 + right[0].indexOf('A')
    return { ...found, measure: measureOf(spot, to), from: spot.index, to }
  }
  return null
}

function measureOf({ sentence }: Spot, position: number): string {
  const means = sentence.tokens[position]?.means ?? ''
  return `requests.received.${means === 'company' ? 'business' : means}`
}
