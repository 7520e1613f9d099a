import { showDate } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import type { Language } from '../../language/spoken.js'
import { type Deadline, urgencyOf, usedShare } from './deadline.js'

/** When something is due and how near that is: in words, and as a bar for the eye that runs down a list. */
export function DeadlineChip({ deadline }: { readonly deadline: Deadline }) {
  const { code, messages } = useLanguage()
  const urgency = urgencyOf(deadline)
  return (
    <span className={`deadline deadline-${urgency}`}>
      <span className="deadline-words">
        {say(deadline, messages)}
        {deadline.state === 'running' && (
          <small>
            <time dateTime={deadline.dueOn}>{messages.shell.deadline.dueOn(showDate(deadline.dueOn, code))}</time>
          </small>
        )}
      </span>
      <span className="deadline-bar" aria-hidden="true">
        <i style={{ inlineSize: `${usedShare(deadline)}%` }} />
      </span>
    </span>
  )
}

function say(deadline: Deadline, { shell }: Language['messages']): string {
  if (deadline.state !== 'running') return shell.deadline[deadline.state]
  const { left, unit } = deadline
  if (left === 0) return shell.deadline.today
  return left < 0 ? shell.deadline.late[unit](-left) : shell.deadline.left[unit](left)
}
