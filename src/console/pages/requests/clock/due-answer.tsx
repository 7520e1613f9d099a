import type { Case, CaseClock, CaseReply } from '../../../api/requests.js'
import { showDate, weekdayOf } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'
import type { Messages } from '../../../language/zh/index.js'
import { daysLate, workingDaysToSpare } from './spare-days.js'

/** When the reply is due, or how it stood against its day: as large as what people come for should be. */
export function DueAnswer({ found }: { readonly found: Case }) {
  if (found.reply !== null) return <Replied found={found} reply={found.reply} />
  const day = found.clock.dueOn ?? found.clock.earliestOn
  return day === null ? <Still clock={found.clock} /> : <Running found={found} day={day} />
}

/** What stands beside the day, in one line. */
const inLine = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' · ')

function Running({ found, day }: { readonly found: Case; readonly day: string }) {
  const { code, messages } = useLanguage()
  const { requestCase, shell } = messages
  const { clock, deadline } = found
  const tone = deadline.state === 'late' ? ' due-late' : deadline.state === 'at-risk' ? ' due-risk' : ''
  return (
    <p className={`due-answer${tone}`}>
      <b>
        <time dateTime={day}>{showDate(day, code)}</time> <small>{shell.weekdays[weekdayOf(day)]}</small>
      </b>
      <span>
        {inLine([
          clock.status === 'calendar-not-published' ? requestCase.earliest : requestCase.due,
          clock.year === null ? null : requestCase.notPublished(clock.year),
          deadline.workingDaysLeft === null ? null : requestCase.left(deadline.workingDaysLeft),
          sayExtension(found, messages),
        ])}
      </span>
    </p>
  )
}

const sayExtension = ({ extension }: Case, { requestCase }: Messages): string =>
  extension?.notifiedOn ? requestCase.extended(extension.days) : requestCase.notExtended

/** A reply that was given: in time or not, by how much, and the two days that this rests on. */
function Replied({ found, reply }: { readonly found: Case; readonly reply: CaseReply }) {
  const { code, messages } = useLanguage()
  const { replied } = messages.requestCase
  const { decidedOn, isInTime, clock } = reply
  return (
    <p className={`due-answer ${isInTime === null ? 'due-still' : isInTime ? 'due-kept' : 'due-late'}`}>
      <b>
        {isInTime === null ? replied.unknown : isInTime ? replied.inTime : replied.late}{' '}
        {clock.dueOn !== null && isInTime !== null && (
          <small>
            {isInTime
              ? replied.spare(workingDaysToSpare(clock.steps, decidedOn))
              : replied.over(daysLate(clock.dueOn, decidedOn))}
          </small>
        )}
      </b>
      <span>
        {inLine([
          replied.on(showDate(decidedOn, code)),
          clock.dueOn === null ? replied.without[clock.status] : replied.due(showDate(clock.dueOn, code)),
          sayExtension(found, messages),
        ])}
      </span>
    </p>
  )
}

function Still({ clock }: { readonly clock: CaseClock }) {
  const { code, messages } = useLanguage()
  return (
    <p className="due-answer due-still">
      <b>{messages.requestCase.dueNone}</b>
      <span>{sayStill(clock, messages.requestCase, (date) => showDate(date, code))}</span>
    </p>
  )
}

function sayStill(
  { status, since, left, atLatestOn, stoppedBy }: CaseClock,
  words: Messages['requestCase'],
  show: (date: string) => string,
): string {
  if (status === 'not-started') return words.notStarted
  if (status === 'stopped' && stoppedBy !== null && since !== null) return words.stoppedBy[stoppedBy](show(since))
  if (status === 'paused' && since !== null && left !== null)
    return [words.paused(show(since), left), ...(atLatestOn === null ? [] : [words.latest(show(atLatestOn))])].join(
      ' · ',
    )
  return words.over
}
