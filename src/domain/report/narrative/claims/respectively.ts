import { isBoundToDisclosure } from './bound-to-disclosure.js'
import { isAboutRequests } from './requests.js'
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
  const positions = [spot.index]
  for (const [offset, code] of [...row].entries()) if ('NB'.includes(code)) positions.push(spot.index + 1 + offset)
  const measures = measuresOf(spot, positions.length)
  if (measures === null) return listed.some(({ means }) => means.startsWith('分别')) ? [] : null
  return measures.flatMap((measure, order): Find[] => {
    const to = positions[order]
    const number = to === undefined ? null : tokens[to]?.number
    if (to === undefined || !number || number.uncertain) return []
    return [{ measure, kind: 'count', value: number.value, from: spot.clauseStart, to }]
  })
}

/** One measure a figure, if the clause lists as many things of one class. */
function measuresOf(spot: Spot, count: number): string[] | null {
  const listed = spot.sentence.tokens.slice(spot.clauseStart, spot.index)
  const means = (codes: string): string[] =>
    listed.filter(({ code }) => codes.includes(code)).map((token) => token.means)
  const reviews = means('V')
  if (reviews.length === count && isBoundToDisclosure(spot, spot.sentence.codes.indexOf('V', spot.clauseStart)))
    return reviews
  const outcomes = means('L')
  if (outcomes.length === count && isAboutRequests(spot) && outcomes.every((each) => !each.startsWith('part:')))
    return outcomes.map((each) => `requests.outcomes.${each}`)
  const applicants = means('A')
  if (applicants.length === count && isAboutRequests(spot))
    return applicants.map((each) => `requests.received.${each === 'company' ? 'organisations' : each}`)
  const decisions = means('X')
  const isDecided =
    spot.section === 'disclosure' ||
    listed.some(({ code }) => code === 'C') ||
    listed.every(
      ({ code, start, end }) => code !== 'X' || spot.sentence.paragraph.chars.slice(start, end).endsWith('决定'),
    )
  if (decisions.length === count && isDecided && !decisions.includes('fees'))
    return decisions.map((each) => `disclosure.${each}.decisions`)
  const [document, ...others] = new Set(means('G'))
  const acts = listed.map(({ code }) => ACTS[code]).filter((act) => act !== undefined)
  if (
    acts.length === count &&
    document !== undefined &&
    others.length === 0 &&
    !listed.some(({ code }) => code === 'p')
  )
    return acts.map((act) => `disclosure.${document}.${act}`)
  return null
}

const ACTS: Readonly<Record<string, string>> = { I: 'issued', E: 'repealed', F: 'inForce' }
