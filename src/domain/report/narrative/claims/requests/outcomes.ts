import { type Find, figureOf, type Hint, type Spot, textOf } from '../statement.js'
import { isAboutRequests, isClassification } from './of-requests.js'

const PARTIAL = 'requests.outcomes.partiallyGranted'
const LEFT = /((?:L[fe]*&f*)*)L[fqQeiHxK]*$/
const RIGHT = /^[fse]{0,3}(?:[qQ],?)?[fse]{0,2}(?:L[fqQe]{0,2})?L(?:[fqQe]*[,.;:()]|[fqQe]*$)/

/** Figures of table three's （一）…（六）, as a group (不予公开), a row (重复申请) or several together. */
export function findOutcome(spot: Spot): Find | null {
  if (spot.token.code !== 'N' && !(spot.token.code === 'B' && figureOf(spot) === 0)) return null
  if (!(isAboutRequests(spot) || isNamedByOutcomes(spot)) || isClassification(spot)) return null
  const left = LEFT.exec(spot.clause)
  if (left && !isOpenList(spot) && !/[xk]/.test(left[0].replace(/x$/, ''))) {
    const earlier = spot.clause.slice(0, left.index)
    // 作信访事项或重复申请不予处理4件: for the one reason or another.
    if (/[xz][fe]*&f*L?$/.test(earlier)) return null
    // 属于行政执法案卷不予公开5件: the row, and not the group it stands in.
    const row = earlier.search(/L$/)
    // 因不掌握、需另行制作、补正后仍不明确无法提供22件: for all of them.
    const isForSeveral = /&f*L$/.test(earlier)
    if (row !== -1 && !isForSeveral) return toFind(spot, spot.clauseStart + row, spot.clauseStart + row)
    const find = toFind(spot, spot.clauseStart + left.index, spot.index)
    // 涉及第三方合法权益不予公开3件: one of the reasons for it.
    if (find && IS_GROUP.test(find.measure) && hasReason(spot, left.index)) return { ...find, relation: 'at-most' }
    // 公开或部分公开10件, 全部或部分公开10件: what stands before 部分公开 is 予以公开.
    const isJoined = find?.measure === PARTIAL && JOINED.test(saidBefore(spot, left.index))
    return find && isJoined ? { ...find, measure: `requests.outcomes.granted+${PARTIAL}` } : find
  }
  // 其他处理（含申请人撤回）341件
  const bracketed = spot.clause === '' ? /L[fqe]{0,3}\([^()N]{0,20}\)$/.exec(spot.before) : null
  if (bracketed && !namesGroups(spot, bracketed)) return toFind(spot, bracketed.index, spot.index)
  // 公开5件，不予公开2件: 公开 alone is 予以公开 only in the company of the others.
  if (/^[fwWg]*p$/.test(spot.clause) && isPlainGranted(spot)) {
    const from = spot.index - 1
    return { measure: 'requests.outcomes.granted', kind: 'count', value: figureOf(spot), from, to: spot.index }
  }
  const right = RIGHT.exec(spot.after)
  if (right && (isOpenList(spot) || /^[fwWeg&sK]{0,3}$/.test(spot.clause))) {
    return toFind(spot, spot.index, spot.index + 1 + right[0].lastIndexOf('L'))
  }
  return null
}

const JOINED = /(?:公开|全部)(?:和|或者?|及|以及|与|、)(?:予以)?$/

const saidBefore = ({ sentence, clauseStart }: Spot, length: number): string =>
  textOf(sentence, sentence.tokens[clauseStart]?.start ?? 0, sentence.tokens[clauseStart + length]?.start ?? 0)

/** 未予公开（不予公开、无法提供）42件: several groups under one word. */
const namesGroups = ({ sentence: { tokens } }: Spot, { index, 0: { length } }: RegExpExecArray): boolean =>
  tokens.slice(index + 1, index + length).some(({ code, means }) => code === 'L' && !means.startsWith('part:'))

const IS_GROUP = /\.(?:refused|unavailable|notProcessed|other)$/

const hasReason = ({ sentence, clauseStart }: Spot, length: number): boolean => {
  const before = sentence.tokens.slice(clauseStart, clauseStart + length)
  const [first, last] = [before[0], before.at(-1)]
  if (!first || !last) return false
  return before.some(({ code }) => code === 's') || REASON.test(textOf(sentence, first.start, last.end))
}

const REASON = /类|属|权益|隐私|秘密|案卷|禁止/

