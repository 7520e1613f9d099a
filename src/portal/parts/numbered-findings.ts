import type { CellCode, Finding } from '../../domain/report/index.js'

/** A finding with the number that ties the list, the cells and the words together. */
export interface NumberedFinding extends Finding {
  readonly number: number
}

export interface FindingIndex {
  readonly all: readonly NumberedFinding[]
  ofCell(code: CellCode): readonly NumberedFinding[]
}

/** Errors first, in the order of the form. */
export function numberFindings(findings: readonly Finding[]): FindingIndex {
  const errors = findings.filter((finding) => finding.severity === 'error')
  const notices = findings.filter((finding) => finding.severity === 'notice')
  const all = [...errors, ...notices].map((finding, index) => ({ ...finding, number: index + 1 }))
  const byCell = new Map<CellCode, NumberedFinding[]>()
  for (const finding of all) {
    for (const code of finding.cells) byCell.set(code, [...(byCell.get(code) ?? []), finding])
  }
  return { all, ofCell: (code) => byCell.get(code) ?? [] }
}
