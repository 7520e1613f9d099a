import type { Sentence } from '../../text/sentences.js'
import type { Find } from '../statement.js'
import { clauseStartAt } from '../subject.js'
import { MERE_NOUNS, wordAt } from './denied-thing.js'

/** 败诉 is what the form calls 结果纠正 of a lawsuit, 纠错 what it calls so of either. */
const LOST = /^败诉$/
const CORRECTED = /^(?:纠错|改判)$/
/** 被撤销: a decision; 撤销 alone may be what an applicant did. */
const SET_ASIDE = /^撤销$/
/** Words on the way: 没有被复议机关、法院判决, 没有因信息公开. */
const ON_THE_WAY = 'PKsefgiQDyoV&'
const COURTS = new RegExp(
  `^(?:判|判决|裁定|法院|人民法院|上级|责令|变更|确认违法|违法|或者|也|过|一|复议机关|复议机构|行政复议机关|行政复议机构|的?(?:${MERE_NOUNS}))$`,
)

/**
 * 没有被行政复议纠错和败诉的情况, 行政复议、行政诉讼无一被纠正: no review of the answers ended so. Of what is told
 * without a word of disclosure, and of reviews a body hears for others, nothing is read.
 */
export function deniedResults(sentence: Sentence, at: number, isOnDisclosure: boolean): Find[] {
  const { codes } = sentence
  const before = codes.slice(0, at)
  if (!isOnDisclosure && !/[iQD]|V[^,;.]*l[^,;.]*V|V[^,;.]*V[^,;.]*l/.test(codes)) return []
  if (HEARS.test(before) || /[rXGz]/.test(before.slice(before.lastIndexOf(';') + 1))) return []
  const isAlso = /^[也亦都]$/.test(wordAt(sentence, at - 1))
  if (!OF_REVIEWS.test(codes.slice(clauseStartAt(sentence, at), isAlso ? at - 1 : at))) return []
  const told = resultsTold(sentence, at)
  const finds = told === null ? [] : told.results.flatMap((result) => findsOf(sentence, at, told, result))
  return finds.filter((find, index) => finds.findIndex(({ measure }) => measure === find.measure) === index)
}

/** 行政复议3件没有被纠错, 行政复议无纠错、无败诉; not 网站栏目没有被纠错 nor 2件没有被纠错. */
const OF_REVIEWS = /^(?:[ygfoeViPKs&QD]|(?<=V[fegK]*)[NB]|![PKVisfe]*[lUL]&)*$/
/** 受理行政复议12件，无被纠正 */
const HEARS = /[rOS][^,;.NH]*V/

interface Told {
  readonly results: readonly number[]
  /** 败诉 is among them, so that what was corrected beside it was corrected by reconsideration at least. */
  readonly isOfSuits: boolean
}

/** What stands behind a denial up to the end of its clause, if it tells of results and of nothing else. */
function resultsTold(sentence: Sentence, at: number): Told | null {
  const { codes, tokens } = sentence
  const results: number[] = []
  for (
    let end = at + 1;
    end < tokens.length && !',;.()'.includes(codes.charAt(end)) && !codes.startsWith('&!', end);
    end++
  ) {
    const code = codes.charAt(end)
    const word = wordAt(sentence, end)
    const isSetAside = SET_ASIDE.test(word) && codes.charAt(end - 1) === 'P'
    if (code === 'U' || LOST.test(word) || CORRECTED.test(word) || isSetAside) results.push(end)
    else if (!ON_THE_WAY.includes(code) && !COURTS.test(word)) return null
  }
  const isOfSuits = results.some((index) => LOST.test(wordAt(sentence, index)))
  return results.length === 0 ? null : { results, isOfSuits }
}

function findsOf(sentence: Sentence, at: number, { isOfSuits }: Told, index: number): Find[] {
  const { codes, tokens } = sentence
  const word = wordAt(sentence, index)
  const means = tokens[index]?.code === 'U' ? (tokens[index]?.means ?? '') : 'corrected'
  return blocksOf(sentence, at, index, isOfSuits).flatMap((block) =>
    LOST.test(word) && !block.startsWith('litigation')
      ? []
      : [
          {
            measure: `${block}.${means}`,
            kind: 'count',
            value: 0,
            from: at,
            to: index,
            // 纠错, 败诉 are not the form's words.
            ...(codes.charAt(index) === 'U' ? {} : { hints: ['in-other-words'] }),
          },
        ],
  )
}

/** Which reviews: those named right before the result, else those told of before the denial. */
function blocksOf(sentence: Sentence, at: number, index: number, isOfSuits: boolean): string[] {
  if (LOST.test(wordAt(sentence, index))) return ['litigation']
  const named = (from: number, to: number): string[] => [
    ...new Set(sentence.tokens.slice(from, to).flatMap(({ code, means }) => (code === 'V' ? [means] : []))),
  ]
  const own = named(at, index)
  if (own.length > 0) return own
  const starts = [clauseStartAt(sentence, at), sentence.codes.lastIndexOf(';', at) + 1, 0]
  const told = starts.map((start) => named(start, at)).find(({ length }) => length > 0) ?? []
  return told.length > 0 || !isOfSuits ? told : ['reconsideration']
}
