import { Button } from 'antd'
import { useState } from 'react'
import type { Counts } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'

type Month = Counts['months'][number]

const HEIGHT = 120
const BAND = 60
const BAR = 18

/** Bars by month: to look at, or to read. */
export function MonthsChart({ months }: { readonly months: readonly Month[] }) {
  const { requestCounts } = useMessages()
  const [isTable, setTable] = useState(false)
  const sum = (of: (month: Month) => number) => months.reduce((total, month) => total + of(month), 0)
  const received = sum((month) => month.received)
  if (months.length === 0) return <p className="absent">{requestCounts.none}</p>
  return (
    <>
      {isTable ? (
        <MonthsTable months={months} />
      ) : (
        <>
          <p className="chart-key" aria-hidden="true">
            <span className="chart-received">{requestCounts.received}</span>{' '}
            <span className="chart-ended">{requestCounts.ended}</span>
          </p>
          <div className="scrolls">
            <Bars
              months={months}
              label={requestCounts.chart(
                received,
                sum((month) => month.ended),
              )}
            />
          </div>
        </>
      )}
      <Button size="small" onClick={() => setTable(!isTable)}>
        {isTable ? requestCounts.asChart : requestCounts.asTable}
      </Button>
    </>
  )
}

function Bars({ months, label }: { readonly months: readonly Month[]; readonly label: string }) {
  const { requestCounts } = useMessages()
  const most = Math.max(1, ...months.flatMap(({ received, ended }) => [received, ended]))
  const heightOf = (value: number) => (value / most) * (HEIGHT - 20)
  return (
    <svg
      className="months-chart"
      viewBox={`0 0 ${months.length * BAND} ${HEIGHT + 22}`}
      width={months.length * BAND}
      role="img"
      aria-label={label}
    >
      <line x1="0" x2={months.length * BAND} y1={HEIGHT} y2={HEIGHT} className="axis" />
      {months.map(({ month, received, ended }, index) => {
        const left = index * BAND + (BAND - 2 * BAR - 2) / 2
        return (
          <g key={month}>
            <Bar x={left} value={received} height={heightOf(received)} className="bar-received" />
            <Bar x={left + BAR + 2} value={ended} height={heightOf(ended)} className="bar-ended" />
            <text x={index * BAND + BAND / 2} y={HEIGHT + 16} textAnchor="middle">
              {requestCounts.monthName(month)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

interface BarProps {
  readonly x: number
  readonly value: number
  readonly height: number
  readonly className: string
}

const Bar = ({ x, value, height, className }: BarProps) => (
  <>
    <rect x={x} y={HEIGHT - height} width={BAR} height={height} className={className} />
    {value > 0 && (
      <text x={x + BAR / 2} y={HEIGHT - height - 4} textAnchor="middle">
        {value}
      </text>
    )}
  </>
)

function MonthsTable({ months }: { readonly months: readonly Month[] }) {
  const { requestCounts } = useMessages()
  return (
    <table className="plain years">
      <caption className="off-screen">{requestCounts.months}</caption>
      <thead>
        <tr>
          <th scope="col">{requestCounts.months}</th>
          <th scope="col" className="number">
            {requestCounts.received}
          </th>
          <th scope="col" className="number">
            {requestCounts.ended}
          </th>
          <th scope="col" className="number">
            {requestCounts.pending}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, received, ended, pending }) => (
          <tr key={month}>
            <th scope="row">{requestCounts.monthName(month)}</th>
            <td className="number">{received}</td>
            <td className="number">{ended}</td>
            <td className="number">{pending}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
