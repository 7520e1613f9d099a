import type { Reading, Section } from '../../reading.js'
import type { Hit } from '../../rule.js'
import { REQUEST_UNIT, speaksOfRequests } from '../claims/of-requests.js'
import { passagesOf } from '../text/known-passages.js'
import { offsetAt } from '../text/paragraphs.js'
import type { Passage, Sentence, Token } from '../text/sentences.js'
import { isRounded } from './near.js'
import { totalsOf } from './request-totals.js'

/** 131件（40.5%）, 97件，占39.5%, and the other way round 占74.3%（251件）. */
const COUNT_FIRST = /^(?:\(|,?\(?(?:约?占(?:比为?|(?![^,;]*(?:分别|全[省市县区]))[^,;:。()\d]{0,10})|比例为?)\(?)$/
const SHARE_FIRST = /^\($/

/** Figures compared in one paragraph; one that tells more was written to be slow. */
const MOST = 100

interface Pair {
  readonly sentence: Sentence
  readonly count: Token
  readonly rate: Token
}

/**
 * Shares of requests printed right beside their counts that are those of no whole, neither one the paragraph tells
 * nor one of the tables'.
 */
export function wrongShares(report: Reading, section: Section): Hit[] {
  const totals = totalsOf(report)
  return passagesOf(section, report.year).flatMap((passage) => {
    if (!speaksOfRequests(passage)) return []
    const told = passage.sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ number }) => (number && REQUEST_UNIT.test(number.unit) ? number.value : [])),
    )
    const wholes = [...totals, ...new Set(told)].slice(0, MOST)
    return pairsOf(passage)
      .slice(0, MOST)
      .flatMap((pair) => (isShareOf(pair, wholes) ? [] : toHit(section, pair, totals)))
  })
}

function pairsOf({ sentences }: Passage): Pair[] {
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((rate, index) => {
      // 咨询热线84件，占25%: of another matter.
      if (rate.code !== '%' || !isSure(rate) || sentence.codes.includes('z')) return []
      const before = sentence.tokens.findLastIndex((token, at) => at < index && token.number !== null)
      const count = sentence.tokens[before]
      if (count && isCount(count) && COUNT_FIRST.test(between(sentence, count, rate)))
        return [{ sentence, count, rate }]
      const behind = sentence.tokens[index + 2]
      const isBehind = behind !== undefined && isCount(behind) && SHARE_FIRST.test(between(sentence, rate, behind))
      return isBehind && /占[^,;:。()]{0,8}$/.test(textBefore(sentence, rate))
        ? [{ sentence, count: behind, rate }]
        : []
    }),
  )
}

const isSure = ({ number }: Token): boolean => number !== null && !number.uncertain && !number.approximate
const isCount = (token: Token): boolean => isSure(token) && REQUEST_UNIT.test(token.number?.unit ?? '')
const between = ({ paragraph }: Sentence, from: Token, to: Token): string => paragraph.chars.slice(from.end, to.start)
const textBefore = ({ paragraph }: Sentence, { start }: Token): string =>
  paragraph.chars.slice(Math.max(0, start - 12), start)

function isShareOf({ count, rate }: Pair, wholes: readonly number[]): boolean {
  const [part, share] = [count.number, rate.number]
  if (!part || !share) return true
  return wholes.some((whole) => whole >= part.value && isRounded(share, (100 * part.value) / whole))
}

function toHit(section: Section, { sentence, count, rate }: Pair, [whole]: readonly number[]): Hit[] {
  const [part, share] = [count.number?.value ?? 0, rate.number?.value ?? 0]
  if (whole === undefined) return []
  const [first, last] = count.start < rate.start ? [count, rate] : [rate, count]
  const offset = offsetAt(sentence.paragraph, first.start) ?? 0
  const end = (offsetAt(sentence.paragraph, last.end - 1) ?? offset) + 1
  const expected = Math.round((10_000 * part) / whole) / 100
  return [
    {
      message: `${part} 占 ${whole} 的 ${expected}%，正文写的是 ${share}%`,
      at: [{ section: section.kind, offset, length: end - offset }],
      quote: section.text.slice(offset, end),
      expected,
      found: share,
    },
  ]
}
