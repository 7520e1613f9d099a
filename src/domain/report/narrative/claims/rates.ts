import { figureOf, type Spot } from './statement.js'

export interface Rate {
  readonly kind: 'share' | 'change'
  /** In per cent; a decrease is negative. */
  readonly value: number
  readonly from: number
  /** The figure it is compared with, where the sentence gives that too. */
  readonly lastYear: number | null
}

/** 占33.9%, 同比增长70.3%, 较上年减少12.3%: what a percentage says of the figure before it. */
export function findRate(spot: Spot): Rate | null {
  if (spot.token.code !== '%' || spot.token.number?.uncertain) return null
  const share = /u[fge]*$/.exec(spot.clause)
  if (share) return { kind: 'share', value: figureOf(spot), from: spot.clauseStart + share.index, lastYear: null }
  const change = /(?:a[ft&yQiqa]*)d[fge]*$/.exec(spot.clause)
  if (!change) return null
  const down = spot.sentence.tokens
    .slice(spot.clauseStart, spot.index)
    .some(({ code, means }) => code === 'd' && means === 'down')
  return {
    kind: 'change',
    value: down ? -figureOf(spot) : figureOf(spot),
    from: spot.clauseStart + change.index,
    lastYear: lastYearIn(spot),
  }
}

/** 上年80件 in the same sentence; two such figures tell nothing. */
function lastYearIn({ sentence }: Spot): number | null {
  const found = [...sentence.codes.matchAll(/t[fRSHOQDqi]{0,6}N/g)]
  const [match] = found
  const number = match && sentence.tokens[match.index + match[0].length - 1]?.number
  return found.length === 1 && number && !number.approximate && !number.uncertain ? number.value : null
}
