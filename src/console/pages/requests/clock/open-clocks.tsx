import { useOffice } from '../../../access/office.js'
import type { Case } from '../../../api/requests.js'
import { useLanguage } from '../../../language/language.js'
import { toDeadline } from '../../../parts/deadline.js'
import { DeadlineChip } from '../../../parts/deadline-chip.js'
import { nameParts } from '../case-names.js'

/** What else must be kept, besides the reply: by the body, the applicant or those who were asked. */
export function OpenClocks({ found }: { readonly found: Case }) {
  const { messages } = useLanguage()
  const { requestNames, requestCase } = messages
  const { installation } = useOffice()
  if (found.openClocks.length === 0) return null
  const names = nameParts(found, messages)
  const whose = (id: string, of: string | null): string | null => {
    if (of === null) return null
    if (id.startsWith('consultation.')) return names.consultation(of)
    return id.startsWith('review.') ? names.review(of) : names.commission(of)
  }
  return (
    <section className="open-clocks" aria-label={requestCase.openClocks}>
      {found.openClocks.map(({ id, of, clock }) => {
        const day = clock.dueOn ?? clock.earliestOn
        return (
          <div key={`${id} ${of}`}>
            <p>
              {(requestNames.clocks as Readonly<Record<string, string>>)[id] ?? id}
              {of !== null && <small>{whose(id, of)}</small>}
            </p>
            {day !== null && <DeadlineChip deadline={toDeadline(day, installation.today)} />}
          </div>
        )
      })}
    </section>
  )
}
