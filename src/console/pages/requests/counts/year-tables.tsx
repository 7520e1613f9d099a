import { Button } from 'antd'
import type { Counts } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { FiguresHead } from '../../../parts/figures/figures-table.js'
import type { ChosenCell } from './counted-drawer.js'

type Row = Counts['rows'][number]

interface TableProps {
  readonly counts: Counts
  readonly onCell: (chosen: ChosenCell) => void
}

interface FigureCellProps {
  readonly value: number
  readonly cell: string
  readonly name: string
  readonly onCell: TableProps['onCell']
}

/** A figure opens what it counts; nothing has nothing behind it. */
const FigureCell = ({ value, cell, name, onCell }: FigureCellProps) =>
  value === 0 ? (
    <td className="number zero">0</td>
  ) : (
    <td className="number">
      <Button
        type="link"
        size="small"
        className="in-text"
        aria-label={`${name} ${value}`}
        onClick={() => onCell({ cell, name })}
      >
        {value}
      </Button>
    </td>
  )

interface Heading {
  readonly text: string
  readonly depth: 0 | 1
}

/** A heading of the form over the rows it holds; the group itself only where it begins. */
function headingsBefore(row: Row, before: Row | undefined): readonly Heading[] {
  const isNew = (name: 'group' | 'subgroup') => row[name] !== null && row[name] !== before?.[name]
  return [
    ...(isNew('group') ? [{ text: row.group ?? '', depth: 0 } as const] : []),
    ...(isNew('subgroup') ? [{ text: row.subgroup ?? '', depth: 1 } as const] : []),
  ]
}

/** Table three of the form. It is the form's own words, whatever language the rest speaks. */
export function RequestsTable({ counts, onCell }: TableProps) {
  const { requestCounts } = useMessages()
  return (
    <div className="scrolls">
      <table className="plain form-table" lang="zh-CN" aria-label={requestCounts.table}>
        <FiguresHead first={requestCounts.row} columns={counts.columns.map(({ label }) => label)} />
        <tbody>
          {counts.rows.map((row, index) => (
            <RowWithHeadings
              key={row.code}
              row={row}
              headings={headingsBefore(row, counts.rows[index - 1])}
              columns={counts.columns}
              onCell={onCell}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowWithHeadingsProps {
  readonly row: Row
  readonly headings: readonly Heading[]
  readonly columns: Counts['columns']
  readonly onCell: TableProps['onCell']
}

function RowWithHeadings({ row, headings, columns, onCell }: RowWithHeadingsProps) {
  const depth = row.subgroup !== null ? 2 : row.group !== null ? 1 : 0
  return (
    <>
      {headings.map(({ text, depth: itsDepth }) => (
        <tr key={text} className="form-heading">
          <th scope="rowgroup" colSpan={columns.length + 1} className={`depth-${itsDepth}`}>
            {text}
          </th>
        </tr>
      ))}
      <tr className={row.code.endsWith('.total') || row.group === null ? 'form-sum' : ''}>
        <th scope="row" className={`depth-${depth}`}>
          {row.label}
        </th>
        {columns.map(({ code, label }, index) => (
          <FigureCell
            key={code}
            value={row.values[index] ?? 0}
            cell={`${row.code}.${code}`}
            name={`${row.label} ${label}`}
            onCell={onCell}
          />
        ))}
      </tr>
    </>
  )
}

/** Table four of the form, one line a block so that it fits a screen. */
export function ReviewsTable({ counts, onCell }: TableProps) {
  const { requestCounts } = useMessages()
  return (
    <div className="scrolls">
      <table className="plain form-table" lang="zh-CN" aria-label={requestCounts.reviews}>
        <FiguresHead first={requestCounts.block} columns={counts.reviewColumns.map(({ label }) => label)} />
        <tbody>
          {counts.reviews.map(({ code, label, heading, values }) => (
            <tr key={code}>
              <th scope="row">{label === heading ? label : `${heading}：${label}`}</th>
              {counts.reviewColumns.map((column, index) => (
                <FigureCell
                  key={column.code}
                  value={values[index] ?? 0}
                  cell={`${code}.${column.code}`}
                  name={`${label} ${column.label}`}
                  onCell={onCell}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
