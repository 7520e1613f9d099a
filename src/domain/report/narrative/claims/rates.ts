import { speaksOfReportYear } from './governing-time.js'
import { figureOf, type Spot } from './statement.js'

export interface Rate {
  readonly kind: 'share' | 'change'
  /** In per cent; a decrease is negative. */
  readonly value: number
  readonly from: number
}

/** 占33.9%, 同比增长70.3%, 较上年减少12.3%: what a percentage says of the figure before it. */
export function findRate(spot: Spot): Rate | null {
  if (spot.token.code !== '%' || spot.token.number?.uncertain) return null
  const share = /u[fge]*$/.exec(spot.clause)
  if (share) return { kind: 'share', value: figureOf(spot), from: spot.clauseStart + share.index }
  const change = /(?:a[ft&yQiqa]*)d[fge]*$/.exec(spot.clause)
  if (!change) return null
  const down = spot.sentence.tokens
    .slice(spot.clauseStart, spot.index)
    .some(({ code, means }) => code === 'd' && means === 'down')
  return { kind: 'change', value: down ? -figureOf(spot) : figureOf(spot), from: spot.clauseStart + change.index }
}

/** The figure of another year that a sentence gives beside this year's. */
export const isOfLastYear = (spot: Spot): boolean =>
  !speaksOfReportYear(spot.sentence, spot.index) && /t[^ymc]*$/.test(spot.before)
