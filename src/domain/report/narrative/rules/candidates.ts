import { OUTCOMES } from '../../codes.js'
import type { Statement } from '../claims/statement.js'
import { BROUGHT, CARRIED, HANDLED, RECEIVED } from './request-totals.js'
import { type Sum, sum } from './sums.js'

const ORGANISATIONS = ['business', 'research', 'welfare', 'legalServices', 'otherOrganisation']

/**
 * Every figure of the tables that a statement may mean, the likeliest first. A statement contradicts
 * the tables only if it agrees with none of them. `beside` are the statements of the same paragraph.
 */
export function candidatesOf(statement: Statement, beside: readonly Statement[]): Sum[] {
  const { measure } = statement
  if (measure === 'requests.received') return receivedSums(statement, beside)
  if (measure === 'requests.broughtForward')
    return statement.hints.includes('open') ? [sum([BROUGHT]), sum([CARRIED])] : [sum([BROUGHT])]
  if (measure === 'requests.carriedForward')
    return statement.hints.includes('open') ? [sum([CARRIED]), sum([BROUGHT])] : [sum([CARRIED])]
  if (measure === 'requests.outcomes.total') return handledSums(statement, beside)
  if (measure.startsWith('requests.received.')) return applicantSums(statement)
  if (/^requests\.(?:carried|brought)Forward\./.test(measure)) return carriedSums(statement)
  if (measure.startsWith('requests.outcomes.')) return outcomeSums(statement, beside)
  if (measure.endsWith('.settled')) {
    const cells = reviewCells(measure.slice(0, -'.settled'.length))
    return [
      sum(
        cells,
        cells.map((cell) => cell.replace('.total', '.pending')),
      ),
    ]
  }
  if (/^(?:reconsideration|litigation)/.test(measure)) return [sum(measure.split('+').flatMap(reviewCells))]
  if (measure.startsWith('disclosure.')) return disclosureSums(statement)
  return []
}

/** 收到 leaves open whether last year's are counted in, unless the passage says so. */
function receivedSums({ kind, hints, passage, sentence, value }: Statement, beside: readonly Statement[]): Sum[] {
  const all = sum([RECEIVED, BROUGHT])
  const inHand = sum([HANDLED, CARRIED])
  // 办理16件（其中上年结转2件）: those settled, last year's among them.
  if (kind === 'new-and-brought-forward')
    return hints.includes('open') ? [all, inHand, sum([HANDLED]), sum([RECEIVED])] : [all, inHand]
  if (hints.includes('open')) return [sum([RECEIVED]), all, sum([HANDLED]), inHand]
  // 收到18件，扣除上年结转2件，新收16件: what is new has a figure of its own.
  const newOnes = beside.find(
    (other) => other.passage === passage && other.sentence === sentence && other.hints.includes('strictly-new'),
  )
  if (hints.includes('carry-over-beside') && newOnes && newOnes.value < value) return [sum([RECEIVED]), all]
  if (hints.includes('strictly-new') || hints.includes('carry-over-beside')) return [sum([RECEIVED])]
  return hints.includes('accepted') ? [sum([RECEIVED]), all, sum([HANDLED])] : [sum([RECEIVED]), all]
}

function handledSums({ hints, passage }: Statement, beside: readonly Statement[]): Sum[] {
  const sums = [sum([HANDLED])]
  if (hints.includes('open')) sums.push(sum([RECEIVED, BROUGHT]), sum([RECEIVED]))
  const near = beside.filter((other) => other.passage === passage)
  // 收到5件，办结5件: of the five, so last year's are not among them.
  const saysNew = near.some(({ measure, kind }) => measure === 'requests.received' && kind === 'new')
  const saysBrought = near.some(({ measure }) => measure === 'requests.broughtForward')
  if (saysNew && !saysBrought) sums.push(sum([HANDLED], [BROUGHT]))
  // A request withdrawn is settled, but was not answered.
  if (near.some(({ measure, hints: words }) => measure === 'requests.outcomes.other' && words.includes('loose'))) {
    sums.push(sum([HANDLED], ['requests.outcomes.other.other.total']), sum([HANDLED], rowsOf('other')))
  }
  return sums
}

