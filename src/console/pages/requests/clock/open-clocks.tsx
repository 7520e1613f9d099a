import { useOffice } from '../../../access/office.js'
import type { Case } from '../../../api/requests.js'
import { showDate } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'
import { toDeadline } from '../../../parts/deadline/deadline.js'
import { DeadlineChip } from '../../../parts/deadline/deadline-chip.js'
import { nameParts } from '../case-names.js'

/** What else must be kept, besides the reply: by the body, the applicant or those who were asked. */
export function OpenClocks({ found }: { readonly found: Case }) {
  const { messages } = useLanguage()
  const { requestNames, requestCase } = messages
  const { installation } = useOffice()
  // A notice that nobody needs any more was never owed.
  const clocks = found.openClocks.filter(
    ({ id, clock }) => id !== 'correction.notice' || clock.dueOn === null || clock.dueOn >= installation.today,
  )
  if (clocks.length === 0) return null
  const names = nameParts(found, messages)
  const whose = (id: string, of: string | null): string | null => {
    if (of === null) return null
    if (id.startsWith('consultation.')) return names.consultation(of)
    return id.startsWith('review.') ? names.review(of) : names.commission(of)
  }
  return (
    <section className="open-clocks" aria-label={requestCase.openClocks}>
      {clocks.map(({ id, of, clock }) => {
        const day = clock.dueOn ?? clock.earliestOn
        return (
          <div key={`${id} ${of}`}>
            <p>
              {(requestNames.clocks as Readonly<Record<string, string>>)[id] ?? id}
              {of !== null && <small>{whose(id, of)}</small>}
            </p>
            {day !== null && <Until id={id} day={day} />}
          </div>
        )
      })}
    </section>
  )
}

/** What the office itself owes; all else is somebody's chance, which may pass. */
const OWED: ReadonlySet<string> = new Set([
  'receipt.confirmation',
  'records.period',
  'review.answer',
  'review.answer-summary',
  'review.suit-answer',
  'review.compliance',
])

function Until({ id, day }: { readonly id: string; readonly day: string }) {
  const { code, messages } = useLanguage()
  const { installation } = useOffice()
  if (day < installation.today && !OWED.has(id))
    return <span className="absent">{messages.requestCase.lapsed(showDate(day, code))}</span>
  return <DeadlineChip deadline={toDeadline(day, installation.today)} />
}