/** 重复申请等5件, 内部事务信息等的5件: the last of those listed is not what the figure counts. */
const isOpenList = ({ sentence, index, clause, clauseStart }: Spot): boolean =>
  clause.includes('L') &&
  sentence.tokens.slice(clauseStart + clause.lastIndexOf('L'), index).some(({ means }) => means === '等')

/** 予以公开3件，部分公开1件, 对5件不予公开的申请: no other matter ends so, whatever the paragraph is about. */
function isNamedByOutcomes({ sentence: { tokens, codes }, topic, clause, after }: Spot): boolean {
  if (topic === 'reviews' || topic === 'disclosure' || !codes.includes('L')) return false
  if (/^[fse]{0,3}L[fe]{0,2}[qQ]/.test(after) || /^[qQ],?[fse]{0,2}L/.test(after)) return true
  if (/L[fe]{0,2}[qQ]f?$/.test(clause)) return true
  // 收到申请3件，其中3件予以公开
  if (/[RS][fe]*q[fe]*N[^.]*L/.test(codes)) return true
  // 全年8件申请中，予以公开5件，无法提供3件
  if (/[qQ][^.]*L[^.]*L/.test(codes) && new Set(tokens.filter(({ code }) => code === 'L').map(meansOf)).size > 1)
    return true
  const rows = tokens.filter(({ code, means }) => code === 'L' && !means.startsWith('part:')).map(({ means }) => means)
  // 无法提供60件，其中本机关不掌握46件
  if (rows.some((row) => rows.includes(row.split('.')[0] ?? '') && row.includes('.'))) return true
  const named = [...codes.matchAll(/L(?=[fe]{0,2}N)|(?<=N[fse]{0,2})L/g)].map(
    ({ index }) => tokens[index]?.means.split('.')[0],
  )
  const groups = GROUPS.filter((group) => named.includes(group))
  // 办结9件，予以公开5件，部分公开2件: nothing else is answered so.
  return groups.length >= 3 || (groups.length === 2 && named.includes('partiallyGranted') && ANSWERED.test(codes))
}

const ANSWERED = /H[fe]{0,2}N[^.]*L[fge]*N/

const meansOf = ({ means }: Spot['token']): string => means

const GROUPS = ['granted', 'partiallyGranted', 'refused', 'unavailable', 'notProcessed', 'other']

const isPlainGranted = ({ sentence, index, after }: Spot): boolean =>
  sentence.tokens[index - 1]?.means === '公开' && /^[,&]f*L[fge]*N/.test(after)

function toFind(spot: Spot, from: number, to: number): Find | null {
  const bracket = spot.sentence.codes.indexOf('(', from)
  const end = bracket > from && bracket < to ? bracket : to + 1
  const labels = spot.sentence.tokens.slice(from, end).filter(({ code }) => code === 'L')
  const isPart = labels.some(({ means }) => means.startsWith('part:'))
  const named = [...new Set(labels.map(({ means }) => `requests.outcomes.${means.replace('part:', '')}`))]
  // 属于行政执法案卷、不予公开2件: the row of the group.
  const measures = named.filter((measure) => !named.some((other) => other.startsWith(`${measure}.`)))
  if (measures.length === 0 || measures.length > 3) return null
  return {
    measure: measures.join('+'),
    kind: 'count',
    value: figureOf(spot),
    from,
    to,
    relation: isPart ? 'at-most' : 'equal',
    hints: isPart ? ['loose', ...hintsBeside(spot)] : hintsBeside(spot),
  }
}

/** Rows named beside a group may have been left out of it. */
function hintsBeside({ sentence, index }: Spot): Hint[] {
  const others = sentence.tokens.filter(({ code }, position) => code === 'L' && position !== index - 1)
  const names = new Set(others.map(({ means }) => means))
  const hints: Hint[] = []
  if (names.has('part:other')) hints.push('withdrawn-beside')
  if (names.has('other.correctionOverdue')) hints.push('correction-beside')
  if (names.has('other.feeUnpaid')) hints.push('unpaid-beside')
  return hints
}

/** 收到申请3件，均予以公开: the same figure says how they were answered. */
export function findSoleOutcome(spot: Spot, { measure, value }: Find): Find | null {
  const all = measure === 'requests.received' && value > 0 ? ALL_OF_ONE.exec(spot.after) : null
  const label = all && spot.sentence.tokens[spot.index + all[0].length]
  if (!all || !label || label.means.startsWith('part:')) return null
  const to = spot.index + all[0].length
  return { measure: `requests.outcomes.${label.means}`, kind: 'count', value, from: spot.index, to }
}

const ALL_OF_ONE = /^,?[fs]{0,2}g{1,2}[fs]{0,2}L(?=[feqQ]*(?:[,.;)]|$))/
