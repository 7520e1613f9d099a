import type { FormVersion, ReadingLayout, Remark } from '../../../domain/report/index.js'
import type { CellDrafts } from './cell-drafts.js'
import { isRowOf2019, measuresOf, officialRowLabel } from './disclosure-labels.js'
import { type DisclosureRowFound, headsOver, type PlacedHead, readDisclosureRow } from './disclosure-row.js'
import { isFigure, type Slot } from './figure.js'
import { labelKey } from './label-text.js'

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
  const read = rows.map((row) => {
    const measures = measuresOf(version, row.key)
    const figures = readDisclosureRow(row, measures, version)
    for (const { key } of measures) {
      const slot = figures.slots.get(key)
      const code = `disclosure.${row.key}.${key}`
      if (slot !== undefined) drafts.put(code, slot)
      else if (row.values.some(({ slot: { state } }) => state !== 'blank'))
        drafts.putUnreadable(code, null, row.labelAt)
    }
    const foreign = measures.length === 0 ? row.values.map(({ slot }) => slot).filter(isFigure) : []
    return { figures, foreign }
  })
  return {
    remarks: read.flatMap(({ figures }) => figures.remarks),
    labels: [...rows.flatMap((row) => rowLabel(row, version)), ...headLabels(heads, version)],
    outdated: outdatedOf(rows, heads, version),
    extra: read.flatMap(({ figures, foreign }) => [...figures.extra.filter(isFigure), ...foreign]),
  }
}

function rowLabel({ key, printed, labelAt }: DisclosureRowFound, version: FormVersion): readonly Label[] {
  const official = officialRowLabel(version, key)
  return official === '' || labelKey(official) === labelKey(printed) ? [] : [{ printed, official, at: labelAt }]
}

function headLabels(heads: readonly PlacedHead[], version: FormVersion): readonly Label[] {
  const own = heads.filter(({ head }) => head.version === null || head.version === version)
  return own.flatMap(({ printed, head: { official }, at }) =>
    printed === null || labelKey(printed) === labelKey(official) ? [] : [{ printed, official, at }],
  )
}

/** Rows and heads that only the other version of the form has. */
function outdatedOf(
  rows: readonly DisclosureRowFound[],
  heads: readonly PlacedHead[],
  version: FormVersion,
): ReadingLayout['outdated'] {
  if (version === '2019') return []
  const old = heads.filter(({ head }) => head.version === '2019')
  const named = rows.filter(({ key, printed }) => isRowOf2019(key) || isShortName(key, printed))
  return [
    ...named.map(({ printed, labelAt }) => ({ printed, at: labelAt })),
    ...old.map(({ printed, head, at }) => ({ printed: printed ?? head.official, at })),
  ]
}

/** 行政规范性文件 as form 2019 called it. */
const isShortName = (key: string, printed: string): boolean =>
  key === 'normativeDocuments' && labelKey(printed) === labelKey(officialRowLabel('2019', key))
