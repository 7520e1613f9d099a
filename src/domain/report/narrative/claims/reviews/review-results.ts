import { isInClosedBracket } from '../governing-time.js'
import { type Find, figureOf, type Spot, textOf } from '../statement.js'
import type { Filer } from '../subject.js'
import { isBoundToDisclosure } from './bound-to-disclosure.js'
import { isMoreThanDisclosure, subjectOf, textOfAll } from './review-subject.js'

/** 行政复议2件维持 */
const RESULT_AFTER = /^f{0,2}U(?=[,.;)]|&[fg]{0,2}N|$)/

/** 行政复议2件维持 counts the result alone; what is said after a comma is said of all those counted. */
export function withEnding(spot: Spot, found: Find): Find[] {
  const { sentence, index, after, token } = spot
  const ended = RESULT_AFTER.exec(after)
  const ending = ended && sentence.tokens[index + ended[0].length]?.means
  if (ending) return [{ ...found, measure: `${found.measure}.${ending}`, to: index + ended[0].length }]
  if (found.value === 0 || found.relation !== 'equal') return [found]
  const behind = sentence.paragraph.chars.slice(token.end, token.end + 12)
  if (ALL_ENDED.test(behind) || (found.value === 1 && ONE_ENDED.test(behind)))
    return [found, { ...found, measure: `${found.measure}.pending`, value: 0 }]
  const alike = ALL_ALIKE.exec(after)?.[0]
  const isOfAll = alike !== undefined && (found.value === 1 || /g|结果/.test(alike + behind))
  if (!isOfAll) return [found]
  const result = sentence.tokens[index + alike.length]
  // ，还没有审结 is said loosely of a suit that may have ended by the year's last day or not.
  if (result?.means === 'pending' && !/未审结$/.test(textOf(sentence, result.start, result.end))) return [found]
  return result ? [found, { ...found, measure: `${found.measure}.${result.means}`, to: index + alike.length }] : [found]
}

/** ，均已审结 */
const ALL_ENDED = /^[,(]?(?:均已?|全部|已全部|现已全部)(?:依法|按期)?审结/
const ONE_ENDED = /^[,(]已(?:依法|按期)?审结/
/** ，复议机关全部维持 */
const ALL_ALIKE = /^(?:,|(?=g))[^.;NVL!%w]{0,12}?U(?=[^,.;NU&!]{0,5}(?:[.;,)]|$))/

/** 行政复议2件，其中维持1件: a result belongs to the one block the sentence speaks of. */
export function findResult(spot: Spot, filer: Filer): Find | null {
  if (spot.token.code !== 'N') return null
  const told = resultBefore(spot) ?? resultAfter(spot)
  const measure = told && blockOf(spot)
  if (!told || measure === null) return null
  const from = spot.sentence.tokens.slice(0, spot.index).findLastIndex(({ code }) => code === 'V')
  if (!isBoundToDisclosure(spot, from)) return null
  // 复议机关维持2件: it is named for what it did, not as whose they are.
  const whose = subjectOf(spot, from, filer, told.from) ?? (spot.clause.includes('l') ? 'none' : null)
  const subject = isMoreThanDisclosure(spot) ? 'on-file' : whose
  return {
    measure: `${measure}.${told.means}`,
    kind: 'count',
    value: figureOf(spot),
    from: told.from,
    to: told.to,
    // 维持1件、驳回1件: what was rejected some tables count as upheld.
    ...(told.means === 'upheld' && isToldInTwoWords(textOfAll(spot.sentence)) ? { relation: 'at-most' } : {}),
    ...(subject ? { subject } : {}),
  }
}

/** 驳回诉讼请求 is 维持 by the form's own note, and says nothing of other rejections. */
const isToldInTwoWords = (said: string): boolean =>
  /驳回|终止|撤/.test(said.includes('维持') ? said : said.replace(/驳回(?:原告)?诉讼请求/g, ''))

interface Told {
  readonly means: string
  readonly from: number
  readonly to: number
}

/** 维持我局原答复2件 */
const OF_WHAT =
  /^(?:[我本][局镇乡办委厅院校会队]|[我本]单位|本机关|结果|原|作出|做出|具体|行政|行为|答复|告知|处理|决定|书|意见|[为是的了共计各数量达])*$/
const SETTLED_BEFORE = /(?:审结|结案)[了共]?$/
const OPEN_BEFORE = /(?:未结案?|在审)[共]?$/

function resultBefore({ sentence, clause, clauseStart, index, token }: Spot): Told | null {
  const { tokens } = sentence
  const at = clauseStart + clause.lastIndexOf('U')
  const result = tokens[at]
  if (result?.code === 'U' && OF_WHAT.test(textOf(sentence, result.end, token.start)))
    return { means: result.means, from: at, to: index }
  const start = tokens[clauseStart]
  const said = start ? textOf(sentence, start.start, token.start) : ''
  const means = OPEN_BEFORE.test(said) ? 'pending' : SETTLED_BEFORE.test(said) ? 'settled' : null
  // 审结工伤认定行政复议3件 counts those.
  return means !== null && !/[zXGLQDhA]/.test(clause)
    ? { means, from: Math.max(clauseStart, index - 2), to: index }
    : null
}

/** 行政复议3件，2件维持，1件被纠正; what was rejected some tables count as upheld. */
function resultAfter({ sentence, clause, index, after }: Spot): Told | null {
  if (!/^(?:[fwg]*NU&)?[fwg]*$/.test(clause) || /驳回|终止|撤/.test(saidAround(sentence, index))) return null
  const ended = RESULT_AFTER.exec(after)
  const to = index + (ended?.[0].match(/^f*U/)?.[0].length ?? 0)
  const result = ended && sentence.tokens[to]
  return result ? { means: result.means, from: index, to } : null
}

/** From ； to ；. */
function saidAround(sentence: Spot['sentence'], index: number): string {
  const { codes, tokens } = sentence
  const next = codes.indexOf(';', index)
  const last = tokens[next === -1 ? tokens.length - 1 : next]
  return textOf(sentence, tokens[codes.lastIndexOf(';', index) + 1]?.start ?? 0, last?.end ?? 0)
}

/** 行政复议4件；行政诉讼4件，2件维持: the one spoken of since ； and, of lawsuits, the kind named last. */
function blockOf({ sentence, before, clauseStart, index }: Spot): string | null {
  const named = (from: number) => {
    const told = sentence.tokens.slice(from, index).flatMap((token, at) => (token.code === 'V' ? [from + at] : []))
    // 行政诉讼19件（其中复议后起诉7件），被纠正2件: of the nineteen.
    const outside = told.filter((at) => !isInClosedBracket(sentence.codes, at, index))
    return (outside.length > 0 ? outside : told).flatMap((at) => sentence.tokens[at] ?? [])
  }
  const stretches = [named(clauseStart), named(before.lastIndexOf(';') + 1), named(0)]
  const blocks = stretches.find(({ length }) => length > 0) ?? []
  const last = blocks.at(-1)?.means ?? null
  const isOne = blocks.every(
    ({ means }) => means === last || (means === 'litigation' && last?.startsWith('litigation.')),
  )
  return isOne ? last : null
}
