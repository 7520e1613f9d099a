import { Button } from 'antd'
import { useState } from 'react'
import { useYearTotals, type YearTotal } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { Loaded } from '../../parts/loaded.js'
import { Nothing } from '../../parts/nothing.js'
import { YearsChart } from './years-chart.js'

/** Findings by year: to look at, or to read. */
function YearsPanel() {
  const { home } = useMessages()
  const totals = useYearTotals(true)
  const [isTable, setTable] = useState(false)
  return (
    <Loaded query={totals}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={home.chartEmpty} />
        ) : (
          <>
            <p className="hint first">{home.chartText}</p>
            {isTable ? <YearsTable items={items} /> : <YearsChart items={items} />}
            <Button size="small" onClick={() => setTable(!isTable)}>
              {isTable ? home.asChart : home.asTable}
            </Button>
          </>
        )
      }
    </Loaded>
  )
}

// React's `lazy` takes nothing else.
export default YearsPanel

function YearsTable({ items }: { readonly items: readonly YearTotal[] }) {
  const { home } = useMessages()
  return (
    <table className="plain years">
      <caption className="off-screen">{home.chart}</caption>
      <thead>
        <tr>
          <th scope="col">{home.year}</th>
          <th scope="col" className="number">
            {home.reports}
          </th>
          <th scope="col" className="number">
            {home.errors}
          </th>
          <th scope="col" className="number">
            {home.notices}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ year, reports, errors, notices }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td className="number">{reports}</td>
            <td className="number">{errors}</td>
            <td className="number">{notices}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
