import type { Counts } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'

type Row = Counts['rows'][number]

/** A heading of the form over the rows it holds; the group itself only where it begins. */
function headingsBefore(row: Row, before: Row | undefined): readonly string[] {
  const group = row.group !== null && row.group !== before?.group ? [row.group] : []
  const subgroup = row.subgroup !== null && row.subgroup !== before?.subgroup ? [row.subgroup] : []
  return [...group, ...subgroup]
}

/** Table three of the form. It is the form's own words, whatever language the rest speaks. */
export function RequestsTable({ counts }: { readonly counts: Counts }) {
  const { requestCounts } = useMessages()
  return (
    <section className="scrolls" aria-label={requestCounts.table}>
      <table className="plain form-table" lang="zh-CN">
        <thead>
          <tr>
            <th scope="col">{requestCounts.row}</th>
            {counts.columns.map(({ code, label }) => (
              <th key={code} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.rows.map((row, index) => (
            <RowWithHeadings
              key={row.code}
              row={row}
              headings={headingsBefore(row, counts.rows[index - 1])}
              columns={counts.columns}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowWithHeadingsProps {
  readonly row: Row
  readonly headings: readonly string[]
  readonly columns: Counts['columns']
}

function RowWithHeadings({ row, headings, columns }: RowWithHeadingsProps) {
  const depth = row.subgroup !== null ? 2 : row.group !== null ? 1 : 0
  return (
    <>
      {headings.map((heading) => (
        <tr key={heading} className="form-heading">
          <th scope="rowgroup" colSpan={columns.length + 1}>
            {heading}
          </th>
        </tr>
      ))}
      <tr className={row.code.endsWith('.total') || row.group === null ? 'form-sum' : ''}>
        <th scope="row" className={`depth-${depth}`}>
          {row.label}
        </th>
        {row.values.map((value, index) => (
          <td key={columns[index]?.code} className={`number${value === 0 ? ' zero' : ''}`}>
            {value}
          </td>
        ))}
      </tr>
    </>
  )
}

/** Table four of the form, one line a block so that it fits a screen. */
export function ReviewsTable({ counts }: { readonly counts: Counts }) {
  const { requestCounts } = useMessages()
  return (
    <section className="scrolls" aria-label={requestCounts.reviews}>
      <table className="plain form-table" lang="zh-CN">
        <thead>
          <tr>
            <th scope="col">{requestCounts.block}</th>
            {counts.reviewColumns.map(({ code, label }) => (
              <th key={code} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.reviews.map(({ code, label, heading, values }) => (
            <tr key={code}>
              <th scope="row">{label === heading ? label : `${heading}：${label}`}</th>
              {values.map((value, index) => (
                <td key={counts.reviewColumns[index]?.code} className={`number${value === 0 ? ' zero' : ''}`}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
