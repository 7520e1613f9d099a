import {
  type Cell,
  type CellCode,
  FORMS,
  type FormVersion,
  listCells,
  MISSING,
  type ReadingLayout,
  type Remark,
} from '../../../domain/report/index.js'
import type { Document } from '../../document.js'
import type { RowCandidate, TextStretch } from './candidate.js'
import { type CellDrafts, draftCells, leaveUnevenOpen, putCell, remarksOnDrafts } from './cell-drafts.js'
import { readDisclosureGrid } from './disclosure/disclosure-grid.js'
import type { DisclosureRowFound } from './disclosure/disclosure-row.js'
import { readDisclosureStream } from './disclosure/disclosure-stream.js'
import { readDisclosure } from './disclosure/read-disclosure.js'
import { isFigure, type Slot } from './figures/figure.js'
import { findVersion } from './form-version.js'
import type { ViewCell, ViewRow } from './grid/grid-rows.js'
import { withoutTablesOfOtherYears } from './other-years.js'
import type { Alignment } from './requests/align-rows.js'
import { readRequests } from './requests/read-requests.js'
import { matchLabel, type RequestLabels } from './requests/request-labels.js'
import { readRequestRows } from './requests/requests-grid.js'
import { readStreamRows } from './requests/requests-stream.js'
import { readReviewGrid } from './reviews/reviews-grid.js'
import { type ReviewFigures, type ReviewRowFound, readReviewRow } from './reviews/reviews-row.js'
import { readReviewStream } from './reviews/reviews-stream.js'
import { readTurnedReviews } from './reviews/turned-reviews.js'
import { slippedLabels } from './slipped-labels.js'
import { type FigureRun, listRuns, stretchOf } from './stream/figure-runs.js'
import { listTableText, type RowSpan } from './stream/table-text.js'
import { listPieces } from './stream/text-lines.js'

export interface TablesReading {
  /** `null` when no table was found. */
  readonly form: FormVersion | null
  /** Every code of the form; `missing` where no such row or column stands. */
  readonly cells: Readonly<Record<CellCode, Cell>>
  readonly remarks: readonly Remark[]
  readonly labels: ReadingLayout['labels']
  readonly outdated: ReadingLayout['outdated']
  readonly extraCells: ReadingLayout['extraCells']
  /** Stretches of text blocks that belong to tables rather than prose. */
  readonly tableText: readonly TextStretch[]
}

const missingCells = (version: FormVersion): Readonly<Record<CellCode, Cell>> =>
  Object.fromEntries(listCells(FORMS[version]).map(({ code }) => [code, MISSING]))

/** Every cell of a form as it is where nothing was read: a copy of all is quicker than making each. */
const MISSING_CELLS: Readonly<Record<FormVersion, Readonly<Record<CellCode, Cell>>>> = {
  '2019': missingCells('2019'),
  '2021': missingCells('2021'),
}

/** What was met of the three tables, before anything is decided. */
interface Found {
  readonly disclosure: readonly DisclosureRowFound[]
  readonly requests: readonly RowCandidate[]
  readonly reviews: readonly ReviewRowFound[]
  readonly spans: readonly RowSpan[]
}

/** Reads the three tables of an annual report, wherever and however they stand in the document. */
export function readTables(document: Document): TablesReading {
  const { reading, isAtOdds } = readAll(document)
  const own = isAtOdds ? withoutTablesOfOtherYears(document) : document
  if (own === document) return reading
  const { reading: ofYear } = readAll(own)
  return ofYear.form === null ? reading : ofYear
}

interface TablesRead {
  readonly reading: TablesReading
  /** There may be two tables that fill the same cells. */
  readonly isAtOdds: boolean
}

function readAll(document: Document): TablesRead {
  const found = findRows(document, new Map())
  const version = findVersion(found.disclosure, found.requests, document)
  const drafts = draftCells(MISSING_CELLS[version])
  const requests = readRequests(found.requests, version === '2019', drafts)
  const disclosure = readDisclosure(found.disclosure, version, drafts)
  const reviews = readReviews(found.reviews, drafts)
  if (drafts.isEmpty) return { reading: nothingFound(), isAtOdds: false }
  const isAtOdds = drafts.disputed.size + drafts.uneven.size > 0 || requests.alignment.copies.length > 1
  leaveUnevenOpen(drafts)
  const spans = [...found.spans, ...requestSpans(requests.alignment)]
  const labels = [...disclosure.labels, ...requests.labels]
  const reading = {
    form: version,
    cells: drafts.cells,
    remarks: [...disclosure.remarks, ...requests.remarks, ...reviews.remarks, ...remarksOnDrafts(drafts)],
    labels: [...labels, ...slippedLabels(document, new Set(spans.map(blockOf)), version).filter(notAmong(labels))],
    outdated: [...disclosure.outdated, ...outdatedOther(version, requests.alignment.singleOther)],
    extraCells: [...disclosure.extra, ...requests.extra, ...reviews.extra].filter(holdsDigit).map(toExtraCell),
    tableText: listTableText(document, spans),
  }
  return { reading, isAtOdds }
}

