import type { Place } from '../../../domain/report/index.js'
import type { Document, TextBlock } from '../../document.js'
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

interface DraftLine extends ProseLine {
  beforeTable: boolean
}

/** The running text of a document in order, without what belongs to its tables. */
export function proseOf(document: Document, tableText: readonly TableStretch[]): ProseLine[] {
  const lines: DraftLine[] = []
  const stretches = new Map<number, TableStretch[]>()
  for (const stretch of tableText) stretches.set(stretch.block, [...(stretches.get(stretch.block) ?? []), stretch])

  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'grid') markTable(lines)
    else addProse(block, stretches.get(index), lines)
  }
  return lines
}

/** Adds the lines of a block that stand outside the stretches. */
function addProse(block: TextBlock, stretches: readonly TableStretch[] | undefined, lines: DraftLine[]): void {
  let from = 0
  // A section's heading stands between two tables, however much it looks like a label.
  if (stretches !== undefined && !isWholeHeading(block.text)) {
    for (const stretch of stretches.toSorted(byBeginning)) {
      addLines(block, from, stretch.from, lines)
      markTable(lines)
      from = stretch.to
    }
  }
  addLines(block, from, block.text.length, lines)
}

const byBeginning = (a: TableStretch, b: TableStretch): number => a.from - b.from

function addLines(block: TextBlock, from: number, to: number, lines: DraftLine[]): void {
  for (const piece of block.text.slice(from, to).split('\n')) {
    const text = piece.trim()
    if (text === '') continue
    const isFirst = from === 0 && lines.at(-1)?.at !== block.at
    const numbering = isFirst ? block.numbering : null
    lines.push({ text, numbering, headingLevel: block.headingLevel, at: block.at, beforeTable: false })
  }
}

function markTable(lines: readonly DraftLine[]): void {
  const last = lines.at(-1)
  if (last) last.beforeTable = true
}

/** Lines are justified and broken anywhere: labels and names are compared without their spaces. */
export const withoutSpaces = (text: string): string => text.replace(/[\s\u3000]+/g, '')
