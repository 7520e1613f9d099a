import { useOffice } from '../../../access/office.js'
import type { ClockStep } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { type LaidDay, layDays } from './lay-days.js'

interface DueCalendarProps {
  readonly steps: readonly ClockStep[]
  readonly dueOn: string | null
}

/** The proof for the eye: which days count. Its words stand beside it, for everybody. */
export function DueCalendar({ steps, dueOn }: DueCalendarProps) {
  const { requestCase } = useMessages()
  const { installation } = useOffice()
  const months = layDays(steps, dueOn)
  if (months.length === 0) return null
  const present = new Set(months.flatMap(({ days }) => days.map(({ kind }) => kind)))
  const isToday = ({ on }: LaidDay) => on === installation.today
  return (
    <div aria-hidden="true">
      <div className="months">
        {months.map(({ year, month, before, days }) => (
          <div key={`${year}-${month}`} className="month">
            <h4>{requestCase.month(year, month)}</h4>
            <div className="days">
              {requestCase.weekdays.map((name) => (
                <i key={name}>{name}</i>
              ))}
              {before > 0 && <span style={{ gridColumnEnd: `span ${before}` }} />}
              {days.map((day) => (
                <span key={day.on} className={classOf(day, isToday(day))}>
                  {Number(day.on.slice(8))}
                  {day.count !== null && <small>{day.count}</small>}
                </span>
              ))}
            </div>
          </div>
        ))}
      </div>
      <ul className="day-key">
        {KEY.filter((kind) => present.has(kind)).map((kind) => (
          <li key={kind}>
            <span className={`day day-${kind}`} />
            {requestCase.key[kind]}
          </li>
        ))}
        {dueOn !== null && (
          <li>
            <span className="day day-due" />
            {requestCase.key.due}
          </li>
        )}
        <li>
          <span className="day day-today" />
          {requestCase.key.today}
        </li>
      </ul>
    </div>
  )
}

const KEY = ['start', 'counted', 'make-up', 'holiday', 'paused', 'possible', 'moved', 'fixed'] as const

const classOf = ({ kind, isDue }: LaidDay, isToday: boolean): string =>
  ['day', isDue ? 'day-due' : kind === null ? '' : `day-${kind}`, isToday ? 'day-today' : ''].filter(Boolean).join(' ')
