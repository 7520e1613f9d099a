import {
  APPLICANTS,
  type CellCode,
  FORMS,
  type FormVersion,
  OUTCOMES,
  REVIEW_BLOCKS,
  REVIEW_RESULTS,
} from '../../src/domain/report/index.js'
import type { Random } from './random.js'

export type Figures = Record<CellCode, number>

/** How much goes on in a body's year: most have hardly a request, a few have thousands. */
type Scale = 'none' | 'few' | 'some' | 'many'

/** Figures of a sound report: every identity of the form holds. */
export function makeFigures(random: Random, version: FormVersion): Figures {
  const scale = random.pick<Scale>(['none', 'few', 'few', 'some', 'many'])
  return {
    ...disclosureFigures(random, version, scale),
    ...requestFigures(random, version, scale),
    ...reviewFigures(random, scale),
  }
}

const LARGEST: Readonly<Record<Scale, number>> = { none: 0, few: 6, some: 80, many: 1_500 }

function disclosureFigures(random: Random, version: FormVersion, scale: Scale): Figures {
  const figures: Figures = {}
  for (const block of FORMS[version].disclosure) {
    for (const row of block.rows) {
      for (const measure of block.measures) {
        const code = `disclosure.${row.key}.${measure.key}`
        const size = random.chance(0.4) ? 0 : random.between(0, LARGEST[scale] * random.pick([1, 5, 40]))
        if (row.key === 'rules') figures[code] = 0
        else if (measure.decimals && random.chance(0.5))
          figures[code] = Number((size + random.next()).toFixed(random.between(1, 4)))
        else figures[code] = measure.negative && random.chance(0.4) ? -size : size
      }
    }
  }
  const inForce = figures['disclosure.normativeDocuments.inForce']
  const issued = figures['disclosure.normativeDocuments.issued']
  if (inForce !== undefined && issued !== undefined) {
    figures['disclosure.normativeDocuments.inForce'] = inForce + issued
  }
  return figures
}

function requestFigures(random: Random, version: FormVersion, scale: Scale): Figures {
  const figures: Figures = {}
  const totals: Figures = {}
  const set = (row: string, column: string, value: number) => {
    figures[`${row}.${column}`] = value
    if (column !== 'total') totals[row] = (totals[row] ?? 0) + value
  }
  const outcomes = version === '2021' ? OUTCOMES : OUTCOMES.filter((name) => !/^other\.(correction|fee)/.test(name))
  for (const applicant of APPLICANTS) {
    const busy = applicant === 'naturalPerson' ? 1 : applicant === 'business' ? 0.4 : 0.1
    let done = 0
    for (const outcome of outcomes) {
      const value = random.chance(busy * 0.6) ? random.between(0, LARGEST[scale]) : 0
      set(`requests.outcomes.${outcome}`, applicant, value)
      done += value
    }
    const carried = random.chance(busy * 0.4) ? random.between(0, LARGEST[scale]) : 0
    const brought = random.between(0, random.chance(0.5) ? 0 : Math.min(LARGEST[scale], done + carried))
    set('requests.outcomes.total', applicant, done)
    set('requests.carriedForward', applicant, carried)
    set('requests.broughtForward', applicant, brought)
    set('requests.received', applicant, done + carried - brought)
  }
  for (const [row, total] of Object.entries(totals)) set(row, 'total', total)
  return figures
}

function reviewFigures(random: Random, scale: Scale): Figures {
  const figures: Figures = {}
  for (const block of REVIEW_BLOCKS) {
    let total = 0
    for (const result of REVIEW_RESULTS) {
      const value = random.chance(0.5) ? 0 : random.between(0, Math.ceil(LARGEST[scale] / 10))
      figures[`${block}.${result}`] = value
      total += value
    }
    figures[`${block}.total`] = total
  }
  return figures
}
