import { parsePlainDate } from '../../../../domain/calendar/index.js'
import { type LaidDay, layDays } from '../../../../domain/clock/index.js'
import { useOffice } from '../../../access/office.js'
import type { ClockStep } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'

interface DueCalendarProps {
  readonly steps: readonly ClockStep[]
  /** `null`: the reply is still to be given. */
  readonly decidedOn: string | null
}

/** The proof for the eye: which days count. Its words stand beside it, for everybody. */
export function DueCalendar({ steps, decidedOn }: DueCalendarProps) {
  const { requestCase } = useMessages()
  const { installation } = useOffice()
  const months = layDays(steps.flatMap(withDays))
  if (months.length === 0) return null
  const days = months.flatMap((month) => month.days)
  const present = new Set(days.map(({ kind }) => kind))
  // Of a case that is answered, the day of the answer matters, and today no more.
  const marked = decidedOn ?? installation.today
  const markedAs = decidedOn === null ? 'today' : 'decided'
  return (
    <div aria-hidden="true">
      <div className="months">
        {months.map(({ year, month, before, days: itsDays }) => (
          <div key={`${year}-${month}`} className="month">
            <h4>{requestCase.month(year, month)}</h4>
            <div className="days">
              {requestCase.weekdays.map((name) => (
                <i key={name}>{name}</i>
              ))}
              {before > 0 && <span style={{ gridColumnEnd: `span ${before}` }} />}
              {itsDays.map((day) => (
                <span key={day.on} className={classOf(day, day.on === marked ? markedAs : null)}>
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
        {days.some(({ isDue }) => isDue) && (
          <li>
            <span className="day day-due" />
            {requestCase.key.due}
          </li>
        )}
        {days.some(({ on }) => on === marked) && (
          <li>
            <span className={`day day-${markedAs}`} />
            {requestCase.key[markedAs]}
          </li>
        )}
      </ul>
    </div>
  )
}

/** As days, which the interface sends as text. */
function withDays(step: ClockStep) {
  const [from, to] = [parsePlainDate(step.from), parsePlainDate(step.to)]
  return from === undefined || to === undefined ? [] : [{ ...step, from, to }]
}

const KEY = ['start', 'counted', 'make-up', 'holiday', 'paused', 'possible', 'moved', 'fixed'] as const

const classOf = ({ kind, isDue }: LaidDay, mark: 'today' | 'decided' | null): string =>
  ['day', isDue ? 'day-due' : kind === null ? '' : `day-${kind}`, mark === null ? '' : `day-${mark}`]
    .filter(Boolean)
    .join(' ')
