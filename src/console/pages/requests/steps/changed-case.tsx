import { Alert } from 'antd'
import type { Case, CaseState } from '../../../api/requests.js'
import { showDate } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'

interface ChangedCaseProps {
  readonly before: Case
  readonly now: CaseState
  /** Whether what one is about to record may still be recorded. */
  readonly isStillPermitted: boolean
}

/** Somebody else was quicker: what they changed. What one typed stays where it is. */
export function ChangedCase({ before, now, isStillPermitted }: ChangedCaseProps) {
  const { code, messages } = useLanguage()
  const { requestSteps, requestNames, requestCase } = messages
  const words = requestSteps.changed
  const show = (state: CaseState) => {
    const due = state.clock.dueOn ?? state.clock.earliestOn
    return {
      status: requestNames.statuses[state.status],
      received: state.receivedOn === null ? requestCase.awaiting : showDate(state.receivedOn, code),
      due: due === null ? requestCase.dueNone : showDate(due, code),
      assignee: state.assignee === null ? requestCase.unassigned : (before.people[state.assignee] ?? state.assignee),
    }
  }
  const was = show(before)
  const is = show(now)
  const changed = (['status', 'received', 'due', 'assignee'] as const).filter((field) => was[field] !== is[field])
  return (
    <Alert
      className="problem"
      type="warning"
      showIcon
      role="alert"
      title={words.title}
      description={
        <>
          <p>{isStillPermitted ? words.text : words.notNow}</p>
          {changed.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <table className="plain stacks conflict">
              <thead>
                <tr>
                  <th scope="col">{messages.shell.conflictField}</th>
                  <th scope="col">{words.before}</th>
                  <th scope="col">{words.now}</th>
                </tr>
              </thead>
              <tbody>
                {changed.map((field) => (
                  <tr key={field}>
                    <th scope="row">{words[field]}</th>
                    <td data-label={words.before}>{was[field]}</td>
                    <td data-label={words.now}>{is[field]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      }
    />
  )
}
