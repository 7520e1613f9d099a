import { tellSteps } from '../../../../domain/clock/index.js'
import type { Case, ClockStep } from '../../../api/requests.js'
import { showDate } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'
import { Panel } from '../../../parts/page/panel.js'
import { DueCalendar } from './due-calendar.js'

/** Every day that the end of the reply period rests on. */
export function ClockPanel({ found }: { readonly found: Case }) {
  const { messages } = useLanguage()
  // Of a case that is answered: the period as it stood on that day.
  const { steps } = found.reply?.clock ?? found.clock
  // What stands still is said once, at the head.
  if (steps.length === 0) return null
  return (
    <Panel title={messages.requestCase.clock}>
      <DueCalendar steps={steps} decidedOn={found.reply?.decidedOn ?? null} />
      <Steps steps={steps} />
    </Panel>
  )
}

/** The same, to be read: each stretch with what it rests on. */
function Steps({ steps }: { readonly steps: readonly ClockStep[] }) {
  const { code, messages } = useLanguage()
  const { requestCase, requestNames } = messages
  return (
    <>
      <h3>{requestCase.howCounted}</h3>
      <ol className="proof">
        {tellSteps(steps).map((step) => (
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
