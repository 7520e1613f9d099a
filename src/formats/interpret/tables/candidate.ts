import type { Place, Remark } from '../../../domain/report/index.js'
import type { Slot } from './figures/figure.js'
import type { DigitRuns } from './figures/split-figures.js'
import type { LabelMatch } from './requests/request-labels.js'

/** How a row's figures stand in the document. */
export type RowReading =
  /** One for each column of the form, in its order. */
  | { readonly kind: 'columns'; readonly columns: readonly Slot[] }
  /** Digits that stand together; each alternative is one way the characters could belong to the row. */
  | { readonly kind: 'glued'; readonly alternatives: readonly DigitRuns[]; readonly raw: string }
  /** Something stands there, and nobody can tell which figure is whose. */
  | { readonly kind: 'unread'; readonly raw: string }

/** A stretch of a block's text. */
export interface TextStretch {
  readonly block: number
  readonly from: number
  readonly to: number
}

/** A row of figures as it was met, with what its label says. */
export interface RowCandidate {
  /** Place in the order of the document. */
  readonly order: number
  readonly printed: string
  readonly match: LabelMatch
  /**
   * `own`: the label stands in the row itself. `near`: it stands before the figures in running text, so
   * that its neighbours must bear it out.
   */
  readonly strength: 'own' | 'near'
  readonly reading: RowReading
  /** Figures of the row for which the form has no cell. */
  readonly extra: readonly Slot[]
  readonly remarks: readonly Remark[]
  readonly at: Place | null
  /** Where its figures stand in running text, or the block of its grid. */
  readonly span: TextStretch | null
  /** The place of the label. */
  readonly labelAt: Place | null
}

/** Something stands there, and nobody can tell which figure is whose. */
export function leaveUnread(candidate: RowCandidate): RowCandidate {
  const { reading } = candidate
  const raw = reading.kind === 'columns' ? reading.columns.map(printedOf).join(' ') : reading.raw
  return { ...candidate, reading: { kind: 'unread', raw } }
}

const printedOf = ({ raw }: Slot): string => raw
