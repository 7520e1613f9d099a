import type { Place } from '../../../domain/report/index.js'
import type { Document } from '../../document.js'
import { isWholeHeading } from './in-line-headings.js'

/** A stretch of a text block that belongs to a table. */
export interface TableStretch {
  readonly block: number
  readonly from: number
  readonly to: number
}

/** A paragraph or line of the running text, tables left out. */
export interface ProseLine {
  readonly text: string
  /** What the word processor shows before it; not part of `text`. */
  readonly numbering: string | null
  readonly headingLevel: number | null
  readonly at: Place
  /** A table stands directly after this line, before any other text. */
  readonly beforeTable: boolean
}

/** The running text of a document in order, without what belongs to its tables. */
export function proseOf(document: Document, tableText: readonly TableStretch[]): ProseLine[] {
  const lines: ProseLine[] = []
  const markTable = () => {
    const last = lines.at(-1)
    if (last) lines[lines.length - 1] = { ...last, beforeTable: true }
  }
  const stretches = new Map<number, TableStretch[]>()
  for (const stretch of tableText) stretches.set(stretch.block, [...(stretches.get(stretch.block) ?? []), stretch])

  document.blocks.forEach((block, index) => {
    if (block.kind === 'grid') {
      markTable()
      return
    }
    let from = 0
    const push = (to: number) => {
      for (const piece of block.text.slice(from, to).split('\n')) {
        if (piece.trim() === '') continue
        const first = from === 0 && lines.at(-1)?.at !== block.at
        lines.push({
          text: piece.trim(),
          numbering: first ? block.numbering : null,
          headingLevel: block.headingLevel,
          at: block.at,
          beforeTable: false,
        })
      }
    }
    // A section's heading stands between two tables, however much it looks like a label.
    const own = stretches.get(index)
    const taken = own === undefined || isWholeHeading(block.text) ? [] : own.toSorted((a, b) => a.from - b.from)
    for (const stretch of taken) {
      push(stretch.from)
      markTable()
      from = stretch.to
    }
    push(block.text.length)
  })
  return lines
}

/** Lines are justified and broken anywhere: labels and names are compared without their spaces. */
export const withoutSpaces = (text: string): string => text.replace(/[\s\u3000]+/g, '')
