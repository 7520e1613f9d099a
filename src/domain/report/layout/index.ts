import { APPLICANT_COLUMNS } from '../codes.js'
import { FORM_2021, FORMS, type Form, findFormOfYear } from '../form/index.js'
import type { Reading } from '../reading.js'
import { layoutDisclosure } from './disclosure-layout.js'
import type { TableLayout } from './layout.js'
import { layoutRequests } from './requests-layout.js'
import { layoutReviews } from './reviews-layout.js'

export { figureText } from './figure-text.js'
export type { FigureCell, LabelCell, TableCell, TableLayout, TableRow } from './layout.js'

export interface ReportTables {
  readonly disclosure: TableLayout
  readonly requests: TableLayout
  readonly reviews: TableLayout
}

/** The three tables of a form, empty. */
export function layoutForm(form: Form, { singleOtherRow = false } = {}): ReportTables {
  return {
    disclosure: layoutDisclosure(form),
    requests: layoutRequests(form, singleOtherRow),
    reviews: layoutReviews(form),
  }
}

/** The three tables in the version and the shape that a report has them. */
export function layoutReading(reading: Reading): ReportTables {
  return layoutForm(formOf(reading), { singleOtherRow: hasSingleOtherRow(reading) })
}

/** The form a reading follows; where it says none, the one in force for its year. */
export function formOf({ form, year }: Reading): Form {
  if (form !== null) return FORMS[form]
  return (year === null ? undefined : findFormOfYear(year)) ?? FORM_2021
}

/** Some reports of form 2021 still print （六）其他处理 as the one row of form 2019. */
function hasSingleOtherRow({ cells }: Reading): boolean {
  const isPrinted = (row: string) =>
    APPLICANT_COLUMNS.some((column) => {
      const cell = cells[`requests.outcomes.other.${row}.${column}`]
      return cell !== undefined && cell.state !== 'missing'
    })
  return isPrinted('other') && !isPrinted('correctionOverdue') && !isPrinted('feeUnpaid')
}