function applicantSums({ measure, hints }: Statement): Sum[] {
  const key = measure.slice('requests.received.'.length)
  const inRow = (row: string, keys: readonly string[]) => keys.map((each) => `${row}.${each}`)
  const groups = key === 'organisations' ? [ORGANISATIONS] : key === 'notBusiness' ? [ORGANISATIONS.slice(1)] : [[key]]
  if (hints.includes('shares-kind')) groups.push(ORGANISATIONS, ['business'], ORGANISATIONS.slice(0, -1))
  return groups.flatMap((keys) => [
    sum(inRow('requests.received', keys)),
    sum([...inRow('requests.received', keys), ...inRow('requests.broughtForward', keys)]),
    sum(inRow('requests.outcomes.total', keys)),
  ])
}

/** 结转下年10件，其中自然人9件: who is behind those. */
function carriedSums({ measure, hints }: Statement): Sum[] {
  const split = measure.lastIndexOf('.')
  const key = measure.slice(split + 1)
  const inRow = (keys: readonly string[]) => sum(keys.map((each) => `${measure.slice(0, split)}.${each}`))
  const own = inRow(key === 'organisations' ? ORGANISATIONS : [key])
  return hints.includes('shares-kind') ? [own, inRow(ORGANISATIONS), inRow(['business'])] : [own]
}

/** The rows of table three that a group of outcomes is made of. */
export const rowsOf = (group: string): string[] =>
  OUTCOMES.filter((outcome) => outcome === group || outcome.startsWith(`${group}.`)).map(
    (outcome) => `requests.outcomes.${outcome}.total`,
  )

function outcomeSums({ measure, hints, passage, sentence }: Statement, beside: readonly Statement[]): Sum[] {
  // 信息不存在, 撤回申请: bodies book them in more than one row, the withdrawn sometimes in none.
  if (hints.includes('loose'))
    return measure.endsWith('.other') ? [] : [sum([...rowsOf('unavailable'), ...rowsOf('other')])]
  const groups = measure.split('+').map((each) => each.slice('requests.outcomes.'.length))
  const cells = groups.flatMap(rowsOf)
  const sums = [sum(cells)]
  if (groups.length > 1) return sums
  const [group] = groups
  if (group === 'granted' && !beside.some((other) => other.measure.endsWith('partiallyGranted'))) {
    sums.push(sum([...cells, ...rowsOf('partiallyGranted')]))
  }
  // 逾期未补正2件，其他处理5件: what was named apart may have been left out of the group.
  const apart = beside
    .filter((other) => other.passage === passage && other.sentence === sentence)
    .map((other) => `${other.measure}.total`)
    .filter((code) => code.startsWith(`requests.outcomes.${group}.`))
  if (apart.length > 0) sums.push(sum(cells, apart), ...apart.map((code) => sum(cells, [code])))
  if (hints.includes('correction-beside'))
    sums.push(...(group === 'other' ? [sum(['requests.outcomes.other.other.total'])] : []))
  return sums
}

function reviewCells(measure: string): string[] {
  const [block = '', ...rest] = measure.split('.')
  if (block === 'reconsideration') return [rest.length > 0 ? measure : 'reconsideration.total']
  const [part, result] = rest
  if (part === 'direct' || part === 'afterReview') return [`litigation.${part}.${result ?? 'total'}`]
  return ['litigation.direct', 'litigation.afterReview'].map((each) => `${each}.${part ?? 'total'}`)
}

/** Form 2019 counts what was made and published, and what is public in all. */
const OLDER: Readonly<Record<string, readonly string[]>> = { issued: ['made', 'published'], inForce: ['total'] }

function disclosureSums({ measure, hints }: Statement): Sum[] {
  // 其中规范性文件9件 beside the other rows: made this year, or in force.
  const sums = hints.includes('open') ? [sum([measure.replace('.issued', '.inForce')])] : []
  const split = measure.lastIndexOf('.')
  const older = OLDER[measure.slice(split + 1)] ?? []
  return [sum([measure]), ...older.map((each) => sum([`${measure.slice(0, split)}.${each}`])), ...sums]
}
