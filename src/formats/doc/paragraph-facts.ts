import type { FormattedRun } from './formatted-runs.js'
import { forEachSprm, SPRM } from './sprm.js'

/** What the properties of a paragraph say about its place in lists and tables. */
export interface ParagraphFacts {
  list: number | null
  level: number | null
  outlineLevel: number | null
  /** 0 outside tables, 1 in a table, 2 in a table in a cell … */
  depth: number
  endsRow: boolean
  endsInnerCell: boolean
  row: RowFacts | null
}

export interface RowFacts {
  /** The left edges of the cells and the right one of the last, in twips. */
  readonly edges: readonly number[]
  readonly merges: readonly CellMerge[]
}

export interface CellMerge {
  continuesAbove: boolean
  continuesBefore: boolean
}

const MAX_DEPTH = 20

export function paragraphFacts(run: FormattedRun | undefined, data: Buffer): ParagraphFacts {
  const facts: ParagraphFacts = {
    list: null,
    level: null,
    outlineLevel: null,
    depth: 0,
    endsRow: false,
    endsInnerCell: false,
    row: null,
  }
  if (run !== undefined) applyModifiers(facts, run.modifiers, data)
  return facts
}

export function applyModifiers(facts: ParagraphFacts, modifiers: Buffer, data: Buffer, nested = false): void {
  forEachSprm(modifiers, (code, operand) => {
    switch (code) {
      case SPRM.list:
        facts.list = operand.readInt16LE(0)
        break
      case SPRM.listLevel:
        facts.level = Math.min(8, operand.readUInt8(0))
        break
      case SPRM.outlineLevel:
        facts.outlineLevel = operand.readUInt8(0)
        break
      case SPRM.inTable:
        if (operand[0] === 1) facts.depth = Math.max(1, facts.depth)
        break
      case SPRM.tableDepth:
        facts.depth = Math.min(MAX_DEPTH, Math.max(0, operand.readInt32LE(0)))
        break
      case SPRM.rowEnd:
      case SPRM.innerRowEnd:
        facts.endsRow = operand[0] === 1
        break
      case SPRM.innerCellEnd:
        facts.endsInnerCell = operand[0] === 1
        break
      case SPRM.rowDefinition:
        facts.row = rowDefinition(operand)
        break
      case SPRM.verticalMerge: {
        const merge = facts.row?.merges[operand[0] ?? 0]
        if (merge !== undefined && operand.length > 1) merge.continuesAbove = operand[1] === 1
        break
      }
      case SPRM.horizontalMerge:
        facts.row?.merges.slice((operand[0] ?? 0) + 1, operand[1]).forEach((merge) => {
          merge.continuesBefore = true
        })
        break
      case SPRM.hugeProperties:
      case SPRM.tableProperties: {
        const at = operand.readUInt32LE(0)
        if (nested || at + 2 > data.length) break
        applyModifiers(facts, data.subarray(at + 2, at + 2 + data.readUInt16LE(at)), data, true)
        break
      }
    }
  })
}

const CELL_BYTES = 20

/** sprmTDefTable ([MS-DOC] 2.9.322): edges, then for each cell (the last ones may lack) how it is merged. */
function rowDefinition(operand: Buffer): RowFacts | null {
  const count = operand[0] ?? 0
  const cellsAt = 1 + (count + 1) * 2
  if (count === 0 || cellsAt > operand.length) return null
  const edges = Array.from({ length: count + 1 }, (_, index) => operand.readInt16LE(1 + index * 2))
  const merges = Array.from({ length: count }, (_, index): CellMerge => {
    const at = cellsAt + index * CELL_BYTES
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0
    return { continuesBefore: (flags & 3) === 1, continuesAbove: ((flags >> 5) & 3) === 1 }
  })
  return { edges, merges }
}
