import type { Counts } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { ChartOrTable } from '../../../parts/figures/chart-or-table.js'
import { FiguresTable } from '../../../parts/figures/figures-table.js'

type Month = Counts['months'][number]

const HEIGHT = 120
/** Of a month's room, in hundredths: each bar, and where the two of them begin. */
const BAR = 30
const LEFT = { received: 19, ended: 51 }
/** More months than these have no room for every name and figure on a telephone. */
const MOST_NARROW = 8

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
          <Bars
            months={months}
            label={requestCounts.chart(
              received,
              sum((month) => month.ended),
            )}
          />
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
      className={months.length > MOST_NARROW ? 'months-chart crowded' : 'months-chart'}
      height={HEIGHT + 22}
      role="img"
      aria-label={label}
    >
      <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} className="axis" />
      {months.map(({ month, received, ended }, index) => (
        <svg key={month} x={`${(index * 100) / months.length}%`} width={`${100 / months.length}%`} aria-hidden="true">
          <Bar left={LEFT.received} value={received} height={heightOf(received)} className="bar-received" />
          <Bar left={LEFT.ended} value={ended} height={heightOf(ended)} className="bar-ended" />
          <text x="50%" y={HEIGHT + 16} textAnchor="middle" className={index % 2 === 0 ? undefined : 'every-other'}>
            {requestCounts.monthName(month)}
          </text>
        </svg>
      ))}
    </svg>
  )
}

interface BarProps {
  readonly left: number
  readonly value: number
  readonly height: number
  readonly className: string
}

const Bar = ({ left, value, height, className }: BarProps) => (
  <>
    <rect x={`${left}%`} y={HEIGHT - height} width={`${BAR}%`} height={height} className={className} />
    {value > 0 && (
      <text x={`${left + BAR / 2}%`} y={HEIGHT - height - 4} textAnchor="middle" className="value">
        {value}
      </text>
    )}
  </>
)
