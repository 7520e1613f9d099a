import { type Bodies, type BodyHistory, type BodyId, bodyOn, listNames } from '../../domain/body/index.js'
import { compareDates, findPlainDate } from '../../domain/calendar/index.js'

/** A body whose report it may be, and what speaks for it. */
export interface BodyProposal {
  readonly body: BodyId
  /** The name it fits. */
  readonly name: string
  /** Whether it bore that name in the report's year; elsewise before or after, or the printed name is only a part of it. */
  readonly fit: 'in-year' | 'other-time' | 'part'
}

const FITS = ['in-year', 'other-time', 'part'] as const
const MOST = 10
/** 办公室 alone is part of half of all names. */
const SHORTEST_PART = 4

/**
 * Whose report it may be, by the name printed in it and all names that bodies ever bore, the best first. Only a
 * proposal: a person says whose it is.
 */
export function proposeBodies(bodies: Bodies, agency: string | null, year: number | null): readonly BodyProposal[] {
  const printed = fold(agency ?? '')
  if (printed === '') return []
  const proposals = [...bodies].flatMap(([body, history]) => proposalFor(body, history, printed, year) ?? [])
  return proposals.sort((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || compare(a.name, b.name)).slice(0, MOST)
}

function proposalFor(
  body: BodyId,
  history: BodyHistory,
  printed: string,
  year: number | null,
): BodyProposal | undefined {
  const names = [...listNames(history)].reverse().map(({ name }) => ({ name, folded: fold(name) }))
  const same = names.find(({ folded }) => folded === printed)
  if (same !== undefined)
    return { body, name: same.name, fit: boreInYear(history, printed, year) ? 'in-year' : 'other-time' }
  if (printed.length < SHORTEST_PART) return undefined
  const part = names.find(({ folded }) => folded.endsWith(printed) || printed.endsWith(folded))
  return part && { body, name: part.name, fit: 'part' }
}

/** Whether a body was called so at some time of the year, or until its report was due. */
function boreInYear(history: BodyHistory, printed: string, year: number | null): boolean {
  if (year === null) return false
  const [from, to] = [findPlainDate(year, 1, 1), findPlainDate(year + 1, 3, 31)]
  if (from === undefined || to === undefined) return false
  const days = [from, ...history.map(({ on }) => on).filter((on) => compareDates(on, from) > 0), to]
  return days
    .filter((day) => compareDates(day, to) <= 0)
    .some((day) => {
      const state = bodyOn(history, day)
      return state.status === 'active' && fold(state.name) === printed
    })
}

const fold = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
