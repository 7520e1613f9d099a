import type { Sentence } from '../../text/sentences.js'
import { type Find, figureOf, type Hint, type Spot, type Statement, textOf } from '../statement.js'
import { isAboutRequests, namesApplicants } from './of-requests.js'

const LEFT = /A[fqQKie]*$/
/** 申请主体以自然人为主，共14件 */
const MAINLY = /A[fx]{1,2},?f?$/
const ALL_OF_ONE = /^,e?g{1,2}[fse]{0,3}A(?=[feqQK]{0,4}(?:[,.;)]|$))/
const RIGHT = /^[fse]{0,3}A[fqQKe]{0,4}(?:[,.;:()&]|$)/

/** 自然人申请89件, 法人或其他组织6件: who applied. */
export function findApplicant(spot: Spot): Find | null {
  if (spot.token.code !== 'N') return null
  if (!isAboutRequests(spot) && !(spot.topic === 'none' && (namesApplicants(spot.sentence) || isSaidOfApplying(spot))))
    return null
  // 商业企业等4件: of several kinds.
  if (spot.sentence.tokens[spot.index - 1]?.means === '等') return null
  // 结转2件，其中自然人1件: who is behind those two, not behind all.
  if (/[>bL][^,.;N]*N[,;:(f]{0,3}w[^.;]*$/.test(spot.before)) return null
  const found = { kind: 'count', value: figureOf(spot) } as const
  const mainly = MAINLY.exec(spot.before)
  const said = mainly && textOf(spot.sentence, spot.sentence.tokens[mainly.index]?.start ?? 0, spot.token.start)
  // 以自然人为主，14件中只有2件由单位提出: those are all of them.
  const isOfAll = textOf(spot.sentence, spot.token.end, spot.token.end + 1) === '中'
  if (mainly && !isOfAll && /为主,?[共计有]?$/.test(said ?? ''))
    return { ...found, ...measureOf(spot.sentence, mainly.index), from: mainly.index, to: spot.index }
  const left = LEFT.exec(spot.clause)
  if (left) {
    // 自然人、法人申请5件: listed together they say nothing of each.
    if (/A[^N]*A|e&f*A/.test(spot.clause) || /[kb>hLp!]|x[^RS]*$/.test(spot.clause)) return null
    const from = spot.clauseStart + left.index
    return { ...found, ...measureOf(spot.sentence, from), from, to: spot.index }
  }
  // 公民24件、企业3件: 公民 is a kind of applicant only in the company of another.
  const last = spot.sentence.tokens[spot.index - 1]
  const isCitizen = /^[fwgi]*e[qQ]?$/.test(spot.clause) && CITIZENS.has(last?.means ?? '')
  if (isCitizen && /^[,&][fg]*A[fqQe]*N/.test(spot.after))
    return { ...found, measure: 'requests.received.naturalPerson', from: spot.index - 1, to: spot.index }
  const right = RIGHT.exec(spot.after)
  if (right && /^[fwWegyK]{0,3}$|N[fe]{0,2}A[fqQe]{0,3}&$/.test(spot.clause)) {
    const to = spot.index + 1 + right[0].indexOf('A')
    return { ...found, ...measureOf(spot.sentence, to), from: spot.index, to }
  }
  return null
}

/** 收到申请6件，均由自然人提出: the same figure says who applied. */
export function findSoleApplicant(spot: Spot, { measure, value }: Find): Find | null {
  const all = measure === 'requests.received' && value > 0 ? ALL_OF_ONE.exec(spot.after) : null
  if (!all) return null
  const to = spot.index + all[0].length
  const { measure: row, hints } = measureOf(spot.sentence, to)
  return { kind: 'count', value, measure: row, hints: [...hints, 'sole'], from: spot.index, to }
}

/** 收到5件，均已答复，申请人均为自然人: said of all that were received, further on. */
export function findSoleApplicantLater(sentence: Sentence, { measure, value }: Statement): Find | null {
  if (measure !== 'requests.received' || value === 0) return null
  const said = ALL_LATER.exec(sentence.codes)
  const [person, applicant] = said ? [sentence.tokens[said.index], said.index + said[0].length - 1] : []
  if (!said || applicant === undefined || !/^申请(?:人|者|主体)$/.test(person?.means ?? '')) return null
  const { measure: row, hints } = measureOf(sentence, applicant)
  return { kind: 'count', value, measure: row, hints: [...hints, 'sole'], from: said.index, to: applicant }
}

/** 申请人均为自然人 */
const ALL_LATER = /(?<=[,;.)])eg{1,2}[fse]{0,3}A(?=[feqQK]{0,4}(?:[,.;)]|$))/

/** 从申请主体看，自然人12件，法人4件 */
const isSaidOfApplying = ({ sentence: { codes, tokens, paragraph } }: Spot): boolean =>
  codes.includes('A') &&
  /申请/.test(paragraph.chars.slice(tokens[0]?.start, tokens.at(-1)?.end)) &&
  tokens.some(({ means }) => means === 'naturalPerson')

const CITIZENS = new Set(['公民', '公民个人', '个人'])

/** 企业 and 法人 may stand for all five kinds of organisation, or for 商业企业 alone. */
export function measureOf(sentence: Spot['sentence'], position: number): { measure: string; hints: readonly Hint[] } {
  const token = sentence.tokens[position]
  const loose =
    token !== undefined && token.end - token.start <= 4 && ['company', 'organisations'].includes(token.means)
  const row = token?.means === 'company' ? 'business' : (token?.means ?? '')
  return { measure: `requests.received.${row}`, hints: loose ? ['shares-kind'] : [] }
}
