import type { Counts } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'

const ROWS = [
  ['requests.received', 'isNew'],
  ['requests.broughtForward', 'broughtForward'],
  ['requests.outcomes.total', 'settled'],
  ['requests.carriedForward', 'open'],
] as const

/** What came and what became of it, before the tables that say it in full. */
export function YearAtAGlance({ counts: { columns, rows } }: { readonly counts: Counts }) {
  const { requestCounts } = useMessages()
  const total = columns.findIndex(({ code }) => code === 'total')
  return (
    <ul className="figures" aria-label={requestCounts.glance}>
      {ROWS.map(([code, name]) => (
        <li key={code} className="figure">
          <span>{requestCounts.glances[name]}</span>
          <b>{rows.find((row) => row.code === code)?.values[total] ?? 0}</b>
        </li>
      ))}
    </ul>
  )
}
