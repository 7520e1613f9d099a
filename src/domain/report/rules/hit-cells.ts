import type { CellCode } from '../codes.js'
import type { Place, Reading, Section } from '../reading.js'

/** Cells to highlight with the places they were read at. */
export function toHitCells(report: Reading, cells: readonly CellCode[]): { cells: CellCode[]; at: Place[] } {
  return { cells: [...cells], at: cells.flatMap((code) => report.cells[code]?.at ?? []) }
}

/** The places that are known, for a hit on what is printed rather than on a cell. */
export const toPlaces = (...places: readonly (Place | null | undefined)[]): Place[] =>
  places.flatMap((place) => place ?? [])

/** The heading of a section: a page without lines has no place for it but the section itself. */
export const headingPlace = ({ kind, at }: Section): Place => ({ section: kind, ...at })

/** The figure of a cell, or `null` where none was read. */
export const findFigure = (report: Reading, code: CellCode): number | null => report.cells[code]?.value ?? null
