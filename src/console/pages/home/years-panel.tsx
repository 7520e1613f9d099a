import { useYearTotals } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { ChartOrTable } from '../../parts/figures/chart-or-table.js'
import { FiguresTable } from '../../parts/figures/figures-table.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Nothing } from '../../parts/page/nothing.js'
import { YearsChart } from './years-chart.js'

/** Findings by year: to look at, or to read. */
function YearsPanel() {
  const { home } = useMessages()
  const totals = useYearTotals(true)
  return (
    <Loaded query={totals}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={home.chartEmpty} />
        ) : (
          <>
            <p className="hint first">{home.chartText}</p>
            <ChartOrTable
              chart={<YearsChart items={items} />}
              table={
                <FiguresTable
                  caption={home.chart}
                  first={home.year}
                  columns={[home.reports, home.errors, home.notices]}
                  rows={items.map(({ year, reports, errors, notices }) => ({
                    name: String(year),
                    figures: [reports, errors, notices],
                  }))}
                />
              }
            />
          </>
        )
      }
    </Loaded>
  )
}

// React's `lazy` takes nothing else.
export default YearsPanel
