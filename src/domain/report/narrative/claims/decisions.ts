import { type Find, figureOf, type Spot, textOf } from './statement.js'

const DECISION_LEFT = /([CO])[fge&]*X[fge]*$|X[fge]*([COH])[fge]*$|X[fge]*$/

/** 作出行政许可2件、行政处罚8件 */
const SAID_OF_FIRST = /[COH][fge&]*X[fge]*N[&,](?:[fg]*X[fge]*N[&,])*$/
/** 行政许可2件、行政处罚8件: named side by side they are table two's, whatever verb was left out. */
const LISTED_BEFORE = /(?:^|[,;.)])[fgyov]*x?Xf*N[&,](?:[fg]*Xf*N[&,])*$/
const LISTED_AFTER = /^[&,][fg]*(?:Xf*&)*X[fg]*N/

/** 作出行政处罚决定8件. 公开55项许可事项, 权责清单有行政处罚5项: no decisions. */
export function findDecisions(spot: Spot): readonly Find[] {
  if (spot.token.code === 'B' && figureOf(spot) !== 0) return []
  const each = findEach(spot)
  const one = each.length > 0 ? null : findDecision(spot)
  return one ? [one] : each
}

/** 行政处罚、行政强制均为0件 */
function findEach(spot: Spot): Find[] {
  const { clause, clauseStart, index, sentence } = spot
  const isOfEach = figureOf(spot) === 0 || /g[f]*$/.test(clause)
  if (!isOfEach || !/^[fgyovC]*(?:X&)+X[fg]*$/.test(clause)) return []
  const nouns = sentence.tokens.slice(clauseStart, index).filter(({ code }) => code === 'X')
  return nouns.filter(({ means }) => means !== 'fees').map(({ means }) => found(spot, means, clauseStart, index))
}

function findDecision(spot: Spot): Find | null {
  const { token, sentence } = spot
  const unit = token.number?.unit ?? ''
  const clause = isOfOneField(spot) ? spot.clause.replace(FIELD, '') : spot.clause
  if (spot.wideClause.includes('p') || /[x!LE]/.test(clause.replace(/^[fgywov]*x/, ''))) return null
  if (isActedOn(spot)) return null
  // 行政处罚5项 may be powers; 行政处罚决定5项 are decisions.
  const isPowers = /^[项个部篇次]/.test(unit) && !namesDecision(spot)
  if (isPowers || unit.startsWith('条')) return null
  if (/受[^,;:。]{0,12}委托|委托[^,;:。]{0,8}(?:实施|行使|办理)/.test(clauseText(spot))) return null
  if (/协助|配合|指导|督促|帮助/.test(sentenceBefore(spot))) return null
  const left = DECISION_LEFT.exec(clause)
  const verb = left?.[1] ?? left?.[2]
  if (left) {
    const nouns = sentence.tokens.slice(spot.clauseStart, spot.index).filter(({ code }) => code === 'X')
    const means = new Set(nouns.map((noun) => noun.means))
    const [noun] = means
    if (means.size !== 1 || noun === undefined || noun === 'fees') return null
    const inherited = SAID_OF_FIRST.test(spot.before.slice(0, spot.clauseStart))
    const isYears = /^[fgo]*y[fgo]*X$/.test(clause)
    // 行政强制5件，其中查封3件
    const isDivided = /^[fgyov]*X[fg]*$/.test(spot.before) && /^,f?w/.test(spot.after)
    const isBare =
      verb === undefined &&
      !inherited &&
      !isYears &&
      !isDivided &&
      !isListed(spot, clause) &&
      spot.section !== 'disclosure' &&
      !namesDecision(spot)
    // 检查48次，行政处罚5件: of what was looked into, and more than all there were are too many.
    const isOfCases = isBare && /^[fgy]*Xf*$/.test(clause) && ENFORCED.test(sentenceBefore(spot))
    if (isBare && !isOfCases) return null
    if (verb === undefined && isInList(spot)) return null
    const decision = found(spot, noun, spot.clauseStart + left.index, spot.index)
    return isOfCases ? { ...decision, relation: 'at-most' } : decision
  }
  const right = /^[fe]{0,2}X(?:f{0,2}[,.;:()]|f{0,2}$)/.exec(spot.after)
  if (right && /[COH][fge]*$/.test(clause)) {
    const noun = sentence.tokens[spot.index + 1 + right[0].indexOf('X')]?.means
    if (noun === undefined || noun === 'fees') return null
    return found(spot, noun, spot.clauseStart + clause.search(/[COH][fge]*$/), spot.index + right[0].indexOf('X') + 1)
  }
  return null
}

const isListed = ({ before, clauseStart, after }: Spot, clause: string): boolean =>
  /^[fg]*Xf*$/.test(clause) && LISTED_BEFORE.test(before.slice(0, clauseStart))
    ? true
    : /^[fgyov]*Xf*$/.test(clause) && /(?:^|[,;)])$/.test(before.slice(0, clauseStart)) && LISTED_AFTER.test(after)

