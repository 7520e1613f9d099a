import { tellSteps } from '../../../../domain/clock/index.js'
import type { Case, CaseClock } from '../../../api/requests.js'
import { showDate, weekdayOf } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'
import { Panel } from '../../../parts/panel.js'
import { DueCalendar } from './due-calendar.js'

/** When the reply is due, and every day that this rests on. */
export function ClockPanel({ found }: { readonly found: Case }) {
  const { messages } = useLanguage()
  const { clock } = found
  return (
    <Panel title={messages.requestCase.clock}>
      {clock.steps.length === 0 && <DueAnswer found={found} />}
      <DueCalendar steps={clock.steps} />
      {clock.steps.length > 0 && <Steps clock={clock} />}
    </Panel>
  )
}

/** The day, as large as what people come for should be. */
export function DueAnswer({ found }: { readonly found: Case }) {
  const { code, messages } = useLanguage()
  const { requestCase, shell } = messages
  const { clock, deadline, extension, decision } = found
  const day = clock.dueOn ?? clock.earliestOn
  const tone = deadline.state === 'late' ? ' due-late' : deadline.state === 'at-risk' ? ' due-risk' : ''
  if (day === null)
    return (
      <p className="due-answer due-still">
        <b>{requestCase.dueNone}</b>
        <span>{sayStill(clock, messages.requestCase, (date) => showDate(date, code))}</span>
      </p>
    )
  return (
    <p className={`due-answer${decision === null ? tone : ''}`}>
      <b>
        <time dateTime={day}>{showDate(day, code)}</time> <small>{shell.weekdays[weekdayOf(day)]}</small>
      </b>
      <span>
        {[
          clock.status === 'calendar-not-published' ? requestCase.earliest : requestCase.due,
          clock.year === null ? null : requestCase.notPublished(clock.year),
          decision !== null
            ? requestCase.decided
            : deadline.workingDaysLeft === null
              ? null
              : requestCase.left(deadline.workingDaysLeft),
          extension?.notifiedOn ? requestCase.extended(extension.days) : requestCase.notExtended,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </p>
  )
}

function sayStill(
  { status, since, left, atLatestOn, stoppedBy }: CaseClock,
  words: ReturnType<typeof useLanguage>['messages']['requestCase'],
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

/** The same, to be read: each stretch with what it rests on. */
function Steps({ clock }: { readonly clock: CaseClock }) {
  const { code, messages } = useLanguage()
  const { requestCase, requestNames } = messages
  return (
    <>
      <h3>{requestCase.howCounted}</h3>
      <ol className="proof">
        {tellSteps(clock.steps).map((step) => (
          <li key={`${step.from} ${step.kind}`}>
            <p>
              <strong>{requestCase.span(showDate(step.from, code), showDate(step.to, code))}</strong>{' '}
              {code === 'zh' ? (
                step.what
              ) : (
                <>
                  {requestNames.stepKinds[step.kind]} <span lang="zh-CN">{step.what}</span>
                </>
              )}
              {step.counted > 0 && <em>{requestCase.counted(step.counted)}</em>}
              {step.isSkipped && <em className="skipped">{requestCase.skipped(step.span)}</em>}
            </p>
            <p className="law" lang="zh-CN">
              {step.sources.join('；')}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
