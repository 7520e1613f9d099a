import { inWanYuan, scaleOf } from '../amounts.js'
import { isRestricted } from '../restrictions.js'
import { type Find, figureOf, type Spot, textOf } from '../statement.js'
import { isCountedBeside, isOfAllDecisions, isOneOfKinds, isSaidOfAll } from './decision-lists.js'

const DECISION_LEFT = /([COH])[fge&]*X[fge]*$|X[fge]*([COH])[fge]*$|X[fge]*p?[fe]*$/

/** 作出行政许可2件、行政处罚8件 */
const SAID_OF_FIRST = /[COH][fge&]*X[fge]*N[&,;](?:[fg]*X[fge]*N[&,;])*$/
/** 行政许可2件、行政处罚8件: named side by side they are table two's, whatever verb was left out. */
const LISTED_BEFORE = /(?:^|[,;:.)])[fgyovw]*x?Xf*N[&,;](?:[fg]*Xf*N[&,;])*$/
const LISTED_AFTER = /^[&,;][fg]*(?:Xf*&)*X[fg]*N/

/** 作出行政处罚决定8件. 公开55项许可事项, 权责清单有行政处罚5项: no decisions. */
export function findDecisions(spot: Spot): readonly Find[] {
  if (spot.token.code === 'B' && figureOf(spot) !== 0 && !isOneOfKinds(spot)) return []
  const each = findEach(spot)
  const one = each.length > 0 ? null : findDecision(spot)
  return one ? [one] : each
}

