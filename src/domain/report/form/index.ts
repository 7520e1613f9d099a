import type { CellCode, FormVersion } from '../codes.js'
import { APPLICANT_COLUMNS, REVIEW_COLUMNS } from '../codes.js'
import type { Form, FormCell } from './form.js'
import { FORM_2019 } from './form-2019.js'
import { FORM_2021 } from './form-2021.js'

export * from './form.js'
export { FORM_2019, FORM_2021 }

export const FORMS: Readonly<Record<FormVersion, Form>> = { '2019': FORM_2019, '2021': FORM_2021 }

/** The form in force for a report on `year`; `undefined` before 2019. */
export function findFormOfYear(year: number): Form | undefined {
  return Object.values(FORMS).find(
    ({ reportYears }) => year >= reportYears.from && (reportYears.to === null || year <= reportYears.to),
  )
}

/** Every cell of a form, in the order it is printed. */
export function listCells(form: Form): readonly FormCell[] {
  return CELLS[form.version]
}

/** A cell by its code; `undefined` if this version of the form has none. */
export function findCell(form: Form, code: CellCode): FormCell | undefined {
  return CELL_BY_CODE[form.version].get(code)
}

function allCells(form: Form): FormCell[] {
  const disclosure = form.disclosure.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.measures.map(
        (measure): FormCell => ({
          code: `disclosure.${row.key}.${measure.key}`,
          table: 'disclosure',
          label: `${row.label} ${measure.label}`,
          unit: measure.unit,
          decimals: measure.decimals,
          negative: measure.negative,
        }),
      ),
    ),
  )
  const requests = form.requests.flatMap((row) =>
    APPLICANT_COLUMNS.map((column): FormCell => {
      const label = `${row.label} ${form.requestsHead.columns[column]}`
      return { code: `${row.code}.${column}`, table: 'requests', label, unit: '件', decimals: false, negative: false }
    }),
  )
  const reviews = form.reviews.blocks.flatMap((block) =>
    REVIEW_COLUMNS.map((column): FormCell => {
      const label = `${block.label} ${form.reviews.columns[column]}`
      return { code: `${block.code}.${column}`, table: 'reviews', label, unit: '件', decimals: false, negative: false }
    }),
  )
  return [...disclosure, ...requests, ...reviews]
}

const CELLS: Readonly<Record<FormVersion, readonly FormCell[]>> = {
  '2019': allCells(FORM_2019),
  '2021': allCells(FORM_2021),
}
const byCode = (cells: readonly FormCell[]) => new Map(cells.map((cell) => [cell.code, cell]))
const CELL_BY_CODE = { '2019': byCode(CELLS['2019']), '2021': byCode(CELLS['2021']) }
