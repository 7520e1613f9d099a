import { inWanYuan } from './amounts.js'
import { speaksOfReportYear } from './governing-time.js'
import { type Find, figureOf, type Spot, type Subject, textOf } from './statement.js'
import { findDisclosure } from './table-two/disclosure.js'

const TOTAL = /(?:合计|总计|共计|共)(?:作出|做出|实施|办理|办结|公布|公开)?$/
const HALVES = /上半年.*下半年/
const MONTHS = /1-6月.*7-12月/
const QUARTERS = /一季度.*二季度.*三季度.*四季度/
/** 乡镇9件、部门45件: only with the departments, or the seat itself, are they the whole area. */
const SEAT = /部门|本级|直属|[市县区]直/

/**
 * 上半年45件，下半年9件，合计54件; 乡镇9件，县直部门45件，共54件: what parts that have no figure in the tables
 * come to. `subjectOf` tells whose a part is.
 */
export function findTotal(
  spots: readonly Spot[],
  at: number,
  subjectOf: (part: Spot) => Subject | 'foreign',
): Find | null {
  const spot = spots[at]
  if (!spot) return null
  const { sentence, clause, clauseStart, token } = spot
  if (!/^[fgyv]{1,3}[COHp]?f?$/.test(clause) || !'NM'.includes(token.code)) return null
  if (!TOTAL.test(textOf(sentence, sentence.tokens[clauseStart]?.start ?? 0, token.start))) return null
  let first = at
  while (spots[first - 1]?.sentence === sentence) first--
  const parts = spots.slice(first, at)
  const divided = findDivided(spot, parts)
  if (divided || !/^[fgyv]*$/.test(clause)) return divided
  const finds = parts.map((part) =>
    part.token.code === 'M' ? headedFee(part) : (onlyOf(findDisclosure(part)) ?? bareDecisions(part)),
  )
  const [one] = finds
  if (!one || parts.length < 2 || finds.some((find) => find?.measure !== one.measure)) return null
  const sum = finds.reduce((all, find) => all + (find?.value ?? 0), 0)
  const value = token.code === 'M' ? (headedFee(spot)?.value ?? 0) : figureOf(spot)
  if (Math.abs(sum - value) > 1e-6) return null
  const total = { ...one, value, from: clauseStart, to: spot.index, relation: 'equal' } as const
  const said = textOf(sentence, sentence.tokens[0]?.start ?? 0, token.start)
  if (parts.some((part) => !speaksOfReportYear(sentence, part.index))) return isWholeYear(said) ? total : null
  return parts.every((part) => OF_AREA.includes(ownerOf(part) ?? subjectOf(part))) && SEAT.test(said)
    ? { ...total, subject: 'area' }
    : null
}

const isWholeYear = (said: string): boolean => HALVES.test(said) || QUARTERS.test(said) || MONTHS.test(said)

/** 行政许可网上30件、窗口15件，全年共办理45件: parts of what is named before the first of them. */
function findDivided(spot: Spot, parts: readonly Spot[]): Find | null {
  const { sentence, index, clause, clauseStart, token } = spot
  const [lead] = parts
  if (!lead || parts.length < 2 || parts.some((part) => part.token.number?.unit !== '件')) return null
  const head = DIVIDED.exec(lead.clause)
  const between = sentence.codes.slice(lead.index + 1, index)
  const noun = sentence.tokens[lead.clauseStart + (head?.[0].length ?? 0) - 1]
  // 行政许可9件、备案6件，合计15件: another kind beside the first, and no part of it.
  const isLabelled = /[^fge]/.test(lead.clause.slice(head?.[0].length ?? 0))
  if (!head || !isLabelled || !noun || noun.means === 'fees' || /[XGVQDLAMz%;:]/.test(between)) return null
  const said = textOf(sentence, sentence.tokens[0]?.start ?? 0, token.start)
  if (OF_ONE_ACTION.test(said) || parts.reduce((all, part) => all + figureOf(part), 0) !== figureOf(spot)) return null
  const isOfTime = noun.code === 'X' && /[ct]/.test(sentence.codes.slice(lead.clauseStart, index))
  if (isOfTime && !isWholeYear(said)) return null
  const measure = noun.code === 'X' ? `disclosure.${noun.means}.decisions` : `disclosure.${noun.means}.inForce`
  const relation = clause.includes('p') ? 'at-most' : 'equal'
  return { measure, kind: 'count', value: figureOf(spot), from: clauseStart, to: index, relation }
}

const DIVIDED = /^[fgyov]*(?:X|F[fe]*G)/
const OF_ONE_ACTION = /专项|行动|整治|领域|期间|其中|清单|权责|案卷|典型/

/** 县本级3万元、乡镇2万元: the word before a figure, where nothing else is said of it. */
function ownerOf({ sentence: { codes, tokens }, index }: Spot): string | undefined {
  return /[,;:&(]$/.test(codes.slice(0, index - 1)) && 'ov'.includes(codes.charAt(index - 1))
    ? tokens[index - 1]?.means
    : undefined
}

const OF_AREA: readonly string[] = ['area', 'members', 'level', 'government']

const onlyOf = (finds: readonly Find[]): Find | null => (finds.length === 1 ? (finds[0] ?? null) : null)

/** 上半年行政许可45件 */
function bareDecisions({ sentence, clause, clauseStart, index, token }: Spot): Find | null {
  const noun = /^[fgyovct]*X[fe]*$/.test(clause) ? sentence.tokens[clauseStart + clause.indexOf('X')]?.means : undefined
  if (noun === undefined || noun === 'fees' || token.number?.unit !== '件') return null
  return {
    measure: `disclosure.${noun}.decisions`,
    kind: 'count',
    value: token.number.value,
    from: clauseStart,
    to: index,
  }
}

/** 行政事业性收费中，县本级3万元、乡镇2万元 */
function headedFee(spot: Spot): Find | null {
  const { sentence, index } = spot
  const head = /^[fgyvo]*X[fe]*[,:]/.exec(sentence.codes)?.[0]
  const noun = sentence.tokens[head?.indexOf('X') ?? -1]
  if (noun?.means !== 'fees' || head === undefined || sentence.codes.slice(head.length, index).includes('X'))
    return null
  return { measure: 'disclosure.fees.amount', kind: 'count', value: inWanYuan(spot), from: index, to: index }
}
