import type { CellCode } from '../../codes.js'
import type { Reading } from '../../reading.js'
import type { Figure, FigureLine } from './figure-line.js'
import { HANDLED } from './request-totals.js'
import { evaluate, sum } from './sums.js'

/** 办结率96.6%, 公开率45.5%, 纠错率9%: a percentage whose name says what it is a share of what. */
export interface NamedRate {
  readonly rate: Figure
  readonly name: Name
  /** The figures of its own sentence. */
  readonly told: readonly number[]
}

type Name = 'settled' | 'disclosed' | 'upheld' | 'corrected'

/** 按时办结率, 建议办结率 are of what no report tells; so is anything of 100%, which is said without counting. */
const NAMES: Readonly<Record<Name, RegExp>> = {
  settled: /(?:^|[,;。)]|申请(?:的)?|[年度])(?:总体|整体)?办结率[为达]?到?$/,
  disclosed: /(?:^|[,;。)#])(?:信息)?公开类?(?:答复)?(?:率|占比)(?:\(含部分公开\))?[为达]?到?$/,
  upheld: /(?:^|[,;。)#])维持率[为达]?到?$/,
  corrected: /(?:^|[,;。)#])(?:被)?(?:纠错|纠正)率[为达]?到?$/,
}

/** 转办单214件，办结率99.5% is of another matter. */
const OF_REQUESTS = /申请|应办|结转|新收|答复/

export function namedRates({ text, figures }: FigureLine, most: number): NamedRate[] {
  const rates: NamedRate[] = []
  for (const [at, rate] of figures) {
    if (text.charAt(at) !== '%' || rate.value === 100) continue
    const before = text.slice(Math.max(0, at - 24), at)
    if (!/(?:率|占比)(?:\(含部分公开\))?[为达]?到?$/.test(before)) continue
    const name = (Object.keys(NAMES) as Name[]).find((each) => NAMES[each].test(before))
    if (name === undefined) continue
    const first = text.lastIndexOf('。', at) + 1
    if (name === 'settled' && !OF_REQUESTS.test(text.slice(first, at))) continue
    const told = [...figures].flatMap(([position, { value }]) =>
      position >= first && position < at && text.charAt(position) === '#' ? value : [],
    )
    rates.push({ rate, name, told })
    if (rates.length === most) break
  }
  return rates
}

const GRANTED = 'requests.outcomes.granted.total'
const PARTLY = 'requests.outcomes.partiallyGranted.total'
const BLOCKS = ['reconsideration', 'litigation.direct', 'litigation.afterReview']

/** What the tables and the sentence have that the rate may count. */
export function partsOf({ name, told }: NamedRate, report: Reading): number[] {
  const cells = (codes: readonly (readonly CellCode[])[]): number[] =>
    codes.flatMap((add) => evaluate(report, sum(add)) ?? [])
  if (name === 'settled') return [...cells([[HANDLED]]), ...told]
  if (name === 'disclosed') return [...cells([[GRANTED, PARTLY], [GRANTED]]), ...told, ...sumsOf(told)]
  return [...cells(BLOCKS.map((block) => [`${block}.${name}`])), ...told]
}

/** 予以公开71件、部分公开26件，公开率为50.8% */
const sumsOf = (told: readonly number[]): number[] => told.slice(1).map((value, index) => value + (told[index] ?? 0))