/** 作出并公示行政处罚决定105件: those of the year. */
const MADE_AND_SHOWN = /(?:作出|做出|实施|办理)(?:并|、|和|且)(?:依法|及时|全部)?(?:公示|公开|公布)/

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
  const said = isOfOneField(spot) ? spot.clause.replace(FIELD, '') : spot.clause
  // 行政许可45、行政处罚8; 证书1206本、行政许可45件
  const clause = said.replace(/^.*[nMB]f{0,2}&/, '')
  const start = spot.clauseStart + said.length - clause.length
  const isShown = spot.wideClause.includes('p') && !MADE_AND_SHOWN.test(wideText(spot))
  if (/[x!LE]/.test(clause.replace(/^[fgywov]*x/, ''))) return suchAs(spot)
  if (isActedOn(spot)) return null
  // 行政处罚5项 may be powers; 行政处罚决定5项 are decisions.
  // 全年作出行政处罚5项: what a body makes in a year is no power.
  const isMade = /y[fgov]*C[fge]*X[fge]*$/.test(clause) || SAID_OF_FIRST.test(spot.before.slice(0, start))
  const isPowers = /^[项个部篇次]/.test(unit) && !namesDecision(spot) && !isMade
  if (isPowers || unit.startsWith('条')) return null
  if (/受[^,;:。]{0,12}委托|委托[^,;:。]{0,8}(?:实施|行使|办理)/.test(clauseText(spot))) return null
  if (/协助|配合|指导|督促|帮助/.test(sentenceBefore(spot))) return null
  // 申请法院强制执行行政处罚决定2件: made in whatever year.
  if (/强制执行(?!决定|措施|$)|执行完毕|到期/.test(wideText(spot))) return null
  const left = DECISION_LEFT.exec(clause)
  if (left) {
    const nouns = sentence.tokens.slice(start, spot.index).filter(({ code }) => code === 'X')
    const means = new Set(nouns.map((noun) => noun.means))
    const [noun] = means
    if (means.size !== 1 || noun === undefined || noun === 'fees') return null
    const verb = left[1] ?? left[2]
    const plain = found(spot, noun, start + left.index, spot.index)
    const decision: Find =
      (verb !== undefined && isRestricted(spot, start - spot.clauseStart + left.index)) || OF_SOME.test(clause)
        ? { ...plain, relation: 'at-most' }
        : plain
    // 公示行政处罚9件: what is made public was decided; more than all there were are too many.
    if (isShown || (verb === undefined && isInList(spot)))
      return isOfDecisions(spot) ? { ...plain, relation: 'at-most', hints: isShown ? ['shown'] : [] } : null
    if (verb === undefined && /类型|案由|事由/.test(sentenceBefore(spot))) return null
    if (verb !== undefined || isSaidPlainly(spot, clause)) return decision
    // 检查48次，行政处罚5件: of what was looked into, and more than all there were are too many.
    return isOfDecisions(spot) && /^[fgy]*Xf*$/.test(clause) && ENFORCED.test(sentenceBefore(spot))
      ? { ...decision, relation: 'at-most' }
      : null
  }
  const head = spot.token.code === 'N' ? HEADED.exec(spot.before) : null
  if (head && /^(?:全年|本年度?|年内|共|累计|作出|做出)*(?:处理)?决定(?:数量?)?[为共]?$/.test(clauseText(spot))) {
    const noun = sentence.tokens[head.index]?.means ?? 'fees'
    return noun === 'fees' ? null : found(spot, noun, head.index, spot.index)
  }
  // 行政许可方面，全年办理45件
  if (head && /方面,[^,]*$/.test(sentenceBefore(spot)) && YEARS_WORK.test(clauseText(spot))) {
    const noun = sentence.tokens[head.index]?.means ?? 'fees'
    return noun === 'fees' ? null : found(spot, noun, head.index, spot.index)
  }
  // 行政许可较上年增加9件，达到54件
  const risen = /^f{1,2}$/.test(clause) ? RISEN.exec(spot.before.slice(0, spot.clauseStart)) : null
  if (risen && /^(?:总[数量])?(?:达到?|为|升至|降至|增至)$/.test(clauseText(spot))) {
    const at = risen.index + risen[0].indexOf('X')
    const noun = sentence.tokens[at]?.means ?? 'fees'
    return noun === 'fees' ? null : found(spot, noun, at, spot.index)
  }
  // Under 二、行政处罚: 共9件。
  const title = /^[fgy]*N\.?$/.test(sentence.codes) ? TITLE.exec(spot.passage.heading)?.[1] : undefined
  if (title !== undefined && unit === '件') return found(spot, KIND[title] ?? '', 0, spot.index)
  const right = /^[fe]{0,2}X(?:f{0,2}[,.;:()]|f{0,2}$)/.exec(spot.after)
  const counted = /(?:^|[,;:.&])f?$/.test(spot.before)
    ? /^[fe]{0,2}X(?=[fe]{0,2}(?:[,.;:()&g]|$))/.exec(spot.after)
    : null
  if (counted && isCountedBeside(spot)) {
    const at = spot.index + counted[0].length
    const noun = sentence.tokens[at]?.means ?? 'fees'
    return noun === 'fees' ? null : found(spot, noun, spot.index, at)
  }
  if (right && /[COH][fge]*$/.test(clause)) {
    const noun = sentence.tokens[spot.index + 1 + right[0].indexOf('X')]?.means
    if (noun === undefined || noun === 'fees') return null
    return found(spot, noun, spot.clauseStart + clause.search(/[COH][fge]*$/), spot.index + right[0].indexOf('X') + 1)
  }
  return null
}

/** 办理宅基地审批等行政许可14件: of those kinds at least. */
function suchAs(spot: Spot): Find | null {
  const { sentence, clause, clauseStart, index } = spot
  const noun = clauseStart + clause.lastIndexOf('X')
  if (!SUCH_AS.test(clauseText(spot)) || NOT_OWN.test(sentenceBefore(spot)) || noun < clauseStart) return null
  const means = sentence.tokens[noun]?.means ?? 'fees'
  return means === 'fees' ? null : { ...found(spot, means, noun, index), relation: 'at-most' }
}

const SUCH_AS = /(?:办理|作出|实施|核发|完成)[^,;:。]{2,24}等行政(?:许可|处罚|强制)(?:决定)?[共计]{0,2}$/
const NOT_OWN = /代办|上级|受理|初审|委托|协助|配合|指导|窗口|拟|平均|累计/

const RISEN = /(?<=^|[,;.])[fgyov]*X[fe]*a[ft]*d[fge]*N,$/

