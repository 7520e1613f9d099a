import type { CellCode, Finding, Severity } from '../../domain/report/index.js'

/** A finding with the number that ties the list, the cells and the words together. */
export interface NumberedFinding extends Finding {
  readonly number: number
}

export type Shown = 'all' | Severity

export interface FindingIndex {
  /** How many there are of each kind, shown or not. */
  readonly count: Readonly<Record<Shown, number>>
  readonly shown: readonly NumberedFinding[]
  ofCell(code: CellCode): readonly NumberedFinding[]
}

/** More than these are not a list that anybody reads. */
export const MOST_SHOWN = 300

/** Errors first, in the order of the form; numbers stay the same whatever is shown. */
export function numberFindings(findings: readonly Finding[], show: Shown): FindingIndex {
  const errors = findings.filter((finding) => finding.severity === 'error')
  const notices = findings.filter((finding) => finding.severity === 'notice')
  const all = [...errors, ...notices].map((finding, index) => ({ ...finding, number: index + 1 }))
  const shown = all.filter(({ severity }) => show === 'all' || severity === show).slice(0, MOST_SHOWN)
  const byCell = new Map<CellCode, NumberedFinding[]>()
  for (const finding of shown) {
    for (const code of finding.cells) {
      const hits = byCell.get(code) ?? []
      hits.push(finding)
      byCell.set(code, hits)
    }
  }
  return {
    count: { all: all.length, error: errors.length, notice: notices.length },
    shown,
    ofCell: (code) => byCell.get(code) ?? [],
  }
}
