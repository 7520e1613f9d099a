import type { QueueItem } from '../../api/requests.js'
import { showDate } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { DeadlineChip } from '../../parts/deadline/deadline-chip.js'

type Shown = 'dueKind' | 'dueOn' | 'deadline' | 'status' | 'decidedOn'

/** How near the reply of one case is, as a list shows it. */
export function DueChip({ item }: { readonly item: Pick<QueueItem, Shown> }) {
  const { code, messages } = useLanguage()
  const { requests } = messages
  const { dueKind, dueOn, deadline } = item
  switch (dueKind) {
    case 'derived':
      if (dueOn === null || deadline.workingDaysLeft === null) return <span className="absent">{requests.over}</span>
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
      return ANSWERED.has(item.status) ? <Answered item={item} /> : <span className="absent">{requests.over}</span>
  }
}

const ANSWERED: ReadonlySet<string> = new Set(['decided', 'served', 'closed'])

/** A reply that is given, beside the day it was due. */
function Answered({ item: { dueOn, decidedOn } }: { readonly item: Pick<QueueItem, 'dueOn' | 'decidedOn'> }) {
  const { code, messages } = useLanguage()
  const { replied } = messages.requestCase
  if (dueOn === null || decidedOn === null) return <Still words={replied.unknown} more={null} />
  return <Still words={decidedOn <= dueOn ? replied.inTime : replied.late} more={replied.due(showDate(dueOn, code))} />
}

const Still = ({ words, more }: { readonly words: string; readonly more: string | null }) => (
  <span className="deadline deadline-still">
    <span className="deadline-words">
      {words}
      {more !== null && <small>{more}</small>}
    </span>
  </span>
)
