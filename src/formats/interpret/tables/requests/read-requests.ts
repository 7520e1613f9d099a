import { APPLICANT_COLUMNS, type Place, type ReadingLayout, type Remark } from '../../../../domain/report/index.js'
import type { RowCandidate } from '../candidate.js'
import { type CellDrafts, putCell, putUnreadable } from '../cell-drafts.js'
import { figureOf, type Slot } from '../figures/figure.js'
import { labelKey } from '../label-text.js'
import { type AlignedRow, type Alignment, alignRows } from './align-rows.js'
import { phraseOf, REQUEST_ROWS } from './request-labels.js'
import { agreedFigures, isGluedThroughout, listChoices, narrow, type RowChoices } from './solve-requests.js'

type Label = ReadingLayout['labels'][number]

const CELL_CODES = REQUEST_ROWS.map(({ code }) => APPLICANT_COLUMNS.map((column) => `${code}.${column}`))

export interface RequestsRead {
  readonly alignment: Alignment
  readonly remarks: readonly Remark[]
  readonly labels: readonly Label[]
  readonly extra: readonly Slot[]
}

/** Puts the rows of table three where they belong and reads their figures into the drafts. */
export function readRequests(
  candidates: readonly RowCandidate[],
  onlySingleOther: boolean,
  drafts: CellDrafts,
): RequestsRead {
  const alignment = alignRows(candidates, onlySingleOther)
  for (const copy of alignment.copies) putCopy(copy, drafts)
  if (alignment.copies.length > 1) noteRowsLacked(alignment.copies, drafts)
  const rows = alignment.copies.flat()
  const remarks: Remark[] = []
  const labelRemarks: Remark[] = []
  const labels: Label[] = []
  const extra: Slot[] = []
  for (const row of rows) {
    remarks.push(...row.candidate.remarks)
    extra.push(...row.candidate.extra)
    labelRemarks.push(...labelRemark(row))
    labels.push(...differingLabel(row))
  }
  return {
    alignment,
    remarks: [
      ...remarks,
      ...alignment.unplaced.filter(isTelling).map(unplacedRow),
      ...alignment.singleOther.map(singleOtherRow),
      ...labelRemarks,
    ],
    labels,
    extra: [...extra, ...alignment.headings.flatMap(figuresOf)],
  }
}

const unplacedRow = ({ at }: RowCandidate): Remark => ({
  code: 'unplaced-row',
  message: '这一行数字没有行名，放不进表三的任何一行',
  at,
})

const singleOtherRow = ({ at }: RowCandidate): Remark => ({
  code: 'single-other-row',
  message: '“（六）其他处理”只有一行，按“其他”读取',
  at,
})

const figuresOf = ({ reading }: RowCandidate): readonly Slot[] => (reading.kind === 'columns' ? reading.columns : [])

/** A row of another table that merely has seven figures is no concern of table three. */
const isTelling = ({ strength, reading }: RowCandidate): boolean => strength === 'own' && reading.kind !== 'unread'

/** Fewer rows are those of another table that happen to bear such names. */
const FEWEST_ROWS = 5

/** What one copy of the table has and another lacks is as uneven as what it leaves open. */
function noteRowsLacked(copies: Alignment['copies'], drafts: CellDrafts): void {
  const whole = copies.filter(({ length }) => length >= FEWEST_ROWS)
  for (const [row, codes] of CELL_CODES.entries()) {
    const having = whole.filter((copy) => copy.some((aligned) => aligned.row === row)).length
    if (having > 0 && having < whole.length) for (const code of codes) drafts.uneven.add(code)
  }
}

function putCopy(copy: readonly AlignedRow[], drafts: CellDrafts): void {
  const choices: RowChoices = copy.some(isGlued) ? narrow(choicesOf(copy)) : new Map()
  for (const { row, candidate } of copy) {
    const codes = CELL_CODES[row] ?? []
    const { reading, at } = candidate
    const agreed = reading.kind === 'glued' ? agreedFigures(choices.get(row) ?? null) : []
    for (const [index, name] of codes.entries()) {
      const slot = reading.kind === 'columns' ? reading.columns[index] : gluedSlot(agreed[index] ?? null, at)
      if (slot !== null && slot !== undefined) putCell(drafts, name, slot)
      else putUnreadable(drafts, name, reading.kind === 'columns' ? null : reading.raw, at)
    }
  }
}

const isGlued = ({ candidate }: AlignedRow): boolean => candidate.reading.kind === 'glued'

const gluedSlot = (figure: number | null, at: Place | null): Slot | null =>
  figure === null ? null : figureOf(String(figure), at)

/** The rows' possible figures, so that the identities of the columns can choose among them. */
function choicesOf(copy: readonly AlignedRow[]): RowChoices {
  const throughout = isGluedThroughout(copy.map(({ candidate: { reading } }) => reading))
  return new Map(
    copy.map(({ row, candidate: { reading } }) => {
      if (reading.kind === 'glued') return [row, listChoices(reading, throughout)] as const
      if (reading.kind === 'unread') return [row, null] as const
      const figures = reading.columns.flatMap(({ value }) => value ?? [])
      return [row, figures.length === APPLICANT_COLUMNS.length ? [figures] : null] as const
    }),
  )
}

function differingLabel({ row, candidate, byNeighbours }: AlignedRow): readonly Label[] {
  const official = REQUEST_ROWS[row]?.label ?? ''
  const { printed, labelAt, match } = candidate
  if (byNeighbours || match.kind !== 'row') return []
  if ([labelKey(official), phraseOf(row)].includes(labelKey(printed))) return []
  return [{ printed, official, at: labelAt }]
}

/** A label that misses characters in the middle lost them; one that misses its end is only short. */
function labelRemark({ row, candidate, byNeighbours }: AlignedRow): readonly Remark[] {
  const { match, printed, labelAt } = candidate
  if (byNeighbours || match.kind !== 'row' || match.exact) return []
  const official = REQUEST_ROWS[row]?.label ?? ''
  const shorter = labelKey(printed).length < labelKey(official).length
  const code = shorter ? 'label-missing-characters' : 'label-differs'
  return [{ code, message: `“${printed}”读作“${official}”`, at: labelAt }]
}
