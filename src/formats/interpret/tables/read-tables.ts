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
import type { Alignment } from './align-rows.js'
import type { RowCandidate, TextStretch } from './candidate.js'
import { CellDrafts } from './cell-drafts.js'
import { readDisclosureGrid } from './disclosure-grid.js'
import type { DisclosureRowFound } from './disclosure-row.js'
import { readDisclosureStream } from './disclosure-stream.js'
import { isFigure } from './figure.js'
import { type FigureRun, listRuns, stretchOf } from './figure-runs.js'
import { findVersion } from './form-version.js'
import type { ViewRow } from './grid-rows.js'
import { readDisclosure } from './read-disclosure.js'
import { readRequests } from './read-requests.js'
import { findReportYear } from './report-year.js'
import { RequestLabels } from './request-labels.js'
import { readRequestRows } from './requests-grid.js'
import { readStreamRows } from './requests-stream.js'
import { readReviewGrid } from './reviews-grid.js'
import { type ReviewRowFound, readReviewRow } from './reviews-row.js'
import { readReviewStream } from './reviews-stream.js'
import { listTableText, type RowSpan } from './table-text.js'
import { listPieces } from './text-lines.js'

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
  const labels = new RequestLabels()
  const found = findRows(document, labels)
  const version = findVersion(found.disclosure, found.requests, () => findReportYear(document))
  const drafts = new CellDrafts(MISSING_CELLS[version])
  const requests = readRequests(found.requests, version === '2019', drafts)
  const disclosure = readDisclosure(found.disclosure, version, drafts)
  const reviews = found.reviews.map(readReviewRow)
  for (const { slots } of reviews) for (const [code, slot] of slots) drafts.put(code, slot)
  if (drafts.isEmpty) return nothingFound()
  const extra = [...disclosure.extra, ...requests.extra, ...reviews.flatMap((read) => read.extra)]
  return {
    form: version,
    cells: drafts.cells,
    remarks: [
      ...disclosure.remarks,
      ...requests.remarks,
      ...reviews.flatMap((read) => read.remarks),
      ...drafts.remarks(),
    ],
    labels: [...disclosure.labels, ...requests.labels],
    outdated: [...disclosure.outdated, ...outdatedOther(version, requests.alignment.singleOther)],
    extraCells: extra.filter((slot) => isFigure(slot) || /\d/.test(slot.raw)).map(({ raw, at }) => ({ raw, at })),
    tableText: listTableText(document, [...found.spans, ...requestSpans(requests.alignment)]),
  }
}

function outdatedOther(version: FormVersion, rows: readonly RowCandidate[]): ReadingLayout['outdated'] {
  return version === '2019' ? [] : rows.map(({ printed, labelAt }) => ({ printed, at: labelAt }))
}

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
    const ofRequests = new Set(rows.filter((row) => isRequestRow(row, labels)))
    const counted = readDisclosureGrid(rows, disclosureContext, (row) => row.isReviewHead || ofRequests.has(row))
    const reviewed = readReviewGrid(rows, reviewContext, (row) => !row.isReviewHead && ofRequests.has(row))
    disclosure.push(...counted)
    requests.push(...readRequestRows({ grid, order, block }, rows, labels))
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

const isRequestRow = ({ isRequestHead, words }: ViewRow, labels: RequestLabels): boolean =>
  isRequestHead || words.some(({ text }) => labels.match(text).kind !== 'none')

function runSpans(table: RowSpan['table'], rows: readonly { readonly run: FigureRun }[]): readonly RowSpan[] {
  return rows.flatMap(({ run }) => {
    const stretch = stretchOf(run.values)
    return stretch === null ? [] : [{ table, ...stretch }]
  })
}

function requestSpans({ copies }: Alignment): readonly RowSpan[] {
  return copies
    .flat()
    .flatMap(({ candidate: { span } }) => (span === null ? [] : [{ table: 'requests' as const, ...span }]))
}
