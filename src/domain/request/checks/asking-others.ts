import type { RequestRefusal } from '../refusal.js'
import type { Consultation, Request } from '../request.js'
import { check } from './check.js'

export const sendLetter = check<'consultation.sent'>((request, { id }) =>
  request.consultations.some((each) => each.id === id) ? { code: 'consultation.known-id', id } : null,
)

export const deliverLetter = check<'consultation.delivered'>((request, { id, on }) =>
  of(request, id, ({ deliveredOn, sentOn, answeredOn }) => {
    if (deliveredOn !== null) return { code: 'consultation.already-delivered', id }
    if (answeredOn !== null) return { code: 'consultation.already-answered', id }
    return notBefore(on, sentOn)
  }),
)

export const receiveOpinion = check<'consultation.answered'>((request, { id, on }) =>
  of(request, id, ({ answeredOn, sentOn, deliveredOn }) =>
    answeredOn === null ? notBefore(on, deliveredOn ?? sentOn) : { code: 'consultation.already-answered', id },
  ),
)

/** 条例第三十二条: who objected and was overridden is told in writing. */
export const informThirdParty = check<'third-party.informed'>((request, { id, on }) =>
  of(request, id, () =>
    request.decision?.overrides.includes(id) === true
      ? notBefore(on, request.decision.madeOn)
      : { code: 'third-party.not-overridden', id },
  ),
)

function of(
  request: Request,
  id: string,
  refusal: (consultation: Consultation) => RequestRefusal | null,
): RequestRefusal | null {
  const consultation = request.consultations.find((each) => each.id === id)
  return consultation === undefined ? { code: 'consultation.unknown-id', id } : refusal(consultation)
}

const notBefore = (on: Consultation['sentOn'], earliest: Consultation['sentOn']): RequestRefusal | null =>
  on < earliest ? { code: 'date.too-early', on, earliest } : null