/** 变更行政处罚决定3件: no body's name stands there, so what was done with them does. */
function isActedOn({ clause, clauseStart, sentence }: Spot): boolean {
  const before = sentence.tokens[clauseStart + clause.search(/x(?=X)/)]
  if (!/^[fgywov]*xX/.test(clause) || before === undefined) return false
  return (
    !/[局委厅院处队所站镇乡办关]$|中心$|部门$|单位$/.test(textOf(sentence, before.start, before.end)) &&
    !FIELD.test(clause)
  )
}

/** 作出文化行政许可54件: of the one field at least; 作出不予行政处罚 is none. */
function isOfOneField({ clause, clauseStart, sentence }: Spot): boolean {
  const field = sentence.tokens[clauseStart + clause.search(FIELD)]
  if (!FIELD.test(clause) || field === undefined) return false
  return field.end - field.start <= 4 && !NO_FIELD.test(textOf(sentence, field.start, field.end))
}

const FIELD = /(?<=[COy])(?:x&)*x(?=f?X[fge]*$)/
/** 全年办理用地预审等行政许可54件 */
const isOfSeveralFields = ({ clause, clauseStart, sentence: { tokens } }: Spot): boolean =>
  clause.includes('y') && tokens[clauseStart + clause.search(/f?X[fge]*$/)]?.means === '等'

/** 全年文化行政许可54件，行政处罚2件: the field may be said of both. */
const FIELD_FIRST = /[COy]xX[fge]*N[&,][fg]*X[fge]*$/
const NO_FIELD = /不|免|撤|注|变|拟|涉|简|当场|联合|委托|交办|移/

const ENFORCED = /检查|执法|巡查|查处|立案/

const namesDecision = ({ sentence, clauseStart, index }: Spot): boolean =>
  sentence.tokens
    .slice(clauseStart, index)
    .some(({ code, start, end }) => code === 'X' && sentence.paragraph.chars.slice(start, end).endsWith('决定'))

const sentenceBefore = ({ sentence, token }: Spot): string =>
  textOf(sentence, sentence.tokens[0]?.start ?? 0, token.start)

const clauseText = ({ sentence, clauseStart, token }: Spot): string =>
  textOf(sentence, sentence.tokens[clauseStart]?.start ?? 0, token.start)

const isInList = ({ before }: Spot): boolean => before.includes('w') || /p[^.;]*$/.test(before)

const found = (spot: Spot, noun: string, from: number, to: number): Find => ({
  measure: `disclosure.${noun}.decisions`,
  kind: 'count',
  value: figureOf(spot),
  from,
  to,
  relation:
    isOfOneAction(spot) || (isOfOneField(spot) && !isOfSeveralFields(spot)) || FIELD_FIRST.test(spot.before)
      ? 'at-most'
      : 'equal',
})

/** 开展专项行动，作出行政处罚11件; 其中实施行政处罚5件: told of the one thing, unless the year is named or 共 said. */
function isOfOneAction(spot: Spot): boolean {
  const { clause, clauseStart, before } = spot
  if (clause.includes('w')) return true
  const said = sentenceBefore(spot)
  if (/专项|行动|整治|联合|攻坚|领域/.test(said)) return true
  if (namesDecision(spot) || /共|累计|总/.test(said)) return false
  return /检查|抽查|排查|巡查|监管/.test(said) || (!/y/.test(before) && /x/.test(before.slice(0, clauseStart)))
}

/** What was waived, paid back or only planned was not charged. */
const NOT_CHARGED = /减免|免征|免收|取消|降低|退还|退付|清退|违规|不合规|预算|预计|减轻/

/** 行政事业性收费3.5万元. 信息处理费 is counted apart, in `processing-fee.ts`. */
export function findFees(spot: Spot): Find | null {
  const left = /X[fgeyC]*$/.exec(spot.clause)
  if (!left || spot.sentence.tokens[spot.clauseStart + left.index]?.means !== 'fees') return null
  if (NOT_CHARGED.test(clauseText(spot))) return null
  const from = spot.clauseStart + left.index
  // Amounts of table two are in 万元.
  const scale = WAN_YUAN[spot.token.number?.unit ?? ''] ?? 1
  const value = Math.round(figureOf(spot) * scale * 1e8) / 1e8
  const precision = (spot.token.number?.precision ?? 0) * scale
  return { measure: 'disclosure.fees.amount', kind: 'count', value, precision, from, to: spot.index }
}

const WAN_YUAN: Readonly<Record<string, number>> = {
  元: 1e-4,
  千元: 0.1,
  万元: 1,
  百万元: 100,
  千万元: 1000,
  亿元: 10_000,
}
