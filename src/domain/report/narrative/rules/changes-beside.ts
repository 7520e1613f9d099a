import type { Place, Reading, Section } from '../../reading.js'
import type { Hit } from '../../rule.js'
import { REQUEST_UNIT } from '../claims/requests/of-requests.js'
import { passagesOf } from '../text/known-passages.js'
import { offsetAt } from '../text/paragraphs.js'
import { type Figure, type FigureLine, figureLineOf } from './figure-line.js'
import { isRounded } from './near.js'
import { totalsOf } from './request-totals.js'
import { type StatedChange, statedChanges } from './stated-changes.js'

/** A change that was compared with the figures told beside it, and what is wrong with it, if anything is. */
export interface JudgedChange {
  readonly at: Place
  readonly hit: Hit | null
}

/** Changes compared in one paragraph; one that tells more was written to be slow. */
const MOST = 100

/** Rates and differences of two years whose sentence gives the figures they come from. */
export function judgedChanges(report: Reading, section: Section): JudgedChange[] {
  const totals = totalsOf(report)
  return passagesOf(section, report.year).flatMap((passage) => {
    const line = figureLineOf(passage)
    return statedChanges(line, MOST).flatMap((change) => {
      if (change.counts.length === 0 && totals.length === 0) return []
      const place = placeOf(section, line, change)
      const isRight = change.isRate ? isRateOf(change, totals) : isDifferenceOf(change, totals)
      const hit = isRight
        ? null
        : { ...toldOf(change, totals), at: [place], quote: quoteOf(section, place), found: change.value }
      return { at: placeOf(section, line, change.said), hit }
    })
  })
}

/** This year's figures it may be said of: those told before it; where none stands beside it, the tables' too. */
function countsOf(
  { counts, last, difference, said, isInherited }: StatedChange,
  totals: readonly number[],
): readonly Figure[] {
  const { unit } = last ?? difference ?? said
  return isInherited && REQUEST_UNIT.test(unit)
    ? [...counts, ...totals.map((value) => ({ ...said, value, precision: 1, unit }))]
    : counts
}

function isRateOf(change: StatedChange, totals: readonly number[]): boolean {
  const { last, difference, value } = change
  const rounds = (of: Figure, exact: number, base: Figure): boolean =>
    isRounded({ value, precision: change.said.precision + slack(of, base) }, exact)
  const sign = value < 0 ? -1 : 1
  if (last && difference && last.value > 0 && rounds(difference, (sign * 100 * difference.value) / last.value, last))
    return true
  return countsOf(change, totals).some((count) => {
    const base = last?.value ?? count.value - sign * (difference?.value ?? 0)
    return base > 0 && rounds(count, (100 * (count.value - base)) / base, last ?? count)
  })
}

const isDifferenceOf = (change: StatedChange, totals: readonly number[]): boolean =>
  countsOf(change, totals).some((count) => {
    const exact = count.value - (change.last?.value ?? 0)
    const room = isAmount(count) ? count.precision * 1.001 : 0
    return Math.abs(exact - change.value) <= room
  })

/** An amount of 万元 is itself rounded, so is the rate of two. */
const slack = (of: Figure, base: Figure): number =>
  isAmount(of) && base.value > 0 ? (100 * (of.precision + base.precision)) / base.value : 0
const isAmount = ({ unit }: Figure): boolean => unit.endsWith('元')

function toldOf(
  { said, value, isRate, counts, last, difference }: StatedChange,
  totals: readonly number[],
): Pick<Hit, 'message' | 'expected'> {
  const count = counts[0]?.value ?? totals[0] ?? 0
  const base = last?.value ?? count - Math.sign(value) * (difference?.value ?? 0)
  if (!isRate) {
    const expected = count - base
    return { message: `由 ${base} 到 ${count} 相差 ${expected}，正文写的是 ${value}`, expected }
  }
  const decimals = Math.max(0, Math.round(-Math.log10(said.precision)))
  const expected = Number(((100 * (count - base)) / base).toFixed(decimals))
  return { message: `由 ${base} 到 ${count} 是 ${expected}%，正文写的是 ${value}%`, expected }
}

function placeOf(section: Section, { paragraph }: FigureLine, { start, end }: { start: number; end: number }) {
  const offset = (paragraph && offsetAt(paragraph, start)) ?? 0
  const last = (paragraph && offsetAt(paragraph, end - 1)) ?? offset
  return { section: section.kind, offset, length: last + 1 - offset } satisfies Place
}

const quoteOf = ({ text }: Section, { offset, length }: { offset: number; length: number }): string =>
  text.slice(offset, offset + length)
