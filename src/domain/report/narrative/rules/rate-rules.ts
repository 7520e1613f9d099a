import type { Place, Reading } from '../../reading.js'
import type { CheckContext, Hit, ReportRule } from '../../rule.js'
import { statementsOf } from '../claims/known-statements.js'
import type { Statement } from '../claims/statement.js'
import { passagesOf } from '../text/known-passages.js'
import { offsetAt } from '../text/paragraphs.js'
import { candidatesOf } from './candidates.js'
import { judgedChanges } from './changes-beside.js'
import { isRounded } from './near.js'
import { totalsOf, WAYS_OF_COUNTING } from './request-totals.js'
import { judgedShares } from './shares-beside.js'
import { type StatedRate, statedRates } from './stated-rates.js'
import { evaluate, isUnreadable } from './sums.js'

export const narrativeShare: ReportRule = {
  id: 'narrative.share',
  severity: 'notice',
  citation: null,
  text: '正文所说的占比与件数相符',
  summary: 'A percentage in the text is the one the figures give',
  since: 2019,
  example: { given: '办结50件，其中予以公开20件，占45%', finding: '20 占 50 的 40%，正文写的是 45%' },
  reading:
    '同一句中列出的其他事项的件数也照此核对；总数可以是办结数、新收数或两年合计，正文的或表中的；“分别占”“合计占”和办结率、公开率、维持率、纠错率也算；与每一个都不符才提示；末位相差不到一是取舍',
  check: (report) => {
    const judged = report.sections.flatMap((section) => judgedShares(report, section))
    const said = [
      ...ratesOf(report, 'share').flatMap(({ rate, count }) => shareHit(report, rate, count) ?? []),
      ...sharesOfRows(report),
      ...hitsOfSentences(report),
    ].filter((hit) => !judged.some(({ at }) => endsWith(hit, at)))
    return [...judged.flatMap(({ hit }) => hit ?? []), ...said]
  },
}

export const narrativeChangeRate: ReportRule = {
  id: 'narrative.change-rate',
  severity: 'notice',
  citation: null,
  text: '正文所说的增减件数和增长、下降率与两年件数相符',
  summary: 'A change told in the text is the one the two years give',
  since: 2019,
  example: { given: '收到12件，同比增长50%；上年收到10件', finding: '由 10 到 12 增长 20%，正文写的是 50%' },
  reading: '上年的数取自同一句正文或上年的报告，也由本年的数和增减的件数推出；都没有就不核对',
  check: (report, context) => {
    const judged = report.sections.flatMap((section) => judgedChanges(report, section))
    const said = ratesOf(report, 'change').flatMap(({ rate, count }) => changeHit(context, rate, count) ?? [])
    return [
      ...judged.flatMap(({ hit }) => hit ?? []),
      ...said.filter((hit) => !judged.some(({ at }) => endsWith(hit, at))),
    ]
  },
}

/** Whether a hit is of the percentage that ends at this place. */
const endsWith = ({ at = [] }: Hit, { section, offset = 0, length = 0 }: Place): boolean =>
  at.some((place) => place.section === section && (place.offset ?? 0) + (place.length ?? 0) === offset + length)

interface RateOf {
  readonly rate: Statement
  /** The count it is said of. */
  readonly count: Statement
}

function ratesOf(report: Reading, kind: 'share' | 'change'): RateOf[] {
  const statements = statementsOf(report)
  return statements.flatMap((rate, index) => {
    if (rate.kind !== kind) return []
    const count = statements
      .slice(0, index)
      .findLast((other) => other.measure === rate.measure && other.kind !== 'share' && other.kind !== 'change')
    return count && !count.approximate && !rate.approximate ? [{ rate, count }] : []
  })
}

/** 予以公开的占50% where the text gives no count: the row of table three, of any of the wholes. */
function sharesOfRows(report: Reading): Hit[] {
  const statements = statementsOf(report)
  const wholes = totalsOf(report)
  const [first] = wholes
  return statements.flatMap((rate): Hit[] => {
    const isBare = rate.kind === 'share' && !rate.approximate && rate.measure.startsWith('requests.outcomes.')
    if (!isBare || first === undefined) return []
    if (statements.some(({ measure, kind }) => measure === rate.measure && kind !== 'share')) return []
    const counts = candidatesOf(rate, statements).flatMap((candidate) =>
      isUnreadable(report, candidate) ? [] : (evaluate(report, candidate) ?? []),
    )
    const [count] = counts
    if (count === undefined) return []
    const agrees = counts.some((each) => wholes.some((whole) => isRounded(rate, (100 * each) / whole)))
    if (agrees) return []
    const expected = toDigits((100 * count) / first, rate.precision)
    const message = `表中为 ${count} 件，占 ${first} 件的 ${expected}%，正文写的是 ${rate.value}%`
    return [{ message, at: [rate.at], quote: rate.quote, expected, found: rate.value }]
  })
}