/** Reads the rows of table four into the drafts. */
function readReviews(rows: readonly ReviewRowFound[], drafts: CellDrafts): Pick<ReviewFigures, 'remarks' | 'extra'> {
  const remarks: Remark[] = []
  const extra: Slot[] = []
  for (const row of rows) {
    const read = readReviewRow(row)
    for (const [code, slot] of read.slots) putCell(drafts, code, slot)
    remarks.push(...read.remarks)
    extra.push(...read.extra)
  }
  return { remarks, extra }
}

const blockOf = ({ block }: RowSpan): number => block

type Label = ReadingLayout['labels'][number]

/** A label that a row or a column was read by is among them already. */
const notAmong =
  (labels: readonly Label[]) =>
  ({ printed }: Label): boolean =>
    labels.every((label) => label.printed !== printed)

const holdsDigit = (slot: Slot): boolean => isFigure(slot) || /\d/.test(slot.raw)
const toExtraCell = ({ raw, at }: Slot): ReadingLayout['extraCells'][number] => ({ raw, at })

function outdatedOther(version: FormVersion, rows: readonly RowCandidate[]): ReadingLayout['outdated'] {
  return version === '2019' ? [] : rows.map(toOutdated)
}

const toOutdated = ({ printed, labelAt }: RowCandidate): ReadingLayout['outdated'][number] => ({
  printed,
  at: labelAt,
})

const nothingFound = (): TablesReading => ({
  form: null,
  cells: {},
  remarks: [{ code: 'no-tables', message: '没有找到年度报告的任何一张表', at: null }],
  labels: [],
  outdated: [],
  extraCells: [],
  tableText: [],
})

function findRows(document: Document, labels: RequestLabels): Found {
  const pieces = listPieces(document)
  const runs = listRuns(pieces)
  const disclosure: DisclosureRowFound[] = []
  const requests: RowCandidate[] = []
  const reviews: ReviewRowFound[] = []
  const spans: RowSpan[] = []
  const disclosureContext = { active: false }
  const reviewContext = { heads: [], used: false }
  for (const piece of pieces) {
    if (piece.kind === 'line') continue
    const { grid, rows, block, order } = piece
    const ofRequests = requestRowsOf(rows, labels)
    const counted = readDisclosureGrid(rows, disclosureContext, ofRequests)
    const turned = readTurnedReviews(rows)
    const reviewed = [...turned.found, ...readReviewGrid(turned.left, reviewContext, ofRequests)]
    disclosure.push(...counted)
    requests.push(...readRequestRows({ grid, order, block }, turned.left, labels))
    reviews.push(...reviewed)
    if (counted.length > 0) spans.push({ table: 'disclosure', block, from: 0, to: 0 })
    if (reviewed.length > 0) spans.push({ table: 'reviews', block, from: 0, to: 0 })
  }
  const streamed = readDisclosureStream(runs)
  const reviewed = readReviewStream(runs)
  return {
    disclosure: [...disclosure, ...streamed],
    requests: [...requests, ...readStreamRows(runs, labels)],
    reviews: [...reviews, ...reviewed],
    spans: [...spans, ...runSpans('disclosure', streamed), ...runSpans('reviews', reviewed)],
  }
}

/** The rows of a grid that bear the heads or a label of table three. */
function requestRowsOf(rows: readonly ViewRow[], labels: RequestLabels): ReadonlySet<ViewRow> {
  const found = new Set<ViewRow>()
  for (const row of rows) if (row.isRequestHead || hasRequestLabel(row.words, labels)) found.add(row)
  return found
}

function hasRequestLabel(words: readonly ViewCell[], labels: RequestLabels): boolean {
  for (const { text } of words) if (matchLabel(text, labels).kind !== 'none') return true
  return false
}

function runSpans(table: RowSpan['table'], rows: readonly { readonly run: FigureRun }[]): readonly RowSpan[] {
  const spans: RowSpan[] = []
  for (const { run } of rows) {
    const stretch = stretchOf(run.values)
    if (stretch !== null) spans.push(spanOf(table, stretch))
  }
  return spans
}

function requestSpans({ copies }: Alignment): readonly RowSpan[] {
  const spans: RowSpan[] = []
  for (const copy of copies) {
    for (const { candidate } of copy) if (candidate.span !== null) spans.push(spanOf('requests', candidate.span))
  }
  return spans
}

const spanOf = (table: RowSpan['table'], { block, from, to }: TextStretch): RowSpan => ({ table, block, from, to })