const YEARS_WORK = /^(?:全年|本年度?|今年|年内|共|累计)+(?:作出|做出|办理|办结|实施)$/
const TITLE = /行政(许可|处罚|强制)(?:决定)?(?:情况)?$/
const KIND: Readonly<Record<string, string>> = { 许可: 'licences', 处罚: 'penalties', 强制: 'coercion' }

/** 劳务派遣等行政许可决定9件 */
const OF_SOME = /^[fg]*x+[fe]X[fge]*$/

/** 行政强制方面，全年处理决定5件 */
const HEADED = /X[fe]*,[^,.;]*$/

/** Without a verb, where the words around tell that the year's decisions are meant. */
const isSaidPlainly = (spot: Spot, clause: string): boolean =>
  SAID_OF_FIRST.test(spot.before.slice(0, spot.clauseStart)) ||
  /^[fgo]*y[fgo]*X$/.test(clause) ||
  // 行政强制5件，其中查封3件
  (/^[fgyov]*X[fg]*$/.test(spot.before) && /^(?:,f?w|\.?$)/.test(spot.after)) ||
  isListed(spot, clause) ||
  (/^[fgyovw]*X[fe]*$/.test(clause) && isOneOfKinds(spot)) ||
  isOfAllDecisions(spot) ||
  (COME_TO.test(clauseText(spot)) && isOfDecisions(spot)) ||
  // 公开行政许可决定40条；行政许可共45件
  (/(?:^|[;.])[fgyov]*$/.test(spot.before.slice(0, spot.clauseStart + clause.indexOf('X'))) &&
    /^[fgyov]*Xf$/.test(clause) &&
    /共[计有]?$/.test(clauseText(spot)) &&
    isOfDecisions(spot)) ||
  spot.section === 'disclosure' ||
  namesDecision(spot)

/** 林木采伐许可31件、草种经营许可14件，两项合计行政许可45件 */
const COME_TO = /^[两二三四五]项(?:合计|共计|总计)行政(?:许可|处罚|强制)$/

/** 案卷评查，行政处罚15件; 权责清单，行政处罚8项 */
const isOfDecisions = (spot: Spot): boolean =>
  spot.token.number?.unit === '件' && !LOOKED_THROUGH.test(sentenceBefore(spot))

const LOOKED_THROUGH =
  /案卷|评查|事项|清单|权责|目录|归集|信用|报送|上报|上传|录入|推送|协同|信息|典型|案例|历年|累计|类型|案由|事由|(?:复议|诉讼|应诉)[^;]*其中/

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
  // 完成木材运输、草种经营等行政许可: several objects, so that the first may be long.
  const isListed = clause.includes('&') && isOfSeveralFields({ clause, clauseStart, sentence })
  return field.end - field.start <= (isListed ? 10 : 4) && !NO_FIELD.test(textOf(sentence, field.start, field.end))
}

const FIELD = /(?<=[COy])(?:x&)*x{1,2}(?=f?X[fge]*$)/
/** 全年办理用地预审等行政许可54件 */
const isOfSeveralFields = ({
  clause,
  clauseStart,
  sentence: { tokens },
}: Pick<Spot, 'clause' | 'clauseStart' | 'sentence'>): boolean =>
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

const wideText = ({ sentence, wideClause, index, token }: Spot): string =>
  textOf(sentence, sentence.tokens[index - wideClause.length]?.start ?? 0, token.start)

const clauseText = ({ sentence, clauseStart, token }: Spot): string =>
  textOf(sentence, sentence.tokens[clauseStart]?.start ?? 0, token.start)

/** 公开信息303条，收到申请5件，行政处罚8件: what was told between is no part of what was made public. */
const isInList = (spot: Spot): boolean =>
  (/w[^;]*$/.test(spot.before) && !isOfAllDecisions(spot)) || /p(?![fe]{0,2},)[^.;QV]*$/.test(spot.before)

/** 准予许可45件，延续许可3件: how many there were in all is not said. */
const isOneOfSeveral = ({ sentence }: Spot, noun: string): boolean =>
  noun === 'licences' &&
  /延续|变更|换发|补发|不予(?:行政)?许可/.test(
    sentence.paragraph.chars.slice(sentence.tokens[0]?.start, sentence.tokens.at(-1)?.end),
  )