function shareHit(report: Reading, rate: Statement, count: Statement): Hit | null {
  if (!count.measure.startsWith('requests.')) return null
  const inText = statementsOf(report).filter(
    ({ passage, measure, kind }) =>
      passage === count.passage &&
      ['requests.received', 'requests.outcomes.total'].includes(measure) &&
      kind !== 'share' &&
      kind !== 'change',
  )
  // 已答复的9件里，公开3件，占33%: the whole its own sentence divides.
  const divided = typeof count.whole === 'number' ? [count.whole] : []
  const wholes = [
    ...inText.map(({ value }) => value),
    ...divided,
    ...WAYS_OF_COUNTING.map((whole) => evaluate(report, whole)),
  ]
  const known = wholes.filter((whole): whole is number => whole !== null && whole > 0)
  const [first] = known
  if (first === undefined || known.some((whole) => isRounded(rate, (100 * count.value) / whole))) return null
  const expected = toDigits((100 * count.value) / first, rate.precision)
  return {
    message: `${count.value} 占 ${first} 的 ${expected}%，正文写的是 ${rate.value}%`,
    at: [count.at, rate.at],
    quote: rate.quote,
    expected,
    found: rate.value,
  }
}

function changeHit({ previous }: CheckContext, rate: Statement, count: Statement): Hit | null {
  const earlier = rate.lastYear === null ? [] : [rate.lastYear]
  if (previous && earlier.length === 0) {
    earlier.push(...candidatesOf(count, []).flatMap((candidate) => evaluate(previous, candidate) ?? []))
  }
  const known = earlier.filter((value) => value > 0)
  const [first] = known
  if (first === undefined || known.some((value) => isRounded(rate, (100 * (count.value - value)) / value))) return null
  const expected = toDigits((100 * (count.value - first)) / first, rate.precision)
  return {
    message: `由 ${first} 到 ${count.value} 是 ${expected}%，正文写的是 ${rate.value}%`,
    at: [count.at, rate.at],
    quote: rate.quote,
    expected,
    found: rate.value,
  }
}

/** What one sentence makes of its own figures, whatever they count; what was compared already is left out. */
function hitsOfSentences(report: Reading): Hit[] {
  return report.sections.flatMap((section) => {
    if (!section.text.includes('%') && !section.text.includes('％')) return []
    return passagesOf(section, report.year).flatMap(({ sentences }) =>
      sentences.flatMap((sentence, index) =>
        statedRates(sentence, sentences[index - 1]).flatMap((rate) => {
          const offset = offsetAt(sentence.paragraph, rate.start) ?? 0
          const end = (offsetAt(sentence.paragraph, rate.end - 1) ?? offset) + 1
          const at = { section: section.kind, offset, length: end - offset }
          return isCompared(report, at) ? [] : (sentenceHit(report, rate, at, section.text.slice(offset, end)) ?? [])
        }),
      ),
    )
  })
}

/** A rate that is claimed of a measure, and was compared with what that comes to. */
const isCompared = (report: Reading, { section, offset = 0, length = 0 }: Place): boolean =>
  statementsOf(report).some(
    ({ kind, at, measure }) =>
      kind === 'share' &&
      at.section === section &&
      (at.offset ?? 0) + (at.length ?? 0) === offset + length &&
      measure.startsWith('requests.'),
  )

function sentenceHit(report: Reading, rate: StatedRate, at: Place, quote: string): Hit | null {
  const [count = 0] = rate.counts
  const [base = 1] = rate.bases
  const exact = (of: number, whole: number): number => (100 * of) / whole
  const bases = [...rate.bases, ...WAYS_OF_COUNTING.map((whole) => evaluate(report, whole) ?? 0)]
  const agrees = rate.counts.some((of) => bases.some((whole) => whole > 0 && isRounded(rate, exact(of, whole))))
  if (agrees) return null
  const expected = toDigits(exact(count, base), rate.precision)
  const message = `${count} 占 ${base} 的 ${expected}%，正文写的是 ${rate.value}%`
  return { message, at: [at], quote, expected, found: rate.value }
}

/** To as many decimals as the text has. */
const toDigits = (value: number, precision: number): number =>
  Number(value.toFixed(Math.max(0, Math.round(-Math.log10(precision)))))
