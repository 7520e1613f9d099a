import type { Counts } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { ChartOrTable } from '../../../parts/figures/chart-or-table.js'
import { FiguresTable } from '../../../parts/figures/figures-table.js'

type Month = Counts['months'][number]

const HEIGHT = 120
const BAND = 60
const BAR = 18

/** Bars by month: to look at, or to read. */
export function MonthsChart({ months }: { readonly months: readonly Month[] }) {
  const { requestCounts } = useMessages()
  const sum = (of: (month: Month) => number) => months.reduce((total, month) => total + of(month), 0)
  const received = sum((month) => month.received)
  if (months.length === 0) return <p className="absent">{requestCounts.none}</p>
  const columns = [requestCounts.received, requestCounts.ended, requestCounts.pending]
  return (
    <ChartOrTable
      chart={
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
      }
      table={
        <FiguresTable
          caption={requestCounts.months}
          first={requestCounts.months}
          columns={columns}
          rows={months.map((month) => ({
            name: requestCounts.monthName(month.month),
            figures: [month.received, month.ended, month.pending],
          }))}
        />
      }
    />
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
