import type { FormVersion, Measure, ReadingLayout, Remark } from '../../../../domain/report/index.js'
import { type CellDrafts, putCell, putUnreadable } from '../cell-drafts.js'
import { holdsSomething, isFigure, type Slot, slotOf } from '../figures/figure.js'
import { labelKey } from '../label-text.js'
import { isRowOf2019, measuresOf, officialRowLabel } from './disclosure-labels.js'
import {
  type DisclosureFigures,
  type DisclosureRowFound,
  headsOver,
  type PlacedHead,
  readDisclosureRow,
} from './disclosure-row.js'

type Label = ReadingLayout['labels'][number]

export interface DisclosureRead {
  readonly remarks: readonly Remark[]
  readonly labels: readonly Label[]
  readonly outdated: ReadingLayout['outdated']
  readonly extra: readonly Slot[]
}

/** Reads the rows of table two into the drafts, by the version of the form that the report follows. */
export function readDisclosure(
  rows: readonly DisclosureRowFound[],
  version: FormVersion,
  drafts: CellDrafts,
): DisclosureRead {
  const heads = headsOver(rows)
  const remarks: Remark[] = []
  const extra: Slot[] = []
  for (const row of rows) {
    const measures = measuresOf(version, row.key)
    const figures = readDisclosureRow(row, measures, version)
    putRow(row, measures, figures, drafts)
    remarks.push(...figures.remarks)
    extra.push(...figures.extra.filter(isFigure))
    extra.push(...row.beside.filter(isFigure))
    if (measures.length === 0) extra.push(...row.values.map(slotOf).filter(isFigure))
  }
  return {
    remarks,
    labels: [...rowLabels(rows, version), ...headLabels(heads, version)],
    outdated: version === '2019' ? [] : listOutdated(rows, heads),
    extra,
  }
}

function putRow(
  row: DisclosureRowFound,
  measures: readonly Measure[],
  figures: DisclosureFigures,
  drafts: CellDrafts,
): void {
  for (const { key } of measures) {
    const slot = figures.slots.get(key)
    const code = `disclosure.${row.key}.${key}`
    if (slot !== undefined) putCell(drafts, code, slot)
    else if (row.values.some(holdsSomething)) putUnreadable(drafts, code, null, row.labelAt)
  }
}

function rowLabels(rows: readonly DisclosureRowFound[], version: FormVersion): readonly Label[] {
  const labels: Label[] = []
  for (const { key, printed, labelAt } of rows) {
    const official = officialRowLabel(version, key)
    if (official !== '' && labelKey(official) !== labelKey(printed)) labels.push({ printed, official, at: labelAt })
  }
  return labels
}

function headLabels(heads: readonly PlacedHead[], version: FormVersion): readonly Label[] {
  const labels: Label[] = []
  for (const { printed, head, at } of heads) {
    if (printed === null || (head.version !== null && head.version !== version)) continue
    const { official } = head
    if (labelKey(printed) !== labelKey(official)) labels.push({ printed, official, at })
  }
  return labels
}

/** Rows and heads that only the form of 2019 has, as it names them. */
function listOutdated(rows: readonly DisclosureRowFound[], heads: readonly PlacedHead[]): ReadingLayout['outdated'] {
  const outdated: ReadingLayout['outdated'][number][] = []
  for (const { key, printed, labelAt } of rows) {
    if (isRowOf2019(key) || isShortName(key, printed)) outdated.push({ printed, at: labelAt })
  }
  for (const { head, printed, at } of heads) {
    if (head.version === '2019') outdated.push({ printed: printed ?? head.official, at })
  }
  return outdated
}

/** 行政规范性文件 as form 2019 called it. */
const isShortName = (key: string, printed: string): boolean =>
  key === 'normativeDocuments' && labelKey(printed) === labelKey(officialRowLabel('2019', key))
