import type { Sentence } from '../text/sentences.js'
import { figureOf, type Spot } from './statement.js'

export interface Rate {
  readonly kind: 'share' | 'change'
  /** In per cent; a decrease is negative. */
  readonly value: number
  readonly from: number
  /** The figure it is compared with, where the sentence gives that too. */
  readonly lastYear: number | null
  /** Where the difference of the two stands, if the sentence gives that instead: 同比减少9件，降幅35%. */
  readonly difference: number | null
}

const BY_DIFFERENCE = /a[ft&yQiqa]*d[fge]*N[,&(]?[fta]{0,3}d[fge]*$/

/** 占33.9%, 同比增长70.3%, 较上年减少12.3%: what a percentage says of the figure before it. */
export function findRate(spot: Spot): Rate | null {
  if (spot.token.code !== '%' || spot.token.number?.uncertain) return null
  const share = /u[fgeyqQDRSHO]*$/.exec(spot.clause)
  if (share)
    return {
      kind: 'share',
      value: figureOf(spot),
      from: spot.clauseStart + share.index,
      lastYear: null,
      difference: null,
    }
  const lastYear = lastYearIn(spot)
  // 较2024年的20件下降30%, 比上年（12件）增长33%; 去年20件，增长20% with last year's figure needs no 较.
  const pattern =
    lastYear === null ? /a[ft&yQiqa]*d[fge]*$/ : /(?:a[ft&yQiqaRSHe]*(?:N|\([ft]*N\))?[ft]*,?|,[ft]*)d[fge]*$/
  const byDifference = lastYear === null ? BY_DIFFERENCE.exec(spot.before) : null
  const change = byDifference ?? pattern.exec(spot.before)
  if (!change) return null
  const down = spot.sentence.tokens
    .slice(change.index, spot.index)
    .some(({ code, means }) => code === 'd' && means === 'down')
  return {
    kind: 'change',
    value: down ? -figureOf(spot) : figureOf(spot),
    from: change.index,
    lastYear,
    difference: byDifference && byDifference.index + byDifference[0].indexOf('N'),
  }
}

/** Last year's figure, from this year's and what the two differ by. */
export function lastYearOf({ lastYear, difference, value }: Rate, { sentence }: Spot, count: number): number | null {
  const number = difference === null ? null : sentence.tokens[difference]?.number
  if (!number || number.approximate || number.uncertain) return lastYear
  return value < 0 ? count + number.value : count - number.value
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
