import type { Token } from '../text/sentences.js'
import { isAboutRequests } from './requests/of-requests.js'
import { isBoundToDisclosure } from './reviews/bound-to-disclosure.js'
import type { Find, Spot } from './statement.js'

/** 行政复议、行政诉讼分别为5件、0件: as many figures as things, in the same order. */
const FIGURES = /^(?:f?[&,]f?[NB]){1,7}/

/**
 * What each of several figures in a row counts; nothing where it cannot be told which counts what, and
 * `null` where the figures are not in a row.
 */
export function findRespectively(spot: Spot): readonly Find[] | null {
  const row = FIGURES.exec(spot.after)?.[0]
  if (row === undefined || !'NB'.includes(spot.token.code)) return null
  const { tokens } = spot.sentence
  const listed = tokens.slice(spot.clauseStart, spot.index)
  // 无法提供和不予处理共135件，剩余27件: the first is of both.
  const between = tokens.slice(spot.index - 1, spot.index + row.length).filter(({ code }) => code === 'f')
  const isInTurn = listed.some(({ means }) => means.startsWith('分别'))
  if (!isInTurn && between.some(({ means }) => NOT_IN_TURN.has(means))) return null
  const positions = [spot.index]
  for (const [offset, code] of [...row].entries()) if ('NB'.includes(code)) positions.push(spot.index + 1 + offset)
  const measures = measuresOf(spot, positions.length)
  if (measures === null) return isInTurn ? [] : null
  return measures.flatMap((measure, order): Find[] => {
    const to = positions[order]
    const number = to === undefined ? null : tokens[to]?.number
    if (to === undefined || !number || number.uncertain) return []
    const found = { measure, kind: 'count', value: number.value, from: spot.clauseStart, to } as const
    return [measure === 'requests.received' ? { ...found, kind: 'new', hints: ['open'] } : found]
  })
}

const NOT_IN_TURN = new Set(['共', '共计', '合计', '总计', '剩余', '余', '另有', '尚有', '还有', '仍有', '其余'])

/** One measure a figure, if the clause lists as many things that the tables count. */
function measuresOf(spot: Spot, count: number): string[] | null {
  const listed = spot.sentence.tokens.slice(spot.clauseStart, spot.index)
  const things = listed.filter(({ code }) => 'VQLAX'.includes(code))
  if (things.length === count) {
    const measures = things.map((thing) => measureOf(spot, listed, thing))
    return measures.every((measure) => measure !== null) ? measures : null
  }
  const [document, ...others] = new Set(listed.filter(({ code }) => code === 'G').map(({ means }) => means))
  const acts = listed.map(({ code }) => ACTS[code]).filter((act) => act !== undefined)
  // 新制定规章、规范性文件分别为3件、5件
  const nouns = document === undefined ? [] : [document, ...others]
  if (acts.length === 1 && nouns.length === count && !listed.some(({ code }) => code === 'p'))
    return nouns.map((noun) => `disclosure.${noun}.${acts[0]}`)
  const isOfOne = acts.length === count && document !== undefined && others.length === 0
  return isOfOne && !listed.some(({ code }) => code === 'p') ? acts.map((act) => `disclosure.${document}.${act}`) : null
}

function measureOf(spot: Spot, listed: readonly Token[], { code, means }: Token): string | null {
  const { sentence, clauseStart, clause } = spot
  if (code === 'V')
    return clause.startsWith('Q&V') || isBoundToDisclosure(spot, sentence.codes.indexOf('V', clauseStart))
      ? means
      : null
  if (code === 'X') return means !== 'fees' && isDecided(spot, listed) ? `disclosure.${means}.decisions` : null
  if (code === 'Q') return /V|X/.test(clause) ? 'requests.received' : null
  if (!isAboutRequests(spot) || means.startsWith('part:')) return null
  if (code === 'L') return `requests.outcomes.${means}`
  return `requests.received.${means === 'company' ? 'organisations' : means}`
}

/** 行政许可、行政处罚分别为5件、3件 name the table's rows, where nothing else is said of them. */
const isDecided = ({ section, clause, sentence: { paragraph } }: Spot, listed: readonly Token[]): boolean =>
  section === 'disclosure' ||
  clause.includes('C') ||
  /^[fgyov]*(?:Q&)?(?:V&)*(?:X&)+X(?:&x)?[fgCOH]*$/.test(clause) ||
  listed.every(({ code, start, end }) => code !== 'X' || paragraph.chars.slice(start, end).endsWith('决定'))

const ACTS: Readonly<Record<string, string>> = { I: 'issued', E: 'repealed', F: 'inForce' }
