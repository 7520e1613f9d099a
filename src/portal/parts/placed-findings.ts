import type { CellCode, Place, Reading, Section } from '../../domain/report/index.js'
import type { NumberedFinding } from './numbered-findings.js'

/** Findings about what is printed around the figures and the text: headings, and rows as a whole. */
export interface PlacedFindings {
  /** For each section those about its heading. */
  readonly headings: readonly (readonly NumberedFinding[])[]
  /** Those about the row that these cells stand in. */
  ofRow(codes: readonly CellCode[]): readonly NumberedFinding[]
  has(finding: NumberedFinding): boolean
}

/** Only findings that point at no cell and no words: those are marked where they are. */
export function placeFindings(reading: Reading, findings: readonly NumberedFinding[]): PlacedFindings {
  const open = findings.filter(({ cells, at }) => cells.length === 0 && at.every(({ offset }) => offset === undefined))
  const headings: NumberedFinding[][] = reading.sections.map(() => [])
  const byRow = new Map<string, NumberedFinding[]>()
  const rowsRead = new Set(Object.values(reading.cells).flatMap(({ at }) => rowOf(at) ?? []))
  for (const finding of open) {
    for (const index of new Set(finding.at.flatMap((place) => findHeading(reading.sections, place, finding.quote))))
      headings[index]?.push(finding)
    for (const row of new Set(finding.at.flatMap((place) => rowOf(place) ?? [])))
      if (rowsRead.has(row)) byRow.set(row, [...(byRow.get(row) ?? []), finding])
  }
  const placed = new Set([...headings, ...byRow.values()].flat())
  return {
    headings,
    ofRow: (codes) => [
      ...new Set(codes.flatMap((code) => byRow.get(rowOf(reading.cells[code]?.at ?? null) ?? '') ?? [])),
    ],
    has: (finding) => placed.has(finding),
  }
}

const rowOf = (place: Place | null): string | undefined =>
  place?.table === undefined || place.row === undefined ? undefined : `${place.table}/${place.row}`

/** The section whose heading is meant. Where several stand in one place, as in a text of one line, the quoted words tell. */
function findHeading(sections: readonly Section[], place: Place, quote: string | null): number[] {
  const { section: kind, ...rest } = place
  if (kind === undefined) return []
  const candidates = sections.flatMap((section, index) =>
    section.kind === kind && section.heading !== null && isSame(rest, section.at ?? {}) ? [index] : [],
  )
  return candidates.length === 1
    ? candidates
    : candidates.filter((index) => sections[index]?.heading?.trim() === quote?.trim())
}

function isSame(one: Place, other: Place): boolean {
  const keys = Object.keys(one) as (keyof Place)[]
  return keys.length === Object.keys(other).length && keys.every((key) => String(one[key]) === String(other[key]))
}
