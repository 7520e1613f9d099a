import { type Spot, type Subject, textOf } from '../statement.js'
import { clauseStartAt, type Filer } from '../subject.js'

/**
 * Cases "on file": what a body decides or defends in every field, not the reviews of its own replies.
 * 审理, 立案 say so of anyone; 受理, 办理 of whoever hears reviews, unless what caused them is said.
 */
export function subjectOf(spot: Spot, from: number, filer: Filer, until = spot.index): Subject | null {
  const { sentence, index, section } = spot
  if (isCaseload(sentence, from) || isHeardForAnother(sentence, from)) return 'on-file'
  // 我局发生政府信息公开行政复议3件，均已审结: how they ended, said of a body's own.
  const isDefended =
    (filer === 'department' || filer === 'township') && (isNamedIn(sentence, from) || section === 'remedies')
  // 行政复议收案800件，涉政府信息公开行政诉讼6件: nobody but a court hears the second.
  const isSued = isNamedIn(sentence, from) && sentence.tokens[from]?.means.startsWith('litigation')
  const end = isDefended || isSued || isToldWithSuits(spot, from) ? until : index + 8
  const around = isSued
    ? sentence.codes.slice(clauseStartAt(sentence, from), end)
    : clausesAround(isDefended ? withoutEnded(sentence, from) : sentence.codes, from, end)
  const caused = sentence.tokens.some(({ code, means }) => (code === 's' && CAUSES.has(means)) || code === 'P')
  // 因政府信息公开被申请行政复议2件，均已审结 is no case on file.
  const isOwn = caused && /[iQD]/.test(sentence.codes.slice(0, index)) && !/r/.test(sentence.codes.slice(0, index))
  // 承办政府信息公开行政应诉案件2件: a body answers for nobody but itself.
  const isAnswered =
    isNamedIn(sentence, from) && sentence.tokens.slice(from, index).some((each) => isAnswer(sentence, each))
  if (/r/.test(around) && !isOwn && !isAnswered) return 'on-file'
  // 市政府受理以区政府为被申请人的行政复议: whoever hears them is a government.
  if ((filer === 'government' || filer === 'office') && /S[^,.;N]*$/.test(sentence.codes.slice(0, from + 1)))
    return 'on-file'
  if (
    filer === 'government' &&
    section !== 'remedies' &&
    !/[iQD]/.test(sentence.codes) &&
    NAMED_PARTY.test(textOfAll(sentence))
  )
    return 'on-file'
  if (caused || section === 'remedies') return null
  // 办理行政复议案件12件 with no word of disclosure in its own sentence: whatever the body deals with.
  const isNamed = /[iQD]/.test(sentence.codes)
  const hears = !isNamed || filer === 'government' || filer === 'office' || filer === 'unknown'
  if (/S[^,.;N]{0,6}$/.test(sentence.codes.slice(0, from + 1))) return 'on-file'
  const applied = sentence.tokens
    .slice(from, index + 8)
    .some(({ code, start, end }) => code === 'V' && /申请$/.test(sentence.paragraph.chars.slice(start, end)))
  const verbs = applied ? /[RSO][^,.;N]{0,8}$/ : /[SO][^,.;N]{0,8}$/
  return hears && verbs.test(sentence.codes.slice(0, from)) ? 'on-file' : null
}

const isAnswer = (sentence: Spot['sentence'], { code, start, end }: Spot['token']): boolean =>
  code === 'V' && textOf(sentence, start, end).includes('应诉')

/** 新收复议案件187件, beside what else a body took in. */
const isCaseload = (sentence: Spot['sentence'], from: number): boolean => {
  const [verb, review] = [sentence.tokens[from - 1], sentence.tokens[from]]
  if (verb?.code !== 'R' || verb.means !== 'new' || !review) return false
  return /案件?$/.test(textOf(sentence, review.start, review.end)) && !isNamedIn(sentence, from)
}

/** 行政复议9件（已审结7件，未审结2件）, of a body that hears none: how far they are. */
const withoutEnded = ({ codes, tokens }: Spot['sentence'], from: number): string =>
  codes.slice(0, from) +
  tokens
    .slice(from)
    .map(({ code, means }) => (means === '审结' ? 'f' : code))
    .join('')

/** 政府信息公开行政复议5件，审结4件；行政诉讼1件: who tells of lawsuits too tells of what it defends. */
const isToldWithSuits = ({ sentence, passage }: Spot, from: number): boolean =>
  isNamedIn(sentence, from) &&
  passage.sentences.some(({ tokens }) => tokens.some(({ code, means }) => code === 'V' && means === 'litigation'))

const isNamedIn = (sentence: Spot['sentence'], from: number): boolean =>
  sentence.codes.slice(clauseStartAt(sentence, from), from).includes('i')

/** 审结各类案件650件；涉及信息公开的2件: what is said before ； is said of the others. */
function clausesAround(codes: string, from: number, end: number): string {
  const start = Math.max(0, from - 12, codes.lastIndexOf(';', from) + 1)
  return codes.slice(start, end).replace(/(?<=[NB]);[^w].*/, '')
}

/** 以部门为被申请人的行政复议12件、以县政府为被告的行政诉讼6件: a government's cases of every kind, told by whom they are against. */
const NAMED_PARTY = /以[^,;:。]{1,16}为(?:被申请人|被告)/

const isHeardForAnother = (sentence: Spot['sentence'], from: number): boolean => {
  const start = sentence.tokens[sentence.codes.lastIndexOf(';', from) + 1]
  return HEARS_FOR.test(textOf(sentence, start?.start ?? 0, sentence.tokens[from]?.start ?? 0))
}

/** 办理以县政府为复议机关的行政复议案件12件: a body that prepares what its government decides. */
const HEARS_FOR = /[办审受]理[^,;:。]{0,2}以[^,;:。]{1,12}为(?:行政)?复议(?:机关|机构)/

export const textOfAll = (sentence: Spot['sentence']): string =>
  textOf(sentence, sentence.tokens[0]?.start ?? 0, sentence.tokens.at(-1)?.end ?? 0)

const CAUSES = new Set('因 由 引发 引起 引发的 引起的 导致 针对 不服 产生的 提起的 提出的'.split(' '))

/** A figure before 其中涉及信息公开的3件, with no such word of its own, counts reviews of every kind. */
export const isMoreThanDisclosure = ({ before, after, sentence }: Spot): boolean =>
  !/[iQD]/.test(before) &&
  (/公开[^,;:。]{0,6}无关/.test(textOfAll(sentence)) ||
    /^[^.]*?(?:w|f,)[^.]{0,12}?[iQD]/.test(after) ||
    /^[^.;]{0,12},f?![fe]{0,2}[iQD]|^\(f?W[^.)]{0,6}[iQD]/.test(after) ||
    /^,[f!]{0,2}[iQD][^,.;]{0,4}(?:N|[,.;]|$)/.test(after))
