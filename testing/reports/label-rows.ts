import { APPLICANT_COLUMNS, FORMS, type FormVersion, REVIEW_COLUMNS } from '../../src/domain/report/index.js'

/** The tables as plain rows of labels and codes, for layouts that the official grid does not describe. */
export interface LabelledRow {
  readonly labels: readonly string[]
  readonly codes: readonly string[]
}

export function disclosureRows(version: FormVersion): { heading: string; measures: string[]; rows: LabelledRow[] }[] {
  return FORMS[version].disclosure.map((block) => ({
    heading: block.heading,
    measures: block.measures.map((measure) => measure.label),
    rows: block.rows.map((row) => ({
      labels: [row.label],
      codes: block.measures.map((measure) => `disclosure.${row.key}.${measure.key}`),
    })),
  }))
}

/** Rows of table three; labels that a merged cell carries on are empty. */
export function requestRows(version: FormVersion): LabelledRow[] {
  let group: string | null = null
  let subgroup: string | null = null
  return FORMS[version].requests.map((row) => {
    const labels = [
      row.group === null ? row.label : row.group === group ? '' : row.group,
      ...(row.group === null
        ? []
        : [row.subgroup === null ? row.label : row.subgroup === subgroup ? '' : row.subgroup]),
      ...(row.subgroup === null ? [] : [row.label]),
    ]
    group = row.group
    subgroup = row.subgroup
    return { labels, codes: APPLICANT_COLUMNS.map((column) => `${row.code}.${column}`) }
  })
}

export function reviewCodes(version: FormVersion): string[] {
  return FORMS[version].reviews.blocks.flatMap((block) => REVIEW_COLUMNS.map((column) => `${block.code}.${column}`))
}
