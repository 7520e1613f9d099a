import type { Sentence } from '../text/sentences.js'
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
  const lastYear = lastYearIn(spot)
  // 较2024年的20件下降30%, 比上年（12件）增长33%; 去年20件，增长20% with last year's figure needs no 较.
  const pattern =
    lastYear === null ? /a[ft&yQiqa]*d[fge]*$/ : /(?:a[ft&yQiqaRSHe]*(?:N|\([ft]*N\))?[ft]*,?|,[ft]*)d[fge]*$/
  const change = pattern.exec(spot.before)
  if (!change) return null
  const down = spot.sentence.tokens
    .slice(change.index, spot.index)
    .some(({ code, means }) => code === 'd' && means === 'down')
  return {
    kind: 'change',
    value: down ? -figureOf(spot) : figureOf(spot),
    from: change.index,
    lastYear,
  }
}

/** 上年80件 in the same sentence; two such figures tell nothing. */
function lastYearIn({ sentence }: Spot): number | null {
  const [position, ...others] = lastYearFigures(sentence)
  const number = position === undefined ? null : sentence.tokens[position]?.number
  return others.length === 0 && number && !number.approximate && !number.uncertain ? number.value : null
}

/** Where a sentence gives last year's figures: 上年80件, 2024年（12件）. */
export const lastYearFigures = ({ codes }: Sentence): number[] =>
  [...codes.matchAll(/t\(?[fRSHOQDqi]{0,6}N/g)].map((match) => match.index + match[0].length - 1)
