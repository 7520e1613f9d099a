import type { QueueItem } from '../../api/requests.js'
import { showDate } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { DeadlineChip } from '../../parts/deadline/deadline-chip.js'

/** How near the reply of one case is, as a list shows it. */
export function DueChip({ item }: { readonly item: Pick<QueueItem, 'dueKind' | 'dueOn' | 'deadline' | 'status'> }) {
  const { code, messages } = useLanguage()
  const { requests } = messages
  const { dueKind, dueOn, deadline } = item
  switch (dueKind) {
    case 'derived':
      // What is decided has no deadline to keep.
      if (dueOn === null || deadline.workingDaysLeft === null || DECIDED.has(item.status))
        return <span className="absent">{requests.over}</span>
      return (
        <DeadlineChip deadline={{ state: 'running', dueOn, left: deadline.workingDaysLeft, unit: 'working-days' }} />
      )
    case 'calendar-not-published':
      return <Still words={requests.notPublished} more={dueOn && requests.earliest(showDate(dueOn, code))} />
    case 'paused':
      return <Still words={requests.standing} more={dueOn && requests.standingUntil(showDate(dueOn, code))} />
    case 'stopped':
      return <Still words={requests.standing} more={requests.stopped} />
    case 'not-started':
      return <Still words={requests.notStarted} more={null} />
    case 'over':
      return <span className="absent">{requests.over}</span>
  }
}

const DECIDED: ReadonlySet<string> = new Set(['decided', 'served', 'closed'])

const Still = ({ words, more }: { readonly words: string; readonly more: string | null }) => (
  <span className="deadline deadline-still">
    <span className="deadline-words">
      {words}
      {more !== null && <small>{more}</small>}
    </span>
  </span>
)