function found(spot: Spot, noun: string, from: number, to: number): Find {
  const { sentence, clause, clauseStart } = spot
  const plain = { measure: `disclosure.${noun}.decisions`, kind: 'count', value: figureOf(spot), from, to } as const
  if (isOneOfSeveral(spot, noun) || isOfOneAction(spot)) return { ...plain, relation: 'at-most' }
  if (isOfOneField(spot) && !isOfSeveralFields(spot)) {
    const field = sentence.tokens[clauseStart + clause.search(FIELD)]
    return { ...plain, relation: 'at-most', field: field ? textOf(sentence, field.start, field.end) : '' }
  }
  return { ...plain, relation: FIELD_FIRST.test(spot.before) ? 'at-most' : 'equal' }
}

/** 开展专项行动，作出行政处罚11件; 其中实施行政处罚5件: told of the one thing, unless the year is named or 共 said. */
function isOfOneAction(spot: Spot): boolean {
  const { clause, clauseStart, before } = spot
  if (clause.includes('w') && !isOfAllDecisions(spot)) return true
  const said = sentenceBefore(spot)
  // 夏季行动期间行政强制3件，全年共实施行政强制12件
  if (/y[fg]*C?[fg]*X[fg]*$/.test(clause) && /X[fg]*N[,;]$/.test(before.slice(0, clauseStart))) return false
  if (/专项|行动|整治|联合|攻坚|领域/.test(said)) return true
  if (namesDecision(spot) || /共|合计|累计|总/.test(said) || isSaidOfAll(said)) return false
  return /检查|抽查|排查|巡查|监管/.test(said) || (!/y/.test(before) && /x/.test(before.slice(0, clauseStart)))
}

/** What was waived, paid back or only planned was not charged. */
const NOT_CHARGED = /减免|免征|免收|取消|降低|退还|退付|清退|违规|不合规|预算|预计|减轻/

/** 行政事业性收费3.5万元. 信息处理费 is counted apart, in `processing-fee.ts`. */
export function findFees(spot: Spot): Find | null {
  // 行政事业性收费两项合计3.5万元
  const left = /X(?:[fe]*N)?[fgeyC]*x?[fgeyC]*$/.exec(spot.clause)
  const isPlain = left !== null && (!left[0].includes('x') || CHARGED.test(clauseText(spot)))
  const from = left && isPlain ? spot.clauseStart + left.index : feesBefore(spot)
  if (from === null || spot.sentence.tokens[from]?.means !== 'fees') return null
  if (NOT_CHARGED.test(clauseText(spot))) return null
  const value = inWanYuan(spot)
  const precision = value === 0 ? 0 : (spot.token.number?.precision ?? 0) * scaleOf(spot)
  return { measure: 'disclosure.fees.amount', kind: 'count', value, precision, from, to: spot.index }
}

/** 行政事业性收费共计人民币6.2万元, 收费入库6.2万元 */
const CHARGED = /收费[^,;:。]{0,6}(?:人民币|入库|到账|实收|总?金额|缴入国库|入国库|总额)[共合计为达约是]*$/

/** 公开行政事业性收费项目1个，收费总额6.218万元: how many kinds there are, and then what they brought. */
function feesBefore({ before, clauseStart, ...spot }: Spot): number | null {
  const kinds = /X[zx]?[fe]*(?:N[,&;(]|[:(])$/.exec(before.slice(0, clauseStart))
  if (!kinds || !AMOUNT.test(clauseText({ before, clauseStart, ...spot }))) return null
  // 减免行政事业性收费2项、0.7万元
  const said = sentenceBefore({ before, clauseStart, ...spot })
  return NOT_CHARGED.test(said.slice(said.lastIndexOf(';') + 1)) ? null : kinds.index
}

const AMOUNT =
  /^$|^(?:[全本]?年度?|共计?|合计|累计|总共|实际|公开|涉及|收取|征收|收缴|的)*(?:收费|费用|金额|收入|征收|收缴|收取)(?:总?[额数量计]|金额|收入|合计|累计|[共为达约是])*$/
