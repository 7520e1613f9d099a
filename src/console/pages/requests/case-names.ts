import type { Case } from '../../api/requests.js'
import type { Messages } from '../../language/zh/index.js'

/** What people of the office call a consultation or a commission: by whom it went to, as the event says. */
export interface CaseNames {
  consultation(id: string): string
  commission(id: string): string
  review(id: string): string
  person(id: string | null): string
}

export function nameParts(found: Case, { requestSteps, requestNames, requestCase }: Messages): CaseNames {
  const written = new Map<string, string>()
  for (const { event, details } of found.events) {
    const given: Readonly<Record<string, unknown>> = details ?? {}
    if (event.type === 'consultation.sent' && typeof given.name === 'string') written.set(event.id, given.name)
    if (event.type === 'records.commissioned' && typeof given.division === 'string')
      written.set(event.id, given.division)
    if (event.type === 'review.recorded' && typeof given.authority === 'string') written.set(event.id, given.authority)
  }
  const nameOf = (id: string) => written.get(id) ?? requestSteps.noConsultationName
  return {
    consultation(id) {
      const party = found.consultations.find((one) => one.id === id)?.party
      return requestSteps.consultationOf(nameOf(id), party === undefined ? '' : requestNames.parties[party], id)
    },
    commission: (id) => requestSteps.commissionOf(nameOf(id), id),
    review(id) {
      const kind = found.reviews.find((one) => one.id === id)?.kind
      const name = written.get(id)
      return [kind === undefined ? id : requestNames.reviewKinds[kind], name, id].filter(Boolean).join(' · ')
    },
    person: (id) => (id === null ? requestCase.byApplicant : (found.people[id] ?? requestCase.unknownPerson)),
  }
}
