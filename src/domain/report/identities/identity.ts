import type { CellCode } from '../codes.js'
import type { Cell } from '../reading.js'

export const IDENTITY_IDS = [
  'requests.balance',
  'requests.outcomes-total',
  'requests.applicants-total',
  'reconsideration.total',
  'litigation.direct-total',
  'litigation.after-review-total',
] as const
export type IdentityId = (typeof IDENTITY_IDS)[number]

/**
 * 勾稽关系 as data: two sums of rows (or of columns) that must be equal. `along` lists where it holds:
 * the columns of table three, its rows, or one block of table four.
 */
export interface IdentityDefinition {
  readonly id: IdentityId
  readonly terms: 'rows' | 'columns'
  readonly along: readonly string[]
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** The terms without which the two sides say nothing: they must stand there as numbers. */
  readonly anchors: readonly string[]
}

/** One identity at one place: in one column, one row or one block, down to its cells. */
export interface Identity {
  readonly id: IdentityId
  /** The column, row or block: `naturalPerson`, `requests.received`, `litigation.direct`. */
  readonly key: string
  readonly left: readonly CellCode[]
  readonly right: readonly CellCode[]
  readonly anchors: readonly CellCode[]
}

/** What an identity says about figures: equal, unequal, or not to be told. */
export type Evaluation =
  | { readonly state: 'holds' | 'broken'; readonly left: number; readonly right: number }
  /** Some cell it needs was not read as a number. */
  | { readonly state: 'unread' }

export function expandIdentity(definition: IdentityDefinition): readonly Identity[] {
  return definition.along.map((key) => {
    const toCode = (term: string): CellCode => (definition.terms === 'rows' ? `${term}.${key}` : `${key}.${term}`)
    return {
      id: definition.id,
      key,
      left: definition.left.map(toCode),
      right: definition.right.map(toCode),
      anchors: definition.anchors.map(toCode),
    }
  })
}

/** What a blank cell is: this table's way to print 0, or a figure that is not there. */
export type BlankMeaning = 'zero' | 'hole'

/** A table that prints no 0 anywhere leaves its zeros blank; where zeros are printed, a blank is a hole. */
function findBlankMeaning(identity: Identity, cells: Readonly<Record<CellCode, Cell>>): BlankMeaning {
  const isSameTable = identity.id.startsWith('requests.')
    ? (code: CellCode) => code.startsWith('requests.')
    : (code: CellCode) => code.startsWith('reconsideration.') || code.startsWith('litigation.')
  const printsZero = Object.entries(cells).some(([code, { value }]) => value === 0 && isSameTable(code))
  return printsZero ? 'hole' : 'zero'
}

/**
 * Compares the two sides. A cell that was not read (`missing`, `unreadable`) leaves the identity
 * undecided: a contradiction is only ever said of figures that stand in the document. A dash among
 * figures counts nothing, and so does a blank that stands for 0; a blank that is a hole counts
 * nothing either, but could be any count, so it settles a difference it could explain.
 */
export function evaluateIdentity(
  identity: Identity,
  cells: Readonly<Record<CellCode, Cell>>,
  blank: BlankMeaning = findBlankMeaning(identity, cells),
): Evaluation {
  const all = [...identity.left, ...identity.right]
  if (!all.every((code) => isSettled(cells[code]))) return { state: 'unread' }
  if (!identity.anchors.every((code) => cells[code]?.state === 'number')) return { state: 'unread' }
  if (!identity.left.some((code) => cells[code]?.state === 'number')) return { state: 'unread' }
  const left = sumOf(identity.left, cells)
  const right = sumOf(identity.right, cells)
  if (left === right) return { state: 'holds', left, right }
  const smaller = left < right ? identity.left : identity.right
  const hasHole = blank === 'hole' && smaller.some((code) => cells[code]?.state === 'blank')
  return hasHole ? { state: 'unread' } : { state: 'broken', left, right }
}

function isSettled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.state !== 'missing' && cell.state !== 'unreadable'
}

/** Rounded to six decimals, the most a published figure has shown, so that 0.1 + 0.2 is 0.3. */
function sumOf(codes: readonly CellCode[], cells: Readonly<Record<CellCode, Cell>>): number {
  const sum = codes.reduce((total, code) => total + (cells[code]?.value ?? 0), 0)
  return Math.round(sum * 1e6) / 1e6
}
