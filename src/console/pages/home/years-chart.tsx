import { BarChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { YearTotal } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { describeYears } from './describe-years.js'

use([BarChart, GridSimpleComponent, CanvasRenderer])

const RED = '#b3261e'
const AMBER = '#c98a1b'

/** Few findings are to look like few. */
const LEAST_TOP = 5
const roomAbove = ({ max }: { readonly max: number }): number | undefined => (max < LEAST_TOP ? LEAST_TOP : undefined)
const hideZero = ({ value }: { readonly value: unknown }): string => (value === 0 ? '' : String(value))

/** Bars by year; said in words for those who do not see them. */
export function YearsChart({ items }: { readonly items: readonly YearTotal[] }) {
  const { home } = useMessages()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current === null) return
    // Without the box that follows the pointer: it would be styled by markup, which the page's policy forbids.
    const chart = init(place.current)
    const bar = (name: string, color: string, values: number[]) => ({
      type: 'bar' as const,
      name,
      color,
      barMaxWidth: 28,
      data: values,
      label: { show: true, position: 'top' as const, color: '#17212b', formatter: hideZero },
    })
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 32, right: 8, top: 24, bottom: 28 },
      xAxis: { type: 'category', data: items.map(({ year }) => String(year)), axisLabel: { color: '#566270' } },
      yAxis: { type: 'value', minInterval: 1, max: roomAbove, axisLabel: { color: '#566270' } },
      series: [
        bar(
          home.errors,
          RED,
          items.map(({ errors }) => errors),
        ),
        bar(
          home.notices,
          AMBER,
          items.map(({ notices }) => notices),
        ),
      ],
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [items, home])
  return (
    <>
      <p className="chart-key" aria-hidden="true">
        <span className="chart-errors">{home.errors}</span> <span className="chart-notices">{home.notices}</span>
      </p>
      <div ref={place} className="chart" role="img" aria-label={describeYears(items, home)} />
    </>
  )
}
