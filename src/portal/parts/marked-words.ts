import type { Section } from '../../domain/report/index.js'
import type { NumberedFinding } from './numbered-findings.js'

/** A stretch of a section's text that a finding is about. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly finding: NumberedFinding
}

/** For each section the marks in it, in the order of the text. */
export function markWords(sections: readonly Section[], findings: readonly NumberedFinding[]): readonly Mark[][] {
  const ofKind = new Map<string, number[]>()
  sections.forEach((section, index) => {
    ofKind.set(section.kind, [...(ofKind.get(section.kind) ?? []), index])
  })
  const marks: Mark[][] = sections.map(() => [])
  for (const finding of findings) {
    for (const { section: kind, offset, length } of finding.at) {
      if (kind === undefined || offset === undefined || length === undefined || length < 1) continue
      const candidates = ofKind.get(kind) ?? []
      for (const index of candidates) {
        const text = sections[index]?.text ?? ''
        // Where several sections are of one kind, the quoted words tell which one is meant.
        const isMeant = candidates.length === 1 || text.slice(offset, offset + length) === finding.quote
        if (isMeant && offset + length <= text.length)
          marks[index]?.push({ from: offset, to: offset + length, finding })
      }
    }
  }
  for (const inSection of marks) inSection.sort((a, b) => a.from - b.from || a.to - b.to)
  return marks
}

/** A piece of a paragraph: plain, or covered by the same findings from end to end. */
export interface Piece {
  readonly text: string
  readonly covering: readonly Mark[]
  /** Those of `covering` that have their last words here. */
  readonly ending: readonly Mark[]
}

/** Cuts a paragraph wherever a mark begins or ends, so that marks may overlap. */
export function cutAtMarks(text: string, offset: number, marks: readonly Mark[]): Piece[] {
  const end = offset + text.length
  const edges = new Set([offset, end])
  for (const { from, to } of marks) {
    if (from > offset && from < end) edges.add(from)
    if (to > offset && to < end) edges.add(to)
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((stop, index) => {
    const start = sorted[index] ?? offset
    const covering = marks.filter((mark) => mark.from <= start && mark.to >= stop)
    const ending = covering.filter((mark) => mark.to === stop)
    return { text: text.slice(start - offset, stop - offset), covering, ending }
  })
}
