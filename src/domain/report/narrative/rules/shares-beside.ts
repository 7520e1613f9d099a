import type { Place, Reading, Section } from '../../reading.js'
import type { Hit } from '../../rule.js'
import { REQUEST_UNIT, speaksOfRequests } from '../claims/requests/of-requests.js'
import { passagesOf } from '../text/known-passages.js'
import { offsetAt } from '../text/paragraphs.js'
import type { Passage } from '../text/sentences.js'
import { type FigureLine, figureLineOf } from './figure-line.js'
import { type NamedRate, namedRates, partsOf } from './named-rates.js'
import { isRounded } from './near.js'
import { totalsOf } from './request-totals.js'
import { type StatedShare, statedShares } from './stated-shares.js'
import { evaluate, sum } from './sums.js'

/** A share that was compared with what stands beside it, and what is wrong with it, if anything is. */
export interface JudgedShare {
  readonly at: Place
  readonly hit: Hit | null
}

/** Wholes compared in one paragraph; one that tells more was written to be slow. */
const MOST = 100
/** Only requests for information end so, or are made by these. */
const OF_REQUESTS = /部分公开|予以公开|不予公开|无法提供|不予处理|自然人/
const REQUEST_LABEL = /公开|提供|处理|自然人|个人|公民|企业|组织|机构|律|不掌握|制作/
const REVIEW_LABEL = /维持|纠正|纠错|撤销|驳回|审结|^其他/

/** Shares of requests and of reviews that are told right beside their counts. */
export function judgedShares(report: Reading, section: Section): JudgedShare[] {
  if (!/[%％﹪]/.test(section.text)) return []
  const passages = passagesOf(section, report.year)
  return passages.flatMap((passage, index) => {
    const line = figureLineOf(passage)
    if (!line.text.includes('%')) return []
    const frame = { report, section, passage, line, before: passages[index - 1] ?? null }
    const beside = statedShares(line)
    const named = namedRates(line, MOST).filter(({ rate }) => !beside.some((share) => share.rate === rate))
    const shares = [...beside, ...named.map((rate) => toShare(rate, report))]
    return shares.slice(0, MOST).flatMap((share) => judge(frame, share, shares) ?? [])
  })
}

const toShare = (named: NamedRate, report: Reading): StatedShare => ({
  rate: named.rate,
  parts: partsOf(named, report),
  whole: null,
  label: LABELS[named.name],
  row: null,
  start: named.rate.start,
  end: named.rate.end,
})
/** What their counts would be told as. */
const LABELS = { settled: '', disclosed: '公开', upheld: '维持', corrected: '纠正' }

interface Frame {
  readonly report: Reading
  readonly section: Section
  readonly passage: Passage
  readonly line: FigureLine
  readonly before: Passage | null
}

function judge(frame: Frame, share: StatedShare, shares: readonly StatedShare[]): JudgedShare | null {
  const wholes = wholesOf(frame, share)
  if (wholes === null) return null
  const at = placeOf(frame, share.rate)
  if (isOf(share, wholes.all) || share.parts.length === 0) return { at, hit: null }
  // A row that agrees with nothing is of a whole the text does not tell.
  const row = share.row === null ? [share] : shares.filter((other) => other.row === share.row)
  const agreeing = row.filter((other) => isOf(other, wholes.all)).length
  if (share.row !== null && agreeing * 2 < row.length) return { at, hit: null }
  return { at, hit: toHit(frame, share, wholes.tables) }
}

const isOf = ({ parts, whole, rate }: StatedShare, wholes: readonly number[]): boolean =>
  parts.some((part) =>
    (whole === null ? wholes : [whole]).some(
      (all) => all > 0 && (all >= part || whole !== null) && isRounded(rate, (100 * part) / all),
    ),
  )

interface Wholes {
  readonly all: readonly number[]
  readonly tables: readonly number[]
}

/** What it may be a share of, where it is one of requests or of reviews. */
function wholesOf({ report, passage, line, before }: Frame, share: StatedShare): Wholes | null {
  const { label, rate, start, end } = share
  // 占应办件数（25件）的84%: it names its own.
  if (share.whole !== null) return { all: [], tables: [] }
  const sentence = passage.sentences.find(({ tokens }) => (tokens.at(-1)?.end ?? 0) >= rate.end)
  const [first, last] = [sentence?.tokens[0]?.start ?? 0, sentence?.tokens.at(-1)?.end ?? 0]
  const said = line.paragraph?.chars.slice(first, last) ?? ''
  // 咨询热线84件，占25%: of another matter.
  const foreign = (sentence?.tokens ?? []).filter(({ code, means }) => code === 'z' && !means.endsWith('率'))
  const isForeign = foreign.some((token) => token.start >= start - label.length && token.end <= end)
  if (isForeign || (foreign.length > 0 && !REQUEST_LABEL.test(label))) return null
  const told = (passages: readonly (Passage | null)[]): number[] =>
    passages
      .flatMap((each) => [...(each ? figureLineOf(each).figures.values() : [])])
      .flatMap(({ unit, value }) => (REQUEST_UNIT.test(unit) ? value : []))
  if (/复议|诉讼/.test(said) && REVIEW_LABEL.test(label)) {
    const tables = reviewTotalsOf(report)
    return { all: [...tables, ...new Set(told([passage]))].slice(0, MOST), tables }
  }
  if (!speaksOfRequests(passage) && !OF_REQUESTS.test(said)) return null
  const tables = totalsOf(report)
  return { all: [...tables, ...new Set(told([before, passage]))].slice(0, MOST), tables }
}

const BLOCKS = ['reconsideration', 'litigation.direct', 'litigation.afterReview']

function reviewTotalsOf(report: Reading): number[] {
  const all = BLOCKS.map((block) => evaluate(report, sum([`${block}.total`])) ?? 0)
  const settled = BLOCKS.map((block) => evaluate(report, sum([`${block}.total`], [`${block}.pending`])) ?? 0)
  const ways = [all, settled].flatMap(([review = 0, direct = 0, after = 0]) => [review, direct, after, direct + after])
  return ways.filter((total) => total > 0)
}

function placeOf({ section, line: { paragraph } }: Frame, { start, end }: Pick<StatedShare, 'start' | 'end'>) {
  const offset = (paragraph && offsetAt(paragraph, start)) ?? 0
  const last = (paragraph && offsetAt(paragraph, end - 1)) ?? offset
  return { section: section.kind, offset, length: last + 1 - offset } satisfies Place
}

function toHit(frame: Frame, share: StatedShare, tables: readonly number[]): Hit | null {
  const { parts, rate } = share
  const exact = (part: number, all: number): number => Math.round((10_000 * part) / all) / 100
  const ways = parts.flatMap((part) =>
    (share.whole === null ? tables : [share.whole]).map((all) => ({ part, all, expected: exact(part, all) })),
  )
  const off = ({ expected }: { readonly expected: number }): number => Math.abs(expected - rate.value)
  const [nearest] = ways.filter(({ part, all }) => all >= part).toSorted((a, b) => off(a) - off(b))
  if (!nearest) return null
  const at = placeOf(frame, share)
  return {
    message: `${nearest.part} 占 ${nearest.all} 的 ${nearest.expected}%，正文写的是 ${rate.value}%`,
    at: [at],
    quote: frame.section.text.slice(at.offset, at.offset + at.length),
    expected: nearest.expected,
    found: rate.value,
  }
}
